import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, test, vi } from 'vitest';
import { readWritten } from '../../engine/scenario/read.ts';
import { beginOwn, copyShipped, nameFromTitle, pathOfOwn } from '../../main/host/own-folder.ts';
import { filesNamed, openRecent } from '../../main/host/recent.ts';
import { LARGEST_FILE, nameOfOwn, openShelf, ownName, shelfOf } from '../../main/host/shelf.ts';
import { type Choice, type Clash, takeOver } from '../../main/host/take-over.ts';
import { watchFolder } from '../../main/host/watch.ts';
import { newFolder } from './support/folder.ts';

const SCENARIO = 'format: 1\nid: ferry\nbodies: [council]\n';

/** A folder of one's own that is not there yet, one that ships, and one elsewhere with a scenario and its parts. */
function places() {
  const root = newFolder();
  const [own, shipped, elsewhere] = ['own', 'shipped', 'elsewhere'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  const write = (path: string, text: string) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  write(join(shipped, 'river.scenario.yaml'), 'river');
  write(join(shipped, 'scenario.schema.json'), '{}');
  write(join(shipped, 'bodies', 'senate.body.yaml'), 'senate');
  write(join(elsewhere, 'ferry.scenario.yaml'), SCENARIO);
  write(join(elsewhere, 'bodies', 'council.body.yaml'), 'rules: plain');
  write(join(elsewhere, 'bodies', 'other.body.yaml'), 'rules: other');
  write(join(elsewhere, 'rules', 'plain.rules.yaml'), 'plain');
  write(join(elsewhere, 'rules', 'other.rules.yaml'), 'other');
  const asked: Clash[] = [];
  const taking = (choice: Choice = 'cancel') => ({
    places: { own, shipped },
    stamp: () => 'then',
    ask: async (clash: Clash) => {
      asked.push(clash);
      return choice;
    },
  });
  return { root, own, shipped, elsewhere, write, asked, taking };
}

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.\w/.test(name))
        .sort()
    : [];

describe('the shelf of both folders', () => {
  it('tells files of the same name apart, and gives each the bodies it may use', async () => {
    const { own, shipped, write } = places();
    write(join(own, 'river.scenario.yaml'), 'mine');
    write(join(own, 'bodies', 'senate.body.yaml'), 'my senate');
    write(join(own, 'rules', 'mine.rules.yaml'), 'mine');
    const shelf = shelfOf(openShelf(shipped), openShelf(own));
    expect(await shelf.list()).toMatchObject([
      { file: 'river.scenario.yaml', text: 'river' },
      { file: 'own:river.scenario.yaml', name: 'river.scenario.yaml', own: true, text: 'mine' },
    ]);
    expect(await shelf.body('senate', 'river.scenario.yaml')).toBe('senate');
    expect(await shelf.body('senate', 'own:river.scenario.yaml')).toBe('my senate');
    rmSync(join(own, 'bodies'), { recursive: true });
    expect(await shelf.body('senate', 'own:river.scenario.yaml')).toBe('senate');
    expect(await shelf.ruleSets('river.scenario.yaml')).toEqual([]);
    expect(await shelf.ruleSets('own:river.scenario.yaml')).toEqual(['mine']);
  });

  it('is that of the shipped folder alone while there is no own one', async () => {
    const { own, shipped } = places();
    expect(await shelfOf(openShelf(shipped), openShelf(own)).list()).toHaveLength(1);
  });

  test.each([
    'own:../secret.scenario.yaml',
    'own:a/b.scenario.yaml',
    'own:notes.txt',
    'river.scenario.yaml',
    'own:',
  ])('%s is no file of one’s own', (file) => {
    expect(nameOfOwn(file)).toBeUndefined();
    expect(pathOfOwn('/folder', file)).toBeUndefined();
  });
});

