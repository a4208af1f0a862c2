import { type Head, says } from './bytes.ts';

const APP1 = 0xe1;
const START_OF_SCAN = 0xda;

/** From this one on, a picture is shown lying on its side: its width is its height. */
const FIRST_TURNED = 5;
const LAST_TURNED = 8;

/** The head of a JPEG. Source: ITU-T T.81, annex B; how it is turned: Exif 2.3, 4.6.4, tag 0x0112. */
export function jpegHead(view: DataView): Head {
  if (!says(view, 0, '\xff\xd8\xff')) return undefined;
  let isTurned = false;
  for (let at = 2; at + 4 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return 'damaged';
    const marker = view.getUint8(at + 1);
    // Before a marker any number of filling bytes may stand.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === START_OF_SCAN) return 'damaged';
    const length = view.getUint16(at + 2);
    if (length < 2) return 'damaged';
    if (isStartOfFrame(marker)) {
      if (at + 9 > view.byteLength) return 'damaged';
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return isTurned ? { width: height, height: width } : { width, height };
    }
    if (marker === APP1 && says(view, at + 4, 'Exif\0\0'))
      isTurned = saysTurned(view, at + 10, at + 2 + length);
    at += 2 + length;
  }
  return 'damaged';
}

/** SOF0 to SOF15, but for the three markers among them that begin something else. */
const isStartOfFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Whether the first directory of an Exif segment says that the picture is shown on its side. */
function saysTurned(view: DataView, start: number, end: number): boolean {
  const last = Math.min(end, view.byteLength);
  if (start + 8 > last) return false;
  const little = says(view, start, 'II');
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > last) return false;
  const entries = view.getUint16(directory, little);
  for (let at = directory + 2, count = 0; count < entries && at + 12 <= last; at += 12, count++) {
    if (view.getUint16(at, little) !== 0x0112) continue;
    const turned = view.getUint16(at + 8, little);
    return turned >= FIRST_TURNED && turned <= LAST_TURNED;
  }
  return false;
}
