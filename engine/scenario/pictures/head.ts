import { avifHead } from './avif.ts';
import { jpegHead } from './jpeg.ts';
import { pngHead } from './png.ts';
import { webpHead } from './webp.ts';

/** How large a picture is, in pixels, as it is shown. */
export type Size = { readonly width: number; readonly height: number };

/** Why bytes are no picture that is shown. A picture that moves would not stop for who is disturbed by it. */
export type Unfit = { readonly unfit: 'unknown-format' | 'moving' | 'damaged' };

const FORMATS = [
  { type: 'image/png', head: pngHead },
  { type: 'image/jpeg', head: jpegHead },
  { type: 'image/webp', head: webpHead },
  { type: 'image/avif', head: avifHead },
] as const;

/**
 * What kind of picture bytes are, and how large: told by how they begin, never by a name. A drawing in SVG is none of
 * these: it is a document that may hold scripts and ask for other files.
 */
export function headOf(
  bytes: Uint8Array,
): (Size & { readonly type: (typeof FORMATS)[number]['type'] }) | Unfit {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { type, head } of FORMATS) {
    const found = head(view);
    if (found === undefined) continue;
    if (found === 'moving' || found === 'damaged') return { unfit: found };
    return found.width > 0 && found.height > 0 ? { type, ...found } : { unfit: 'damaged' };
  }
  return { unfit: 'unknown-format' };
}
