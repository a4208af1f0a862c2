import type { Page } from '@playwright/test';
import type { Move } from '../../../engine/contract/move.ts';
import type { SceneView } from '../../../engine/contract/view/scene.ts';

export const SCENARIO = 'the-call-and-the-votes.scenario.yaml';

/** A point of a run, with what a test needs to know to choose one. */
export type Moment = {
  readonly run: string;
  readonly node: number;
  readonly scene: string;
  readonly kind: SceneView['kind'] | 'ending';
  readonly step: string;
  readonly asked: boolean;
};

/** Where history has no say the draw decides: with this seed the runs come to everything that looks different. */
const SEED = 20_250_224;

/** Plays a run to its ending through the contract, as history went, and returns each point it stood at. */
export async function playHistory(page: Page, party: string | null): Promise<Moment[]> {
  return page.evaluate(
    async ([file, who, seed]) => {
      const { demarche } = window;
      const value = <T>(answer: { ok: true; value: T } | { ok: false; refusal: { because: string } }): T => {
        if (!answer.ok) throw new Error(answer.refusal.because);
        return answer.value;
      };
      const record = async (): Promise<string[]> => {
        let view = value(await demarche.startRun({ file, party: null, as: 'history', seed }));
        while (view.ending === null) view = await goOn(view, 'decision');
        const { nodes } = value(await demarche.readTree({ run: view.run }));
        return nodes.map(({ move }) => JSON.stringify(move));
      };
      const goOn = async (view: { run: string; at: number }, until: 'one-move' | 'decision') =>
        value(await demarche.advance({ run: view.run, at: view.at, id: crypto.randomUUID(), until }));
      const moves = who === null ? [] : await record();
      const made = (move: Move): boolean => moves.includes(JSON.stringify(move));
      const moments: Moment[] = [];
      let view = value(
        await demarche.startRun({ file, party: who, as: who === null ? 'history' : 'play', seed }),
      );
      for (;;) {
        const { scene } = view;
        moments.push({
          run: view.run,
          node: view.at,
          scene: scene?.id ?? '',
          kind: view.ending === null && scene !== null ? scene.kind : 'ending',
          step: scene?.vote?.step ?? scene?.call?.step ?? '',
          asked: view.asks.length > 0,
        });
        if (view.ending !== null) return moments;
        const open = view.asks.flatMap(({ options }) => options).filter((option) => option.open);
        const option = open.find(({ move }) => made(move)) ?? open[0];
        if (option === undefined) {
          view = await goOn(view, 'one-move');
        } else {
          moves.splice(0, moves.indexOf(JSON.stringify(option.move)) + 1);
          const { run, at } = view;
          view = value(await demarche.makeMove({ run, at, id: crypto.randomUUID(), move: option.move }));
        }
      }
    },
    [SCENARIO, party, SEED] as const,
  );
}

/** Shows a point of a run in the window, as if it had been opened there. */
export async function show(page: Page, { run, node }: Pick<Moment, 'run' | 'node'>): Promise<void> {
  await page.evaluate(
    async (to) => {
      await window.demarche.goTo(to);
      window.location.hash = `#/run/${to.run}`;
    },
    { run, node },
  );
  await page.reload();
  await page.locator('main.stage h1').waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}

type Wanted = { readonly party: string; readonly is: (moment: Moment) => boolean };

/** What looks different on the stage, and how to find each among the points of two runs. */
const wanted = {
  narration: { party: 'united_states', is: ({ scene }) => scene === 'claims_and_facts' },
  decision: { party: 'united_states', is: ({ scene, asked }) => scene === 'first_call' && asked },
  statement: { party: 'united_states', is: ({ scene, asked }) => scene === 'shea' && asked },
  call: { party: 'united_states', is: ({ scene, step }) => scene === 'riyadh' && step === 'onTheLine' },
  readOuts: {
    party: 'united_states',
    is: ({ scene, step }) => scene === 'call_moscow' && step === 'readOuts',
  },
  draft: { party: 'united_states', is: ({ scene, asked }) => scene === 'us_draft' && asked },
  amendments: { party: 'france', is: ({ scene, asked }) => scene === 'council_amendments_france' && asked },
  vote: { party: 'france', is: ({ scene, asked }) => scene === 'vote_council_borders' && asked },
  assemblyVote: { party: 'france', is: ({ scene, asked }) => scene === 'vote_kyiv_text' && asked },
  counted: { party: 'france', is: ({ scene, step }) => scene === 'vote_council_text' && step === 'complete' },
  ending: { party: 'united_states', is: ({ kind }) => kind === 'ending' },
} satisfies Readonly<Record<string, Wanted>>;

/** One point for everything that looks different. A kind of scene that a run has and this list has not is an error. */
export async function oneOfEachKind(page: Page): Promise<{ name: string; moment: Moment }[]> {
  const played = new Map<string, Moment[]>();
  for (const party of new Set(Object.values(wanted).map((one) => one.party))) {
    played.set(party, await playHistory(page, party));
  }
  const found = Object.entries(wanted).map(([name, { party, is }]) => {
    const moment = played.get(party)?.findLast(is);
    if (moment === undefined) throw new Error(`No point of the runs shows ${name}.`);
    return { name, moment };
  });
  for (const { kind } of [...played.values()].flat()) {
    if (!found.some(({ moment }) => moment.kind === kind))
      throw new Error(`Nothing shows a scene of the kind ${kind}.`);
  }
  return found;
}
