import { type Head, says, word } from './bytes.ts';

const SIGNATURE = '\x89PNG\r\n\x1a\n';

/** The head of a PNG. Source: W3C, Portable Network Graphics, third edition, 5.2, 11.2.1 and, for those that move, 11.3.3. */
export function pngHead(view: DataView): Head {
  if (!says(view, 0, SIGNATURE)) return undefined;
  if (word(view, 12) !== 'IHDR' || view.byteLength < 33) return 'damaged';
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const chunk = word(view, at + 4);
    if (chunk === 'acTL') return 'moving';
    if (chunk === 'IDAT') return { width: view.getUint32(16), height: view.getUint32(20) };
  }
  return 'damaged';
}
