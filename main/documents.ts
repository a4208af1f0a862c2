import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BrowserWindow, dialog, type MessageBoxOptions, shell } from 'electron';
import type { FileDone, OpenedFile } from '../engine/contract/authoring.ts';
import type { News } from '../engine/contract/names.ts';
import type { Client } from '../engine/contract/requests.ts';
import { beginOwn, copyShipped, type Places, pathOfOwn } from './host/own-folder.ts';
import type { Recent } from './host/recent.ts';
import { openShelf, ownName } from './host/shelf.ts';
import { type Choice, type Clash, takeOver } from './host/take-over.ts';
import type { Watched } from './host/watch.ts';
import { reasonOf } from './host/write-export.ts';
import type { Log } from './log.ts';
import type { Words } from './words.ts';

type DocumentsClient = Pick<
  Client,
  'chooseFiles' | 'takeOpened' | 'createScenario' | 'editScenario' | 'removeScenario' | 'showInFolder'
>;

type Options = {
  readonly window: BrowserWindow;
  readonly places: Places;
  readonly recent: Recent;
  readonly watched: Watched;
  readonly log: Log;
  readonly stamp: () => string;
  readonly words: () => Words;
  tell(what: News): void;
  /** Told when the list of recent files may have changed. */
  onRecent(): void;
};

export type Documents = {
  readonly client: DocumentsClient;
  /** Opens files, whoever named them, one after another. */
  open(paths: readonly string[]): Promise<void>;
  choose(): Promise<void>;
};

/** Scenario files a person opens, edits, begins and throws away: the dialogs and the system's part of it. */
export function handleDocuments(options: Options): Documents {
  const { window, places, recent, watched, log, words, tell } = options;
  let opened: OpenedFile[] = [];
  let queue: Promise<void> = Promise.resolve();

  const ask = async (message: MessageBoxOptions): Promise<number> =>
    (await dialog.showMessageBox(window, { type: 'question', noLink: true, ...message })).response;

  async function askAboutClash({ kind, name, brought }: Clash): Promise<Choice> {
    const say = words();
    const choices: readonly Choice[] = ['keep', 'replace', 'cancel'];
    const answer = await ask({
      message: say(`clash.${kind}`, { name, brought }),
      detail: say(`clash.${kind}.detail`),
      buttons: [say(`clash.${kind}.keep`), say('clash.replace'), say('dialog.cancel')],
      defaultId: 0,
      cancelId: 2,
    });
    return choices[answer] ?? 'cancel';
  }

  async function openOne(path: string): Promise<void> {
    const came = await takeOver(path, { places, stamp: options.stamp, ask: askAboutClash });
    watched.look();
    if (came === undefined) return;
    if (came.outcome === 'opened') {
      try {
        recent.add(path);
      } catch (problem) {
        log.note('The list of recent files could not be saved', problem);
      }
      options.onRecent();
    }
    opened.push(came);
    tell('opened');
  }

  function open(paths: readonly string[]): Promise<void> {
    queue = paths.reduce((before, path) => before.then(() => openOne(path)), queue);
    return queue;
  }

  async function choose(): Promise<void> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      properties: ['openFile', 'multiSelections'],
      filters: [{ name: words()('open.scenarios'), extensions: ['yaml', 'yml'] }],
    });
    if (!canceled) await open(filePaths);
  }

  /** Writes into the own folder, and lets the window know. */
  async function written(write: () => string): Promise<FileDone> {
    try {
      const name = write();
      watched.look();
      return { outcome: 'done', file: ownName(name) };
    } catch (problem) {
      log.note('Nothing could be written into the folder of one’s own', problem);
      return { outcome: 'failed', because: reasonOf(problem) };
    }
  }

  async function copyOfShipped(file: string): Promise<FileDone> {
    const found = (await openShelf(places.shipped).list()).find((one) => one.file === file);
    if (found === undefined) return { outcome: 'failed', because: 'gone' };
    const say = words();
    const answer = await ask({
      message: say('copy.question'),
      detail: say('copy.detail'),
      buttons: [say('copy.make'), say('dialog.cancel')],
      defaultId: 0,
      cancelId: 1,
    });
    return answer === 0 ? written(() => copyShipped(places, file, found.text)) : { outcome: 'cancelled' };
  }

  async function edit(file: string): Promise<FileDone> {
    const path = pathOfOwn(places.own, file);
    if (path === undefined) {
      const copy = await copyOfShipped(file);
      return copy.outcome === 'done' ? edit(copy.file) : copy;
    }
    const problem = await shell.openPath(path);
    if (problem === '') return { outcome: 'done', file };
    log.note(`${basename(path)} could not be opened`, problem);
    return { outcome: 'failed', because: 'no-editor' };
  }

  async function remove(file: string): Promise<FileDone> {
    const path = pathOfOwn(places.own, file);
    if (path === undefined) return { outcome: 'failed', because: 'denied' };
    const say = words();
    const answer = await ask({
      message: say('remove.question', { name: basename(path) }),
      detail: say('remove.detail'),
      buttons: [say('remove.do'), say('dialog.cancel')],
      defaultId: 1,
      cancelId: 1,
    });
    if (answer !== 0) return { outcome: 'cancelled' };
    try {
      await shell.trashItem(path);
    } catch (problem) {
      log.note(`${basename(path)} could not be put into the trash`, problem);
      return { outcome: 'failed', because: 'no-trash' };
    }
    watched.look();
    return { outcome: 'done', file };
  }

  async function show(file: string | undefined): Promise<FileDone> {
    const path = file === undefined ? undefined : pathOfOwn(places.own, file);
    try {
      mkdirSync(places.own, { recursive: true });
    } catch (problem) {
      return { outcome: 'failed', because: reasonOf(problem) };
    }
    watched.look();
    if (path !== undefined) shell.showItemInFolder(path);
    else await shell.openPath(places.own);
    return { outcome: 'done', file: file ?? '' };
  }

  return {
    client: {
      chooseFiles: async () => {
        await choose();
        return {};
      },
      takeOpened: async () => {
        const taken = opened;
        opened = [];
        return taken;
      },
      createScenario: async ({ title }) =>
        written(() => {
          const template = join(places.shipped, 'templates', 'starter.scenario.yaml');
          return beginOwn(places, title, readFileSync(template, 'utf8'));
        }),
      editScenario: ({ file }) => edit(file),
      removeScenario: ({ file }) => remove(file),
      showInFolder: ({ file }) => show(file),
    },
    open,
    choose,
  };
}
