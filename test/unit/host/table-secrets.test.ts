import { describe, expect, it } from 'vitest';
import { draw } from '../../../engine/chance/draw.ts';
import type { ArgsOf, RequestName } from '../../../engine/contract/requests.ts';
import type { SeatId } from '../../../engine/contract/table.ts';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { type Canary, secretiveText, valleys } from '../support/canaries.ts';
import { hostOf, newId, type TestHost, viewOf } from '../support/hosts.ts';

const { source, canaries } = secretiveText(['ring', 'second_ring']);

type KeysOf<T> = T extends unknown ? keyof T : never;
type NamingARun = {
  [N in RequestName]: string extends KeysOf<ArgsOf<N>> ? never : 'run' extends KeysOf<ArgsOf<N>> ? N : never;
}[RequestName];

/** All that a seat can ask of a run, but for sitting down and getting up. A new request does not type-check here. */
type Askable = Exclude<NamingARun, 'takeSeat' | 'leaveSeat'> | 'startAnalysis';

/** Asks for everything there is to ask for, with arguments that could be guessed, and returns all the answers as text. */
async function askEverything(host: TestHost, run: string, at: number): Promise<string> {
  const move = { type: 'call.end', scene: 'ring', party: 'facilitator' } as const;
  const nodes = [...Array(at + 1).keys()];
  const all: { readonly [N in Askable]: () => Promise<unknown> } = {
    openRun: () => host.openRun({ run }),
    readBriefing: () => host.readBriefing({ run }),
    readCover: () => host.readCover({ run }),
    makeMove: () => host.makeMove({ run, at, id: newId(), move }),
    turnClock: () => host.turnClock({ run, at, turn: 'run' }),
    letDeadlinePass: () => host.letDeadlinePass({ run, at: at + 1, id: newId() }),
    // Whether anybody else may go on is said without doing it.
    advance: () => host.advance({ run, at: at + 1, id: newId(), until: 'one-move' }),
    goTo: () => host.goTo({ run, node: at }),
    goBack: async () => {
      const answers = [await host.goBack({ run })];
      // And forward again to where it stood.
      for (let view = answers[0]; view?.ok && view.value.at !== at; view = answers.at(-1))
        answers.push(await host.goForward({ run }));
      return answers;
    },
    goForward: async () => {
      const forward = await host.goForward({ run });
      return [forward, await host.goTo({ run, node: at })];
    },
    showReasons: () => host.showReasons({ run }),
    explain: () => Promise.all(nodes.map((node) => host.explain({ run, node }))),
    readTree: () => host.readTree({ run }),
    readStatechart: () =>
      Promise.all([true, false].map((facilitating) => host.readStatechart({ run, facilitating }))),
    readChartLayout: () =>
      Promise.all([true, false].map((facilitating) => host.readChartLayout({ run, facilitating }))),
    readSameVotes: () =>
      Promise.all(
        ['vote_lower', 'vote_gates', 'vote_dam', 'recess', 'ring'].map((scene) =>
          host.readSameVotes({ run, scene }),
        ),
      ),
    markBranch: () => host.markBranch({ run, node: 0, mark: { name: '', note: '', deleted: false } }),
    readCourse: () => host.readCourse({ run }),
    readComparison: () =>
      Promise.all([
        host.readComparison({ run, lines: [0, at] }),
        host.readComparison({ run, lines: [at, 'history'] }),
      ]),
    readDebrief: () => host.readDebrief({ run }),
    readCheck: () => host.readCheck({ run }),
    carryOver: () => host.carryOver({ run }),
    // What is written to a file never comes to the page.
    exportRun: async () => typeof (await host.writeOut(run)),
    startAnalysis: () =>
      Promise.all(
        [true, false].map((facilitating) =>
          host.startAnalysis({ of: { kind: 'expect', run, at, facilitating, runs: 1 } }),
        ),
      ),
  };
  const answers: unknown[] = [];
  for (const ask of Object.values(all)) answers.push(await ask());
  answers.push((await host.listScenarios({})).map(({ last }) => last));
  return JSON.stringify(answers);
}

