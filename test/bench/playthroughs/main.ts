import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { Story as Ink } from 'inkjs';
import { Compiler } from 'inkjs/full';
import { createActor } from 'xstate';
import { chooserFor, type Fixed, playOn, seedOfRun } from '../../../engine/analysis/simulate/batch.ts';
import { playBatch } from '../../../engine/analysis/simulate/play.ts';
import { hash32 } from '../../../engine/chance/draw.ts';
import { firstWord } from '../../../engine/chance/philox.ts';
import type { Move } from '../../../engine/contract/move.ts';
import { compile, type Game } from '../../../engine/machine/game.ts';
import { lowered } from '../../../engine/machine/lowered/game.ts';
import { candidatesIn } from '../../../engine/machine/moves.ts';
import { places } from '../../../engine/machine/place.ts';
import { readScenario } from '../../../engine/scenario/read.ts';
import { asInk } from './as-ink.ts';
import { asScenario } from './as-scenario.ts';
import { handWritten } from './hand-written.ts';
import { playWithMinds } from './hand-written-minds.ts';
import { measured, median, table } from './rounds.ts';
import { CHOICES, START } from './story.ts';
import { twoCores } from './two-cores.ts';

const SEED = 2025;
/** How many runs every engine must play alike before a time is taken; where one differs, this ends with an error. */
const ALIKE = 300;

const read = readScenario('measured', asScenario(), () => undefined);
if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
const game = compile(read.value);
const fast = lowered(game);
const atRandom: Fixed = { policyOf: () => 'random', options: [] };
const optionOf = (move: Move | undefined): number => (move && 'option' in move ? Number(move.option[1]) : -1);

/** What each engine draws its choices from: the same keyed draws. */
const key = hash32('walker');
const purpose = hash32('move');
const drawnIn = (run: number) => {
  const seed = seedOfRun(SEED, run);
  return (turn: number) => firstWord(key, turn, purpose, 0, seed, 0) / 0x1_0000_0000;
};

/** Plays the runs of a batch and answers with the choices of the last. */
type Engine = (run: number) => readonly number[];

const loop = await handWritten();
const choices = new Uint8Array(CHOICES);

function byGame(one: Game): Engine {
  return (run) => {
    const choose = chooserFor(atRandom, seedOfRun(SEED, run));
    const made: Move[] = [];
    let point = one.begin();
    for (let move = choose(one, point, made); move; move = choose(one, point, made)) {
      const applied = one.apply(point, move);
      if (!applied.ok) throw new Error(applied.because);
      point = applied.point;
      made.push(move);
    }
    return made.map(optionOf);
  };
}

/** XState as its own documentation plays a machine: an actor that is sent events, asked with `can` what it takes. */
const byActor: Engine = (run) => {
  const drawn = drawnIn(run);
  const actor = createActor(game.machine).start();
  const made: number[] = [];
  for (let turn = 0; turn < CHOICES; turn++) {
    const snapshot = actor.getSnapshot();
    const { value, context } = snapshot;
    const [here] = places({ value: value as never, world: [...context.world] });
    if (here.at !== 'scene') break;
    const legal = candidatesIn(here.scene, { story: game.story, world: context.world })
      .map(({ move }) => move)
      .filter((move) => snapshot.can(move));
    const move = legal[Math.floor(drawn(turn) * legal.length)];
    if (!move) break;
    actor.send(move);
    made.push(optionOf(move));
  }
  actor.stop();
  return made;
};

function byInk(prose: boolean): Engine {
  const compiled = new Compiler(asInk(prose)).Compile().ToJson();
  if (typeof compiled !== 'string') throw new Error('ink compiles to nothing');
  const ink = new Ink(compiled);
  return (run) => {
    const drawn = drawnIn(run);
    ink.ResetState();
    const made: number[] = [];
    for (let turn = 0; ; turn++) {
      while (ink.canContinue) ink.Continue();
      const { currentChoices } = ink;
      if (currentChoices.length === 0) return made;
      const at = Math.floor(drawn(turn) * currentChoices.length);
      made.push(Number(/\d+$/.exec(currentChoices[at]?.text ?? '')?.[0]));
      ink.ChooseChoiceIndex(at);
    }
  };
}

const byHand: Engine = (run) => {
  loop(drawnIn(run), choices);
  return [...choices];
};

