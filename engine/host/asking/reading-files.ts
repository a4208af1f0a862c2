import { entryOf } from '../../procedures/procedure.ts';
import { inLanguage } from '../../scenario/in-language.ts';
import { type Client, isOpenTo, type Shown } from '../client.ts';
import type { HostClient } from '../host-client.ts';
import { covered, notSaved, notYet, refused } from '../refusals.ts';
import { ENGINE_VERSION } from '../runs.ts';
import { briefingView } from '../view/briefing-view.ts';

/** What lies on the shelf: read before it is played, checked whenever it is saved, and taken over by a run in progress. */
export function readingFiles(
  client: Client,
): Pick<HostClient, 'listScenarios' | 'readBriefing' | 'readCheck' | 'carryOver'> {
  const { runs } = client;
  return {
    listScenarios: async () => runs.reader.cards(await runs.around.storage.list(), runs.around.language()),

    readBriefing: async (asked) => {
      if ('run' in asked) {
        return runs.inTurn(asked.run, async () => {
          const opened = await runs.find(asked.run);
          if (!('session' in opened)) return opened;
          return { ok: true, value: briefingView(opened.session.game.story.scenario, asked) };
        });
      }
      const read = await runs.reader.read(asked.file);
      if (!read) return refused('no-such-scenario', `There is no file ${asked.file} on the shelf.`);
      if (!read.ok) return refused('broken-scenario', `${asked.file} cannot be read.`);
      return { ok: true, value: briefingView(inLanguage(read.value, runs.around.language()), asked) };
    },

    readCheck: async (asked) => {
      if ('file' in asked) {
        const checked = await runs.reader.check(asked.file, runs.around.language());
        return checked
          ? { ok: true, value: { ...checked, changed: false } }
          : refused('no-such-scenario', `There is no file ${asked.file} of one’s own.`);
      }
      const opened = await runs.inTurn(asked.run, () => runs.find(asked.run));
      if (!('session' in opened)) return opened;
      const seat = client.seat(opened);
      if (!seat) return covered();
      // What is wrong with a file may quote what it keeps secret.
      if (!isOpenTo(seat)) return notYet('What is wrong with the file is');
      const { file } = opened.session.run;
      // Not in the run's turn: moves are made while its file is checked.
      const checked = await runs.reader.check(file, runs.around.language());
      const read = checked && (await runs.reader.read(file));
      if (!checked || !read) return refused('no-such-scenario', `There is no file ${file} of one’s own.`);
      const { session } = runs.known(asked.run) ?? opened;
      const changed = !read.ok || runs.around.hash(JSON.stringify(read.value)) !== session.run.hash;
      return { ok: true, value: { ...checked, changed } };
    },

    carryOver: ({ run }) =>
      client.withSeat<Shown>(run, async (opened) => {
        const { file, parties } = opened.session.run;
        const read = (await runs.reader.isOwn(file)) ? await runs.reader.read(file) : undefined;
        if (!read) return refused('no-such-scenario', `There is no file ${file} of one’s own.`);
        if (!read.ok) return refused('broken-scenario', `${file} cannot be read.`);
        const { parties: now } = read.value;
        const unplayable = parties.find((party) => !entryOf(now, party)?.playable);
        if (unplayable !== undefined)
          return refused('bad-request', `${unplayable} can no longer be played in ${file}.`);
        const resolved = JSON.stringify(read.value);
        const text = {
          scenario: read.value.id,
          hash: runs.around.hash(resolved),
          resolved,
          engine: ENGINE_VERSION,
        };
        if (text.hash === opened.session.run.hash) return client.show(opened);
        const { game, history } = await runs.gameOf(text.hash, () => read.value);
        const session = await opened.session.carriedOver(text, game, runs.pause);
        try {
          await runs.around.storage.rewrite(run, text, session.headAfter(session.at, session.point));
        } catch (error) {
          return notSaved(error);
        }
        return client.show(runs.opened(session, history));
      }),
  };
}
