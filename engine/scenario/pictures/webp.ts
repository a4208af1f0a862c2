import { type Head, says, word } from './bytes.ts';

/** The flag of an extended file that says it moves. */
const ANIMATION = 0x02;

/** The head of a WebP. Source: RFC 9649, 2.5 to 2.7; the lossy bitstream’s: RFC 6386, 9.1. */
export function webpHead(view: DataView): Head {
  if (!says(view, 0, 'RIFF') || !says(view, 8, 'WEBP')) return undefined;
  if (view.byteLength < 30) return 'damaged';
  switch (word(view, 12)) {
    case 'VP8X':
      if ((view.getUint8(20) & ANIMATION) !== 0) return 'moving';
      return { width: 1 + threeBytes(view, 24), height: 1 + threeBytes(view, 27) };
    case 'VP8 ':
      if (!says(view, 23, '\x9d\x01\x2a')) return 'damaged';
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      if (view.getUint8(20) !== 0x2f) return 'damaged';
      const bits = view.getUint32(21, true);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    default:
      return 'damaged';
  }
}

const threeBytes = (view: DataView, at: number): number =>
  view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
