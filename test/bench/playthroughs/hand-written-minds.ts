import { hash32 } from '../../../engine/chance/draw.ts';
import { firstWord } from '../../../engine/chance/philox.ts';
import { exponential } from '../../../engine/parties/model/exponential.ts';
import {
  ISSUES,
  issues,
  minds,
  OPTION_THAT_STANDS,
  PARTIES,
  partyAt,
  relations,
  standsFor,
} from './minds.ts';
import { CHOICES, NUMBERS, OPTIONS, START, story } from './story.ts';

/**
 * The story with parties that decide, as somebody would write it by hand for speed: tables of numbers, loops over them,
 * nothing made on the way. The model is that of docs/model.md, a step ahead, its numbers the same to the last bit.
 */
const WANTS = 4;
const PRECISION = 12;
const CARE = 0.15;
const WHOLE = 1_000_000;

const EITHER = { more: -1, less: -2 } as const;
const wantNumber = Int32Array.from(minds.flatMap(({ wants }) => wants.map(({ number }) => number)));
const wantWeight = Float64Array.from(minds.flatMap(({ wants }) => wants.map(({ weight }) => weight)));
const wantAim = Float64Array.from(
  minds.flatMap(({ wants }) => wants.map(({ aim }) => (typeof aim === 'number' ? aim / 100 : EITHER[aim]))),
);
const place = Float64Array.from(minds.flatMap(({ positions }) => positions.map((one) => one.place / 100)));
const salience = Float64Array.from(
  minds.flatMap(({ positions }) => positions.map((one) => one.salience / 100)),
);
const capability = Float64Array.from(minds.map((mind) => mind.capability));
const kin = minds.map((_, party) =>
  relations.flatMap(({ between: [one, other], start }) =>
    one === party
      ? [{ party: other, relation: start / 100 }]
      : other === party
        ? [{ party: one, relation: start / 100 }]
        : [],
  ),
);
const kinParty = Int32Array.from(kin.flat().map(({ party }) => party));
const kinRelation = Float64Array.from(kin.flat().map(({ relation }) => relation));
const KIN = PARTIES - 1;
const issueOne = Int32Array.from(issues.map(([one]) => one));
const issueOther = Int32Array.from(issues.map(([, other]) => other));
const all = story.flat();
const asks = Int32Array.from(all.map((option) => option.asks.number));
const atLeast = Uint8Array.from(all.map((option) => (option.asks.atLeast ? 1 : 0)));
const than = Int32Array.from(all.map((option) => option.asks.than));
const changed = Int32Array.from(all.flatMap(({ changes }) => changes.map(({ number }) => number)));
const changedBy = Int32Array.from(all.flatMap(({ changes }) => changes.map(({ by }) => by)));
const leadsTo = Int32Array.from(all.map(({ to }) => to));
const who = Int32Array.from(minds.map((_, party) => hash32(`p${party}`)));
const move = hash32('move');

const n = new Int32Array(NUMBERS);
const then = new Int32Array(NUMBERS);
const q = new Float64Array(ISSUES);
const open = new Int32Array(OPTIONS);
const value = new Float64Array(OPTIONS);
const weight = new Float64Array(OPTIONS);

function own(party: number): number {
  let wanted = 0;
  let met = 0;
  for (let want = party * WANTS; want < (party + 1) * WANTS; want++) {
    const level = (then[wantNumber[want] as number] as number) / 100;
    const aim = wantAim[want] as number;
    const size = wantWeight[want] as number;
    wanted += size;
    met += size * (aim === EITHER.more ? level : aim === EITHER.less ? 1 - level : 1 - Math.abs(level - aim));
  }
  let salient = 0;
  let near = 0;
  for (let issue = 0; issue < ISSUES; issue++) {
    const size = salience[party * ISSUES + issue] as number;
    salient += size;
    near += size * (1 - Math.abs((place[party * ISSUES + issue] as number) - (q[issue] as number)));
  }
  return (0.5 * (met / wanted) + 0.5 * (near / salient)) / (0.5 + 0.5);
}

function utility(party: number): number {
  const mine = own(party);
  let size = 0;
  let sum = 0;
  for (let one = party * KIN; one < (party + 1) * KIN; one++) {
    const other = kinParty[one] as number;
    const relation = kinRelation[one] as number;
    const power = capability[other] as number;
    size += power * Math.abs(relation);
    sum += power * relation * (2 * own(other) - 1);
  }
  return (1 - CARE) * mine + CARE * (size === 0 ? 0.5 : 0.5 * (1 + sum / size));
}

function take(numbers: Int32Array, option: number): void {
  for (let change = 2 * option; change < 2 * option + 2; change++) {
    const at = changed[change] as number;
    const sum = (numbers[at] as number) + (changedBy[change] as number);
    numbers[at] = sum < 0 ? 0 : Math.min(sum, 100);
  }
}

/** Plays one run of a seed, and notes its choices; the answer is the first number at the end. */
export function playWithMinds(seed: number, choices: Uint8Array): number {
  n.fill(START);
  let here = 0;
  for (let turn = 0; turn < CHOICES; turn++) {
    const party = partyAt(here);
    let count = 0;
    let best = Number.NEGATIVE_INFINITY;
    for (let option = here * OPTIONS; option < (here + 1) * OPTIONS; option++) {
      if ((n[asks[option] as number] as number) >= (than[option] as number) !== (atLeast[option] === 1))
        continue;
      then.set(n);
      take(then, option);
      for (let issue = 0; issue < ISSUES; issue++)
        q[issue] =
          Math.round(
            ((then[issueOne[issue] as number] as number) + (then[issueOther[issue] as number] as number)) / 2,
          ) / 100;
      const stands = standsFor[here];
      if (option === here * OPTIONS + OPTION_THAT_STANDS && stands) q[stands.issue] = stands.place / 100;
      const worth = Math.round(utility(party) * WHOLE);
      if (worth > best) best = worth;
      value[count] = worth;
      open[count++] = option;
    }
    let odds = 0;
    for (let at = 0; at < count; at++) {
      weight[at] = exponential((PRECISION * ((value[at] as number) - best)) / WHOLE);
      odds += weight[at] as number;
    }
    let total = 0;
    for (let at = 0; at < count; at++) {
      weight[at] = Math.max(1, Math.round(((weight[at] as number) / odds) * WHOLE));
      total += weight[at] as number;
    }
    let left = Math.floor((firstWord(who[party] as number, turn, move, 0, seed, 0) / 0x1_0000_0000) * total);
    let chosen = 0;
    while (left >= (weight[chosen] as number)) left -= weight[chosen++] as number;
    const option = open[chosen] as number;
    take(n, option);
    choices[turn] = option % OPTIONS;
    here = leadsTo[option] as number;
  }
  return n[0] as number;
}
