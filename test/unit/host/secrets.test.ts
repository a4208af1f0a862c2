import { describe, expect, it } from 'vitest';
import { moveSchema } from '../../../engine/contract/move.ts';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { visibilityOf } from '../../../engine/scenario/labels.ts';
import { scenarioSchema } from '../../../engine/scenario/scenario.ts';
import { secretiveText, valleys, writtenIn } from '../support/canaries.ts';
import { hostOf, newId, type TestHost, viewOf } from '../support/hosts.ts';
import { fieldsOf } from '../support/schema.ts';

const parties = valleys;
const { source, canaries } = secretiveText();

/** Every view of a run that takes this party, as text. */
async function viewsOf(host: TestHost, party: string | null, seed: number): Promise<string> {
  const policies = Object.fromEntries(parties.map((one) => [one, 'random' as const]));
  let view: RunView = await viewOf(host.startRun({ file: 'story', party, as: 'play', seed, policies }));
  const seen = [JSON.stringify(view)];
  for (let turn = 0; view.ending === null && turn < 400; turn++) {
    const on = { run: view.run, at: view.at, id: newId() };
    const options = view.asks.flatMap((ask) => ask.options.filter(({ open }) => open));
    const option = options[(seed + turn) % Math.max(1, options.length)];
    view = await viewOf(
      option ? host.makeMove({ ...on, move: option.move }) : host.advance({ ...on, until: 'one-move' }),
    );
    seen.push(JSON.stringify(view));
  }
  const { run, at } = view;
  seen.push(
    JSON.stringify([
      await host.readTree({ run }),
      await host.readCourse({ run }),
      await host.readComparison({ run, lines: [0, at] }),
      await host.readComparison({ run, lines: [at, 'history'] }),
      await host.readDebrief({ run }),
    ]),
  );
  return seen.join('\n');
}

describe('words planted into what not everyone may see', () => {
  it('are many, and of each label that a text can have', () => {
    expect(canaries.filter(({ label }) => label === 'engine').length).toBeGreaterThan(20);
    expect(canaries.filter(({ label }) => label === 'holder').length).toBe(24);
    expect(canaries.filter(({ owners }) => owners.includes('aldery')).length).toBe(6);
  });

  it('are in every field of words that the format keeps from somebody, those to come included', () => {
    const secret = fieldsOf(scenarioSchema, moveSchema).filter(({ schema }) => {
      const label = visibilityOf(schema);
      return (label === 'holder' || label === 'facilitator') && writtenIn(schema) === 'words';
    });
    expect(secret.map(({ path }) => path)).toContain('parties.*.confidential');
    const planted = canaries.map(({ field }) => field);
    expect(secret.map(({ path }) => path).filter((path) => !planted.includes(path))).toEqual([]);
  });

  it.each([null, ...parties])(
    'are in no view of the run that %s plays, but for the party’s own',
    async (party) => {
      const host = hostOf({ story: source });
      const seen = (await Promise.all([1, 2, 3].map((seed) => viewsOf(host, party, seed)))).join('\n');
      expect(seen.length).toBeGreaterThan(10_000);
      const leaked = canaries.filter(({ word, label, owners }) => {
        const mayKnow = label === 'holder' && owners.some((owner) => owner === party);
        return seen.includes(word) && !mayKnow;
      });
      expect(leaked).toEqual([]);
      const own = canaries.filter(
        ({ label, owners }) => label === 'holder' && owners.some((owner) => owner === party),
      );
      if (party !== null) expect(own.some(({ word }) => seen.includes(word))).toBe(true);
    },
  );

  it('are not on the shelf either', async () => {
    const cards = JSON.stringify(await hostOf({ story: source }).listScenarios({}));
    expect(canaries.filter(({ word }) => cards.includes(word))).toEqual([]);
  });

  it('are in no briefing, neither of a scenario nor of a run', async () => {
    const host = hostOf({ story: source });
    const { run } = await viewOf(host.startRun({ file: 'story', party: 'aldery', as: 'play' }));
    for (const of of [{ file: 'story' }, { run }]) {
      const briefing = JSON.stringify(await host.readBriefing(of));
      expect(briefing).toContain('"parties"');
      expect(canaries.filter(({ word }) => briefing.includes(word))).toEqual([]);
    }
  });
});
