import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { RunView } from '../../../engine/contract/view.ts';
import { type Visibility, visibilityOf } from '../../../engine/scenario/labels.ts';
import { scenarioSchema } from '../../../engine/scenario/scenario.ts';
import { hostOf, newId, type TestHost, viewOf } from '../support/hosts.ts';
import { everyProcedureText, scenarioOf } from '../support/scenarios.ts';
import { insideOf } from '../support/schema.ts';

/** A word planted into a field, and who may read it: the label, and the party it belongs to. */
type Canary = { readonly word: string; readonly label: Visibility; readonly owner: string | undefined };

/**
 * Puts a word of its own into each text of the file that not everyone may see. Conditions stay conditions: the word
 * is a flag that is never set. Ids stay ids, since others refer to them.
 */
function plant(value: unknown): { planted: unknown; canaries: Canary[] } {
  const canaries: Canary[] = [];
  const put = (schema: z.ZodType, inside: unknown, label: Visibility, path: string[]): unknown => {
    const own = visibilityOf(schema) ?? label;
    if (typeof inside === 'string' && own !== 'everyone') return bird(inside, own, path);
    if (Array.isArray(inside))
      return inside.map((item, at) => put(insideOf(schema, item, at), item, own, [...path, String(at)]));
    if (typeof inside !== 'object' || inside === null) return inside;
    return Object.fromEntries(
      Object.entries(inside).map(([key, item]) => [
        key,
        put(insideOf(schema, item, key), item, own, [...path, key]),
      ]),
    );
  };
  const bird = (text: string, label: Visibility, path: string[]): string => {
    const field = path.at(-1);
    const word = `canary_${canaries.length}_x`;
    const isCondition = field === 'when';
    const isFree =
      path.includes('confidential') || (path.includes('goals') && field === 'title') || path.includes('from');
    if (!isCondition && !isFree) return text;
    canaries.push({ word, label, owner: path[0] === 'parties' ? path[1] : undefined });
    return isCondition ? `(${text}) && !flags.${word}` : `${word} ${text}`;
  };
  return { planted: put(scenarioSchema, value, 'everyone', []), canaries };
}

const parties = ['aldery', 'borrow', 'castel'];
const goals = (party: string) => [{ title: `The goal of ${party}`, when: 'indicators.calm > 10' }];
const { bodyOf: _, ...file } = scenarioOf(everyProcedureText());
const secretive = {
  ...file,
  parties: Object.fromEntries(
    Object.entries(file.parties).map(([id, party]) => [
      id,
      { ...party, confidential: `Secret of ${id}.`, goals: goals(id) },
    ]),
  ),
  scenes: Object.fromEntries(
    Object.entries(file.scenes).map(([id, scene]) => [id, { ...scene, from: ['E1'] }]),
  ),
};
const { planted, canaries } = plant(secretive);
const flags = Object.fromEntries(canaries.map(({ word }) => [word, { means: 'A canary.' }]));
const source = JSON.stringify({ ...(planted as object), flags: { ...file.flags, ...flags } });

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
    expect(canaries.filter(({ label }) => label === 'holder').length).toBe(8);
    expect(canaries.filter(({ owner }) => owner === 'aldery').length).toBe(3);
  });

  it.each([null, ...parties])(
    'are in no view of the run that %s plays, but for the party’s own',
    async (party) => {
      const host = hostOf({ story: source });
      const seen = (await Promise.all([1, 2, 3].map((seed) => viewsOf(host, party, seed)))).join('\n');
      expect(seen.length).toBeGreaterThan(10_000);
      const leaked = canaries.filter(({ word, label, owner }) => {
        const mayKnow = label === 'holder' && owner === party;
        return seen.includes(word) && !mayKnow;
      });
      expect(leaked).toEqual([]);
      const own = canaries.filter(({ label, owner }) => label === 'holder' && owner === party);
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