describe('a file that is opened', () => {
  it('is copied with the parts it names, and with no others', async () => {
    const { own, elsewhere, taking, asked } = places();
    const came = await takeOver(join(elsewhere, 'ferry.scenario.yaml'), taking());
    expect(came).toEqual({
      outcome: 'opened',
      file: ownName('ferry.scenario.yaml'),
      name: 'ferry.scenario.yaml',
    });
    expect(filesIn(own)).toEqual([
      join('bodies', 'council.body.yaml'),
      'ferry.scenario.yaml',
      join('rules', 'plain.rules.yaml'),
    ]);
    expect(asked).toEqual([]);
  });

  it('is copied once: opened again as it is, nothing is asked or written', async () => {
    const { own, elsewhere, taking, asked } = places();
    await takeOver(join(elsewhere, 'ferry.scenario.yaml'), taking());
    const before = filesIn(own);
    const came = await takeOver(join(elsewhere, 'ferry.scenario.yaml'), taking());
    expect(came?.outcome).toBe('opened');
    expect([filesIn(own), asked]).toEqual([before, []]);
  });

  test.each([
    ['keep', 'own:ferry-2.scenario.yaml', ['ferry-2.scenario.yaml', 'ferry.scenario.yaml']],
    ['replace', 'own:ferry.scenario.yaml', ['ferry.scenario.yaml', 'ferry.scenario.yaml.replaced-then']],
    ['cancel', undefined, ['ferry.scenario.yaml']],
  ] as const)('goes over no other without asking: %s', async (choice, file, left) => {
    const { own, elsewhere, write, taking, asked } = places();
    write(join(own, 'ferry.scenario.yaml'), 'mine');
    const came = await takeOver(join(elsewhere, 'ferry.scenario.yaml'), taking(choice));
    expect(came?.outcome === 'opened' ? came.file : undefined).toBe(file);
    expect(asked).toEqual([
      { kind: 'scenario', name: 'ferry.scenario.yaml', brought: 'ferry.scenario.yaml' },
    ]);
    expect(filesIn(own).filter((name) => name.startsWith('ferry'))).toEqual(left);
    const mine = choice === 'replace' ? 'ferry.scenario.yaml.replaced-then' : 'ferry.scenario.yaml';
    expect(readFileSync(join(own, mine), 'utf8')).toBe('mine');
    // Nothing is half done.
    expect(existsSync(join(own, 'bodies'))).toBe(choice !== 'cancel');
  });

  test.each([
    ['keep', 'my council'],
    ['replace', 'rules: plain'],
  ] as const)('asks about a part that is there already and differs: %s', async (choice, text) => {
    const { own, elsewhere, write, taking, asked } = places();
    write(join(own, 'bodies', 'council.body.yaml'), 'my council');
    await takeOver(join(elsewhere, 'ferry.scenario.yaml'), taking(choice));
    expect(asked).toMatchObject([{ kind: 'part', name: 'council.body.yaml' }]);
    expect(readFileSync(join(own, 'bodies', 'council.body.yaml'), 'utf8')).toBe(text);
  });

  it('of the shelf itself is only found', async () => {
    const { own, shipped, write, taking } = places();
    write(join(own, 'mine.scenario.yaml'), 'mine');
    expect(await takeOver(join(own, 'mine.scenario.yaml'), taking())).toMatchObject({
      file: 'own:mine.scenario.yaml',
    });
    expect(await takeOver(join(shipped, 'river.scenario.yaml'), taking())).toMatchObject({
      file: 'river.scenario.yaml',
    });
    expect(filesIn(own)).toEqual(['mine.scenario.yaml']);
  });

  it('that is broken is taken over all the same, and one by another name gets the right one', async () => {
    const { own, elsewhere, write, taking } = places();
    write(join(elsewhere, 'broken.yml'), 'format: 1\ntitle: [never closed');
    expect(await takeOver(join(elsewhere, 'broken.yml'), taking())).toMatchObject({
      file: 'own:broken.scenario.yaml',
    });
    expect(filesIn(own)).toEqual(['broken.scenario.yaml']);
  });

  it('that is none is refused with the reason, and nothing is written', async () => {
    const { root, own, elsewhere, write, taking } = places();
    write(join(elsewhere, 'shopping.yaml'), 'milk: 2\n');
    write(join(elsewhere, 'picture.scenario.yaml'), 'format: 1\n\0\0');
    writeFileSync(join(elsewhere, 'latin.scenario.yaml'), Uint8Array.of(0xe9, 0x0a));
    write(join(elsewhere, 'letter.txt'), 'format: 1\n');
    write(join(elsewhere, 'huge.scenario.yaml'), '');
    truncateSync(join(elsewhere, 'huge.scenario.yaml'), LARGEST_FILE + 1);
    mkdirSync(join(elsewhere, 'folder.scenario.yaml'));
    symlinkSync(join(root, 'nowhere'), join(elsewhere, 'lost.scenario.yaml'));
    const why = async (name: string) => {
      const came = await takeOver(join(elsewhere, name), taking());
      return came?.outcome === 'refused' ? came.because : came?.outcome;
    };
    expect(await why('shopping.yaml')).toBe('not-a-scenario');
    expect(await why('picture.scenario.yaml')).toBe('not-a-scenario');
    expect(await why('latin.scenario.yaml')).toBe('not-a-scenario');
    expect(await why('letter.txt')).toBe('not-a-scenario');
    expect(await why('folder.scenario.yaml')).toBe('not-a-scenario');
    expect(await why('huge.scenario.yaml')).toBe('too-large');
    expect(await why('lost.scenario.yaml')).toBe('gone');
    expect(await why(join('bodies', 'council.body.yaml'))).toBe('part');
    expect(existsSync(own)).toBe(false);
  });
});

