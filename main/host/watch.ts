import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { basename, join } from 'node:path';

/** How long a folder must have been still before it is looked at, in milliseconds: editors save in several steps. */
const STILL = 150;

/** The folder whose files may be called anything. */
const PICTURES = 'pictures';

export type Watched = {
  /** Looks now, whatever the system has reported, and watches what has appeared since. */
  look(): void;
  close(): void;
};

/**
 * Says when the files of a folder, its `bodies`, its `rules` or its `pictures` have changed. What the system reports is only taken as
 * a hint to look: reports come twice, late, without a name or, on some drives, not at all; so the window looks too
 * when a person comes back to it. Nothing is said where nothing is different.
 */
export function watchFolder(
  folder: string,
  onChange: () => void,
  onProblem: (problem: unknown) => void,
): Watched {
  const places = ['', 'bodies', 'rules', PICTURES].map((within) => join(folder, within));
  let watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let before = stateOf(places);

  function look(): void {
    rewatch();
    const now = stateOf(places);
    if (now === before) return;
    before = now;
    onChange();
  }

  function hinted(): void {
    clearTimeout(timer);
    timer = setTimeout(look, STILL);
  }

  /** Anew each time: a folder that was deleted and made again is another one. */
  function rewatch(): void {
    stop();
    watchers = places.flatMap((place) => {
      if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
      try {
        const watcher = watch(place, { persistent: false }, hinted);
        watcher.on('error', () => watcher.close());
        return [watcher];
      } catch (problem) {
        onProblem(problem);
        return [];
      }
    });
  }

  function stop(): void {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  }

  rewatch();
  return { look, close: stop };
}

/** The files in some folders, with their sizes and times: what differs when one of them was changed. */
function stateOf(places: readonly string[]): string {
  return JSON.stringify(
    places.map((place) => {
      try {
        return readdirSync(place)
          .filter((name) => basename(place) === PICTURES || name.endsWith('.yaml'))
          .map((name) => {
            const found = statSync(join(place, name), { throwIfNoEntry: false });
            return [name, found?.size, found?.mtimeMs, found?.ino];
          });
      } catch {
        return [];
      }
    }),
  );
}
