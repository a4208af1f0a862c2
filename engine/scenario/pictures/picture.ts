import * as z from 'zod';
import { headOf } from './head.ts';

z.config({ jitless: true });

/** The largest file of a picture, in bytes: a photograph that fills a screen has a tenth of it. */
export const LARGEST_PICTURE = 4_000_000;

/** The longest side of a picture, in pixels. */
export const LONGEST_SIDE = 4096;

/** The most pictures that one scenario has. */
export const MOST_PICTURES = 60;

/** What a picture’s file is called: a name alone, which no system takes for a way to somewhere else. */
export const PICTURE_FILE = /^(?!.*\.$)[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

const side = z.int().min(1).max(LONGEST_SIDE);

/** What is known of a picture without showing it: enough to keep its place, and to know it again. */
const knownPicture = z.strictObject({
  type: z.enum(['image/png', 'image/jpeg', 'image/webp', 'image/avif']),
  /** As it is shown, in pixels. */
  width: side,
  height: side,
  bytes: z.int().min(1).max(LARGEST_PICTURE),
  /** SHA-256 of the file, hexadecimal: its address. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type KnownPicture = z.infer<typeof knownPicture>;

/** Why a picture is not shown, though there is something of its name. */
const unfit = z.strictObject({
  unfit: z.enum(['outside', 'not-a-file', 'too-large', 'too-wide', 'unknown-format', 'moving', 'damaged']),
});
export type UnfitPicture = z.infer<typeof unfit>['unfit'];

const found = z.union([knownPicture, unfit]);
export type FoundPicture = z.infer<typeof found>;

/** What a picture’s bytes are; its name does not count. */
export function lookAt(bytes: Uint8Array, hash: string): FoundPicture {
  if (bytes.length > LARGEST_PICTURE) return { unfit: 'too-large' };
  const head = headOf(bytes);
  if ('unfit' in head) return head;
  if (Math.max(head.width, head.height) > LONGEST_SIDE) return { unfit: 'too-wide' };
  return { ...head, bytes: bytes.length, hash };
}

/** What was found, as the text that a scenario’s other parts are: kept, compared and handed on like them. */
export const asText = (picture: FoundPicture): string => JSON.stringify(picture);

/** What such a text says; undefined where there is none, or it is none. */
export function fromText(text: string | undefined): FoundPicture | undefined {
  if (text === undefined) return undefined;
  try {
    return found.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