describe('a scenario of one’s own', () => {
  it('is begun from the template, with a title, an id and a name of its own', async () => {
    const { own } = places();
    const at = { own, shipped: 'scenarios' };
    const template = readFileSync('scenarios/templates/starter.scenario.yaml', 'utf8');
    expect(beginOwn(at, 'L’Été à "Genève"', template)).toBe('l-ete-a-geneve.scenario.yaml');
    expect(beginOwn(at, 'L’Été à "Genève"', template)).toBe('l-ete-a-geneve-2.scenario.yaml');
    const text = readFileSync(join(own, 'l-ete-a-geneve-2.scenario.yaml'), 'utf8');
    const read = readWritten('new', text, () => undefined);
    expect(read).toMatchObject({ ok: true, value: { id: 'l_ete_a_geneve_2', title: 'L’Été à "Genève"' } });
    expect(existsSync(join(own, 'scenario.schema.json'))).toBe(true);
  });

  it('is a copy of one that ships, but for its id', () => {
    const { own } = places();
    const text = readFileSync('scenarios/first-steps.scenario.yaml', 'utf8');
    const name = copyShipped({ own, shipped: 'scenarios' }, 'first-steps.scenario.yaml', text);
    expect(name).toBe('first-steps-copy.scenario.yaml');
    expect(readFileSync(join(own, name), 'utf8')).toBe(
      text.replace('id: first_steps', 'id: first_steps_copy'),
    );
  });

  test.each([
    ['The Ferry', 'the-ferry.scenario.yaml'],
    ['../../etc/passwd', 'etc-passwd.scenario.yaml'],
    ['北京', 'my-scenario.scenario.yaml'],
    ['x'.repeat(160), `${'x'.repeat(48)}.scenario.yaml`],
  ])('called %s lies in %s', (title, name) => {
    expect(nameFromTitle(title)).toBe(name);
  });
});

test('a folder that is watched tells of what is added, changed and removed, in its own folders too', async () => {
  const { own, write } = places();
  mkdirSync(own);
  const changed = vi.fn();
  const problems = vi.fn();
  const watched = watchFolder(own, changed, problems);
  onTestFinished(watched.close);
  const tells = async (act: () => void) => {
    const before = changed.mock.calls.length;
    act();
    await vi.waitFor(() => expect(changed.mock.calls.length).toBeGreaterThan(before), { timeout: 5000 });
  };
  await tells(() => write(join(own, 'a.scenario.yaml'), 'a'));
  await tells(() => write(join(own, 'a.scenario.yaml'), 'ab'));
  await tells(() => write(join(own, 'bodies', 'council.body.yaml'), 'council'));
  await tells(() => write(join(own, 'bodies', 'council.body.yaml'), 'council, changed'));
  await tells(() => rmSync(join(own, 'a.scenario.yaml')));
  expect(problems).not.toHaveBeenCalled();
});

test('a folder that was not there is watched once somebody looks; what is no scenario file is not told of', () => {
  const { own, write } = places();
  const changed = vi.fn();
  const watched = watchFolder(own, changed, () => {});
  onTestFinished(watched.close);
  watched.look();
  expect(changed).not.toHaveBeenCalled();
  write(join(own, 'a.scenario.yaml'), 'a');
  watched.look();
  write(join(own, 'notes.txt'), 'notes');
  watched.look();
  expect(changed).toHaveBeenCalledTimes(1);
});

describe('the files opened last', () => {
  it('are listed newest first, each once, at most ten, and only while they are there', () => {
    const folder = newFolder();
    const paths = Array.from({ length: 12 }, (_, at) => join(folder, `${at}.scenario.yaml`));
    for (const path of paths) writeFileSync(path, '');
    const recent = openRecent(
      folder,
      () => 'then',
      () => {},
    );
    for (const path of [...paths, paths[5] ?? '']) recent.add(path);
    const again = openRecent(
      folder,
      () => 'then',
      () => {},
    );
    expect(again.list()).toEqual([5, 11, 10, 9, 8, 7, 6, 4, 3, 2].map((at) => paths[at]));
    rmSync(paths[11] ?? '');
    expect(again.list()).toHaveLength(9);
    again.clear();
    expect(
      openRecent(
        folder,
        () => 'then',
        () => {},
      ).list(),
    ).toEqual([]);
  });

  it('are begun anew where the list makes no sense; it is kept', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'recent.json'), '{"no": "list"}');
    const damaged = vi.fn();
    expect(openRecent(folder, () => 'then', damaged).list()).toEqual([]);
    expect(damaged).toHaveBeenCalledWith(`${join(folder, 'recent.json')}.corrupt-then`);
  });
});

test('a command line names files among its switches', () => {
  const argv = [
    '/usr/bin/demarche',
    '.',
    '--lang=en',
    '/cases/a.scenario.yaml',
    'b.yml',
    '--file=c.yaml',
    'notes.txt',
  ];
  expect(filesNamed(argv, '/home')).toEqual(['/cases/a.scenario.yaml', '/home/b.yml']);
});
