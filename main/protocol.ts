import { readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import type { Picture } from './pictures.ts';

export const SCHEME = 'demarche';
export const HOST = 'app';
export const PAGE = `${SCHEME}://${HOST}/index.html`;

/**
 * What the page may do: show what is in its own folder. There is no exception for anything; a library that
 * needs one is not used.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-DNS-Prefetch-Control': 'off',
  'Cache-Control': 'no-cache',
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Whether an address is the window's own page or one of its files. */
export function isOurs(address: string): boolean {
  try {
    const { protocol, host } = new URL(address);
    return protocol === `${SCHEME}:` && host === HOST;
  } catch {
    return false;
  }
}

/** Has a picture by its address, for those who may see it now. */
export type Pictures = (address: string) => Promise<Picture | undefined>;

/** Where the pictures of scenarios are, besides the page's own files. */
const PICTURES = '/pictures/';

/** Kept nowhere: whoever sits at the window next may not be shown what was shown to the last. */
const NOT_KEPT = { 'Cache-Control': 'no-store' };

/** What is asked for. Electron's request has more. */
type Asked = { readonly method: string; readonly url: string };

/** What Electron sends the page. */
export type Served = {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly data: Buffer;
};

/** Answers the requests of the page from one folder, and nothing else but pictures of scenarios. */
export function serveFolder(root: string, pictures: Pictures): (asked: Asked) => Promise<Served> {
  return async ({ method, url }) => {
    if (method !== 'GET') return refusal(405);
    if (!isOurs(url)) return refusal(403);
    const { pathname } = new URL(url);
    if (pathname.startsWith(PICTURES)) {
      const found = await pictures(pathname).catch(() => undefined);
      if (found === undefined) return refusal(404);
      return served(Buffer.from(found.bytes), { ...NOT_KEPT, 'Content-Type': found.type });
    }
    const path = pathIn(root, pathname);
    const type = path === undefined ? undefined : TYPES[extname(path)];
    if (path === undefined || type === undefined) return refusal(403);
    try {
      // At once: a page waits for all of its files, and each turn that one took would be behind other work.
      return served(readFileSync(path), { 'Content-Type': type });
    } catch {
      return refusal(404);
    }
  };
}

/** The file an address means, or undefined where that lies outside the folder or cannot be read at all. */
function pathIn(root: string, pathname: string): string | undefined {
  let asked: string;
  try {
    asked = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (asked.includes('\0') || asked.includes('\\')) return undefined;
  const path = normalize(join(root, asked));
  return path.startsWith(normalize(root) + sep) ? path : undefined;
}

const served = (data: Buffer, headers: Record<string, string>): Served => ({
  statusCode: 200,
  headers: { ...HEADERS, ...headers },
  data,
});

const refusal = (statusCode: number): Served => ({ statusCode, headers: HEADERS, data: Buffer.alloc(0) });
