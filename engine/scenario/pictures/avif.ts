import { type Head, word } from './bytes.ts';

type Box = { readonly kind: string; readonly from: number; readonly to: number };

/** The most boxes that are looked at: a picture has a dozen. */
const MOST_BOXES = 200;

/** The head of an AVIF: the largest extent among its properties. Source: ISO/IEC 14496-12, 4.2 and 8.11; 23008-12, 6.5.3. */
export function avifHead(view: DataView): Head {
  if (word(view, 4) !== 'ftyp' || view.byteLength < 16) return undefined;
  const [type, ...rest] = boxesIn(view, 0, view.byteLength);
  if (type?.kind !== 'ftyp') return undefined;
  const brands = Array.from({ length: Math.min(MOST_BOXES, (type.to - type.from) >> 2) }, (_, index) =>
    word(view, type.from + 4 * index),
  );
  if (brands[0] === 'avis') return 'moving';
  if (!brands.includes('avif')) return undefined;
  const meta = rest.find(({ kind }) => kind === 'meta');
  // A full box: four bytes of version and flags come before what it holds.
  const properties = meta && within(view, { ...meta, from: meta.from + 4 }, 'iprp');
  const container = properties && within(view, properties, 'ipco');
  const extents = container
    ? boxesIn(view, container.from, container.to).filter(
        ({ kind, from, to }) => kind === 'ispe' && to - from >= 12,
      )
    : [];
  const sizes = extents.map(({ from }) => ({
    width: view.getUint32(from + 4),
    height: view.getUint32(from + 8),
  }));
  const [largest] = sizes.sort((a, b) => b.width * b.height - a.width * a.height);
  if (largest === undefined) return 'damaged';
  const isTurned = container !== undefined && turnsIn(view, container) % 2 === 1;
  return isTurned ? { width: largest.height, height: largest.width } : largest;
}

/** By how many quarters it is turned. */
function turnsIn(view: DataView, container: Box): number {
  const turn = within(view, container, 'irot');
  return turn !== undefined && turn.to > turn.from ? view.getUint8(turn.from) & 3 : 0;
}

const within = (view: DataView, { from, to }: Box, kind: string): Box | undefined =>
  boxesIn(view, from, to).find((box) => box.kind === kind);

/** The boxes between two places, as far as they make sense. */
function boxesIn(view: DataView, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to && boxes.length < MOST_BOXES; ) {
    const size = view.getUint32(at);
    // Nought: up to the end. One: a length of eight bytes, which nothing of this size needs.
    const end = size === 0 ? to : at + size;
    if (size === 1 || end < at + 8 || end > to) break;
    boxes.push({ kind: word(view, at + 4), from: at + 8, to: end });
    at = end;
  }
  return boxes;
}