const inkWithText = byInk(true);
const inkLogic = byInk(false);

const played: Record<string, Engine> = {
  'hand-written loop': byHand,
  'batch runner': byGame(fast),
  'XState machine, as the window plays it': byGame(game),
  'XState createActor().send': byActor,
  'inkjs, logic only': inkLogic,
  'inkjs, text and all': inkWithText,
};
for (let run = 0; run < ALIKE; run++) {
  const wanted = byHand(run);
  strictEqual(wanted.length, CHOICES);
  for (const [name, play] of Object.entries(played))
    deepStrictEqual(play(run), wanted, `${name}, run ${run}`);
}
const ended = playBatch(fast, SEED, 0, ALIKE, atRandom);
const won = Array.from({ length: ALIKE }, (_, run) => loop(drawnIn(run), choices) >= START).filter(Boolean);
strictEqual(ended.endings.won ?? 0, won.length);

const perSecond = measured(
  {
    'hand-written loop': {
      runs: 20_000,
      play: (from, to) => each(from, to, (run) => loop(drawnIn(run), choices)),
    },
    'batch runner': { runs: 8_000, play: (from, to) => playBatch(fast, SEED, from, to, atRandom) },
    'XState machine, as the window plays it': { runs: 60, play: (from, to) => each(from, to, byGame(game)) },
    'XState createActor().send': { runs: 150, play: (from, to) => each(from, to, byActor) },
    'inkjs, logic only': { runs: 100, play: (from, to) => each(from, to, inkLogic) },
    'inkjs, text and all': { runs: 60, play: (from, to) => each(from, to, inkWithText) },
  },
  7,
);
const limit = median(perSecond['hand-written loop']);
const ink = median(perSecond['inkjs, text and all']);
table(
  `Playthroughs a second on one core: ${CHOICES} choices each, the same ${ALIKE} runs checked, medians of 7 rounds`,
  ['', 'a second', '× inkjs', '% of the loop'],
  Object.entries(perSecond).map(([name, rates]) => {
    const rate = median(rates);
    return [name, Math.round(rate), (rate / ink).toFixed(1), ((100 * rate) / limit).toFixed(2)];
  }),
);

const decided = decidedByMinds();
table(
  `The same with a decision model: six parties, ten indicators, five issues; the same ${ALIKE} runs checked, medians of 7 rounds`,
  ['', 'a second', 'decisions a second', '% of the loop'],
  Object.entries(decided).map(([name, rate]) => [
    name,
    Math.round(rate),
    Math.round(rate * CHOICES),
    ((100 * rate) / (decided['hand-written loop'] ?? rate)).toFixed(1),
  ]),
);
await twoCores(read.value, 400_000);

/** The medians of the model in a loop and in the batch runner, once both have been seen to make the same choices. */
function decidedByMinds(): Record<string, number> {
  const withMinds = readScenario('measured', asScenario(true), () => undefined);
  if (!withMinds.ok) throw new Error(JSON.stringify(withMinds.diagnostics));
  const ours = lowered(compile(withMinds.value));
  const byInterest: Fixed = { policyOf: () => 'interest', options: [] };
  let better = 0;
  for (let run = 0; run < ALIKE; run++) {
    const seed = seedOfRun(SEED, run);
    const made: number[] = [];
    playOn(ours, { point: ours.begin(), made: [] }, chooserFor(byInterest, seed), (move) =>
      made.push(optionOf(move)),
    );
    if (playWithMinds(seed, choices) >= START) better++;
    deepStrictEqual(made, [...choices], `the model, run ${run}`);
  }
  strictEqual(playBatch(ours, SEED, 0, ALIKE, byInterest).endings.won ?? 0, better);
  const rates = measured(
    {
      'hand-written loop': {
        runs: 4000,
        play: (from, to) => each(from, to, (run) => playWithMinds(seedOfRun(SEED, run), choices)),
      },
      'batch runner': { runs: 2000, play: (from, to) => playBatch(ours, SEED, from, to, byInterest) },
    },
    7,
  );
  return Object.fromEntries(Object.entries(rates).map(([name, all]) => [name, median(all)]));
}

function each(from: number, to: number, play: (run: number) => unknown): void {
  for (let run = from; run < to; run++) play(run);
}
