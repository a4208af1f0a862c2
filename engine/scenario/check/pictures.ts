import type { FindPart } from '../parts.ts';
import { fromText, PICTURE_FILE, type UnfitPicture } from '../pictures/picture.ts';
import type { Subject } from './subject.ts';

const BECAUSE: Readonly<Record<Exclude<UnfitPicture, 'outside'>, string>> = {
  'not-a-file': 'it is not a file',
  'too-large': 'it is larger than 4 MB',
  'too-wide': 'one of its sides is longer than 4096 pixels',
  'unknown-format': 'it is no PNG, JPEG, WebP or AVIF, whatever it is called',
  moving: 'it moves, and a picture stands still',
  damaged: 'it is damaged',
};

/** Whether each picture’s file is there and can be shown. */
export function checkPictures({ scenario, report }: Subject, find: FindPart): void {
  for (const [id, { file }] of Object.entries(scenario.pictures ?? {})) {
    const path = ['pictures', id, 'file'];
    if (!PICTURE_FILE.test(file)) {
      const hint = 'Write the name alone, in letters from a to z, digits, hyphens and full stops.';
      const message = `“${file.slice(0, 60)}” is not the name of a file in the folder pictures.`;
      report.add(path, 'picture-outside', message, { hint });
      continue;
    }
    const text = find('picture', file);
    if (text === undefined) {
      const hint = 'Put it into the folder pictures beside the scenario.';
      report.add(path, 'picture-missing', `There is no picture “${file}”.`, { hint });
      continue;
    }
    const found = fromText(text) ?? { unfit: 'damaged' as const };
    if (!('unfit' in found)) continue;
    if (found.unfit === 'outside') {
      const message = `“${file}” is a link that leads out of the folder pictures.`;
      report.add(path, 'picture-outside', message, { hint: 'Put the picture itself there.' });
    } else {
      report.add(path, 'picture-unfit', `“${file}” cannot be shown: ${BECAUSE[found.unfit]}.`);
    }
  }
}
