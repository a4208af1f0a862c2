import { copyFileSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fromText, LARGEST_PICTURE } from '../../engine/scenario/pictures/picture.ts';
import { pictureBytes, pictureText } from '../../main/host/pictures.ts';
import { openShelf, ownName, shelfOf } from '../../main/host/shelf.ts';
import { takeOver } from '../../main/host/take-over.ts';
import { watchFolder } from '../../main/host/watch.ts';
import { answerForPictures, pictureFor } from '../../main/pictures.ts';
import { newFolder } from './support/folder.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const fixture = (name: string) => join(fixtures, 'pictures', name);

/** A folder of scenarios with a picture, and something outside that is none of its business. */
function scenarios() {
  const root = newFolder();
  const folder = join(root, 'scenarios');
  const pictures = join(folder, 'pictures');
  mkdirSync(pictures, { recursive: true });
  copyFileSync(fixture('gauge.png'), join(pictures, 'gauge.png'));
  copyFileSync(fixture('bridge.png'), join(root, 'secret.png'));
  copyFileSync(fixture('bridge.png'), join(folder, 'beside.png'));
  return { root, folder, pictures };
}

const hashOf = (folder: string, file: string): string => {
  const found = fromText(pictureText(folder, file));
  return found && 'hash' in found ? found.hash : '';
};

describe('a picture in its folder', () => {
  it('is looked at, and looked at again once it has changed', () => {
    const { folder, pictures } = scenarios();
    expect(fromText(pictureText(folder, 'gauge.png'))).toMatchObject({
      type: 'image/png',
      width: 12,
      height: 8,
    });
    const hash = hashOf(folder, 'gauge.png');
    expect(pictureBytes(folder, 'gauge.png', hash)).toEqual(readFileSync(fixture('gauge.png')));
    copyFileSync(fixture('tiny.webp'), join(pictures, 'gauge.png'));
    expect(fromText(pictureText(folder, 'gauge.png'))).toMatchObject({
      type: 'image/webp',
      width: 6,
      height: 4,
    });
    // Whoever was shown the old one is not given another in its place.
    expect(pictureBytes(folder, 'gauge.png', hash)).toBeUndefined();
  });

  it('is not there where there is none, nor where its name leads elsewhere', () => {
    const { folder } = scenarios();
    for (const name of [
      'none.png',
      '../beside.png',
      '../../secret.png',
      '..',
      '',
      'gauge.png\0',
      '/etc/passwd',
    ])
      expect(pictureText(folder, name), name).toBeUndefined();
  });

  it('that is a link out of the folder, no file or too large is not read', () => {
    const { root, folder, pictures } = scenarios();
    symlinkSync(join(root, 'secret.png'), join(pictures, 'link.png'));
    symlinkSync(join(folder, 'beside.png'), join(pictures, 'near.png'));
    symlinkSync(join(pictures, 'gauge.png'), join(pictures, 'own.png'));
    mkdirSync(join(pictures, 'folder.png'));
    writeFileSync(join(pictures, 'huge.png'), '');
    truncateSync(join(pictures, 'huge.png'), LARGEST_PICTURE + 1);
    const found = (name: string) => fromText(pictureText(folder, name));
    expect(found('link.png')).toEqual({ unfit: 'outside' });
    expect(found('near.png')).toEqual({ unfit: 'outside' });
    expect(found('folder.png')).toEqual({ unfit: 'not-a-file' });
    expect(found('huge.png')).toEqual({ unfit: 'too-large' });
    expect(found('own.png')).toMatchObject({ width: 12 });
    expect(pictureBytes(folder, 'link.png', hashOf(folder, 'own.png'))).toBeUndefined();
  });

  it('is not read where the whole folder is a link to another', () => {
    const root = newFolder();
    mkdirSync(join(root, 'elsewhere'));
    mkdirSync(join(root, 'scenarios'));
    copyFileSync(fixture('gauge.png'), join(root, 'elsewhere', 'gauge.png'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'scenarios', 'pictures'));
    expect(fromText(pictureText(join(root, 'scenarios'), 'gauge.png'))).toEqual({ unfit: 'outside' });
  });
});