/** What each seat was answered, from the beginning of a run to its ending; the ending itself is not in it. */
async function playedAt(
  seats: readonly SeatId[],
  seed: number,
): Promise<{ seen: Map<SeatId | null, string>; ending: string }> {
  const host = hostOf({ story: source });
  const begun = await host.startTable({
    file: 'story',
    parties: valleys,
    facilitator: seats.includes('facilitator'),
    seed,
    others: 'random',
  });
  if (!begun.ok) throw new Error(begun.refusal.because);
  const { run } = begun.value;
  const seen = new Map<SeatId | null, string>([[null, JSON.stringify(begun.value)]]);
  const hear = (seat: SeatId | null, words: string) => seen.set(seat, (seen.get(seat) ?? '') + words);
  for (let turn = 0; turn < 150; turn++) {
    // Everybody sits down once and asks for all there is; then whose turn it is does something.
    await host.leaveSeat({ run });
    const open = await host.openRun({ run });
    if (open.ok) return { seen, ending: JSON.stringify([open, await host.readDebrief({ run })]) };
    hear(null, await askEverything(host, run, turn));
    for (const seat of seats) {
      await host.takeSeat({ run, seat });
      const { at } = await viewOf(host.openRun({ run }));
      hear(seat, await askEverything(host, run, at));
      await host.leaveSeat({ run });
    }
    const cover = await host.readCover({ run });
    if (!cover.ok) throw new Error(cover.refusal.because);
    const { next } = cover.value;
    await host.takeSeat({ run, seat: next });
    const view = await viewOf(host.openRun({ run }));
    const after = await actAt(host, view, seed, turn);
    if (after.ending === null) hear(next, JSON.stringify(after));
  }
  throw new Error('this run does not end');
}

async function actAt(host: TestHost, view: RunView, seed: number, turn: number): Promise<RunView> {
  const on = { run: view.run, at: view.at, id: newId() };
  const open = view.asks.flatMap(({ options }) => options.filter((option) => option.open));
  const at = draw({ seed, run: 0, party: 'people', turn, purpose: 'choose' });
  const option = open[Math.floor(at * open.length)];
  return viewOf(
    option ? host.makeMove({ ...on, move: option.move }) : host.advance({ ...on, until: 'one-move' }),
  );
}

/** The canaries a seat has seen and may not know. */
function leaked(words: string, seat: SeatId | null): Canary[] {
  return canaries.filter(
    ({ word, owners }) => words.includes(word) && !owners.some((owner) => owner === seat),
  );
}

describe('at a table', () => {
  it('words are planted into the briefs, the goals, and the calls that nobody announces', () => {
    for (const party of valleys)
      expect(canaries.filter(({ owners }) => owners.includes(party)).length).toBeGreaterThan(4);
  });

  it('no request of a seat, or of nobody’s, tells what that seat may not know, at any point of a run', async () => {
    const everything = new Map<SeatId | null, string>();
    for (const seed of [2, 5]) {
      const { seen, ending } = await playedAt(valleys, seed);
      for (const [seat, words] of seen) {
        expect(words.length).toBeGreaterThan(5000);
        expect(leaked(words, seat)).toEqual([]);
        everything.set(seat, (everything.get(seat) ?? '') + words);
      }
      // After the ending the calls are open, and what each wanted; nobody’s brief is nor its pictures, no condition ever.
      const open = canaries.filter(({ word }) => ending.includes(word));
      const isClosed = (field: string) =>
        (field.startsWith('parties') && field !== 'parties.*.goals.*.title') ||
        /^pictures\.|when$/.test(field);
      expect(open.filter(({ field }) => isClosed(field))).toEqual([]);
    }
    // The words that may be known were there to be seen.
    for (const party of valleys) {
      const own = canaries.filter(({ owners }) => owners.includes(party));
      const known = own.filter(({ word }) => everything.get(party)?.includes(word));
      expect(known.some(({ field }) => field === 'parties.*.confidential')).toBe(true);
      expect(known.some(({ field }) => field.startsWith('scenes.'))).toBe(true);
    }
  });

  it('the facilitator sees the calls, and no more of the file than a facilitator may', async () => {
    const { seen } = await playedAt([...valleys, 'facilitator'], 3);
    for (const party of valleys) expect(leaked(seen.get(party) ?? '', party)).toEqual([]);
    const words = seen.get('facilitator') ?? '';
    const known = canaries.filter(({ word }) => words.includes(word));
    expect(known.some(({ field }) => field.startsWith('scenes.'))).toBe(true);
    expect(known.filter(({ label }) => label === 'engine')).toEqual([]);
  });
});