it('a scenario of one’s own may show what ships, and its own instead; what ships only what ships', async () => {
  const { folder: shipped } = scenarios();
  const { folder: own, pictures } = scenarios();
  copyFileSync(fixture('bridge.png'), join(pictures, 'gauge.png'));
  copyFileSync(fixture('bridge.png'), join(pictures, 'mine.png'));
  const shelf = shelfOf(openShelf(shipped), openShelf(own));
  const widthFor = async (file: string, of: string) => {
    const found = fromText(await shelf.picture(file, of));
    return found && 'width' in found ? found.width : undefined;
  };
  expect(await widthFor('gauge.png', 'x.scenario.yaml')).toBe(12);
  expect(await widthFor('gauge.png', 'own:x.scenario.yaml')).toBe(8);
  expect(await widthFor('mine.png', 'x.scenario.yaml')).toBeUndefined();
  // By its hash also the one that ships is found, for a run that was begun before there was one of one’s own.
  const hash = hashOf(shipped, 'gauge.png');
  expect(shelf.pictureBytes('gauge.png', hash, 'own:x.scenario.yaml')).toBeDefined();
  expect(shelf.pictureBytes('gauge.png', hashOf(own, 'gauge.png'), 'x.scenario.yaml')).toBeUndefined();
});

it('a scenario that is taken over brings the pictures it names, and no others', async () => {
  const { root, folder, pictures } = scenarios();
  const own = join(root, 'own');
  copyFileSync(fixture('bridge.png'), join(pictures, 'other.png'));
  writeFileSync(join(pictures, 'drawing.png'), '<svg/>');
  const text = 'format: 1\npictures:\n  a: { file: gauge.png }\n  b: { file: drawing.png }\n';
  writeFileSync(join(folder, 'x.scenario.yaml'), text);
  const came = await takeOver(join(folder, 'x.scenario.yaml'), {
    places: { own, shipped: join(root, 'none') },
    stamp: () => 'then',
    ask: async () => 'cancel',
  });
  expect(came).toMatchObject({ outcome: 'opened', file: ownName('x.scenario.yaml') });
  expect(await openShelf(own).pictures()).toEqual(['gauge.png']);
  expect(readFileSync(join(own, 'pictures', 'gauge.png'))).toEqual(readFileSync(fixture('gauge.png')));
});

it('a folder that is watched tells of a picture that has changed', async () => {
  const { folder, pictures } = scenarios();
  const changed = vi.fn();
  const watched = watchFolder(folder, changed, () => {});
  onTestFinished(() => watched.close());
  copyFileSync(fixture('bridge.png'), join(pictures, 'gauge.png'));
  watched.look();
  expect(changed).toHaveBeenCalledTimes(1);
});

describe('a picture for a page', () => {
  const hash = hashOf(fixtures, 'gauge.png');
  const shelf = shelfOf(openShelf(fixtures), openShelf(join(fixtures, 'none')));
  const shown = { of: 'x.scenario.yaml', file: 'gauge.png', hash, type: 'image/png' };
  const sees = { findPicture: async (address: string) => (address === '/pictures/it' ? shown : undefined) };
  const seesNothing = { findPicture: async () => undefined };

  it('is had by whoever is shown it', async () => {
    expect((await pictureFor('/pictures/it', [seesNothing, sees], shelf))?.type).toBe('image/png');
    expect(await pictureFor('/pictures/it', [seesNothing], shelf)).toBeUndefined();
    expect(await pictureFor('/pictures/other', [sees], shelf)).toBeUndefined();
  });

  it('goes into a file as a data URI', async () => {
    const data = await answerForPictures(sees, shelf).readPicture({ address: '/pictures/it' });
    expect(data).toBe(`data:image/png;base64,${readFileSync(fixture('gauge.png')).toString('base64')}`);
    expect(await answerForPictures(seesNothing, shelf).readPicture({ address: '/pictures/it' })).toBeNull();
  });
});
