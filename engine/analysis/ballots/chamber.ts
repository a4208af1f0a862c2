import { BALLOTS } from '../../contract/move.ts';
import { type Body, type BodyFile, bodyWith } from '../../scenario/body.ts';
import { speak } from '../../scenario/languages.ts';
import type { FindPart } from '../../scenario/parts.ts';
import { readBody, readRules } from '../../scenario/read.ts';
import type { RuleSet } from '../../scenario/rules.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { SceneOf } from '../../scenario/scenes.ts';
import { type BallotFile, namesOf, numberOf } from './ballot-file.ts';
import { FRAME } from './frame.ts';

/** The one scene of the small scenario that is put around a ballot file. */
export const VOTE = 'vote';

/** What a member that explains its vote in a ballot file says. */
export const EXPLAINS = 'said';

/** The terminal and the published cases are in English. */
export const LANGUAGE = 'en';

/** What a ballot file was made into, or why it cannot be. */
export type Chamber =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly because: string };

const no = (because: string): Chamber => ({ ok: false, because });

/**
 * Puts a small scenario around a ballot file: a body of the seats that are counted, and one vote in it. Seats that
 * the file names keep their codes; the others get codes from the range that ISO 3166 leaves to its users.
 *
 * @param held whether each named seat is held by a party of its own, so that it casts its ballot itself
 */
export function chamberOf(file: BallotFile, find: FindPart, held: boolean): Chamber {
  const read = readRules(file.rules, find);
  if (read === undefined) return no(`There is no rule set “${file.rules}”.`);
  if (!read.ok) return no(read.diagnostics.map(({ message }) => message).join(' '));
  const ruleSet = speak(read.value, LANGUAGE, LANGUAGE);
  const matter = file.matter ?? Object.keys(ruleSet.matters)[0] ?? '';
  if (!Object.hasOwn(ruleSet.matters, matter)) {
    return no(
      `“${file.rules}” has no matter “${matter}”; it has ${Object.keys(ruleSet.matters).join(', ')}.`,
    );
  }
  const seats = seatsOf(file, ruleSet, find);
  if (typeof seats === 'string') return no(seats);
  const { body, problem } = bodyWith(
    {
      format: 1,
      id: 'body',
      name: ruleSet.name,
      rules: ruleSet.id,
      seats,
      ...(file.president ? { president: file.president } : {}),
      ...(file.choices ? { choices: file.choices } : {}),
    },
    ruleSet,
  );
  return problem === undefined
    ? { ok: true, scenario: scenarioOf(file, speak(body, LANGUAGE, LANGUAGE), matter, held) }
    : no(problem);
}

/** Permanent seats of the Security Council under the codes of those who held them before. */
const SEAT_OF_BEFORE: Readonly<Record<string, string>> = { SUN: 'RUS', TWN: 'CHN' };

/** The seats of a ballot file, or what is wrong with them. */
function seatsOf(file: BallotFile, ruleSet: RuleSet, find: FindPart): BodyFile['seats'] | string {
  const named = [...new Set(BALLOTS.flatMap((way) => namesOf(file.votes?.[way])))];
  const noBy = file['no-by'] ?? [];
  if (noBy.length > numberOf(file.votes?.no)) return '“no-by” names more members than voted no.';
  const known = knownSeats(file, ruleSet, find, named.length > 0);
  if (typeof known === 'string') return known;
  const seats: BodyFile['seats'] = { ...known };
  for (const code of [
    ...named,
    ...noBy,
    ...(file.president ? [file.president] : []),
    ...Object.keys(file.weights ?? {}),
    ...Object.keys(file.populations ?? {}),
  ]) {
    const now = ruleSet.vetoes ? SEAT_OF_BEFORE[code] : undefined;
    if (now !== undefined)
      return `${code} sits as ${now} here: seats keep the codes of those who hold them now.`;
    if (known && !seats[code]) return `${code} has no seat in ${file.body ?? ruleSet.usual_body}.`;
    seats[code] ??= { name: code };
  }
  for (const [code, seat] of Object.entries(seats)) {
    const weight = file.weights?.[code] ?? seat.weight;
    const population = file.populations?.[code] ?? seat.population;
    seats[code] = {
      name: seat.name,
      ...(seat.called === undefined ? {} : { called: seat.called }),
      ...(weight === undefined ? {} : { weight }),
      ...(population === undefined ? {} : { population }),
    };
  }
  return withNameless(file, seats, ruleSet);
}

/** The seats of the body that the file votes in, where it says one or where its members can only be of one. */
function knownSeats(
  file: BallotFile,
  ruleSet: RuleSet,
  find: FindPart,
  named: boolean,
): Readonly<BodyFile['seats']> | undefined | string {
  const id = file.body ?? (named && !file.populations && !file.weights ? ruleSet.usual_body : undefined);
  if (id === undefined) return undefined;
  const body = readBody(id, find);
  if (body === undefined) return `There is no body “${id}”.`;
  if (!body.ok) return body.diagnostics.map(({ file: where, message }) => `${where}: ${message}`).join(' ');
  return body.value.seats;
}

/** Adds the seats that are counted without a name, and those that nobody counted, up to the size of the body. */
function withNameless(
  file: BallotFile,
  seats: BodyFile['seats'],
  ruleSet: RuleSet,
): BodyFile['seats'] | string {
  const counted = BALLOTS.reduce((sum, way) => sum + numberOf(file.votes?.[way]), 0);
  const size = Math.max(counted, ruleSet.members ?? 0, Object.keys(seats).length);
  if (ruleSet.members !== undefined && size > ruleSet.members)
    return `${ruleSet.name} has ${ruleSet.members} members; here are ${size}.`;
  if (size > 250) return `No body has ${size} seats; 250 is the most.`;
  const spare = spareCodes();
  while (Object.keys(seats).length < size) {
    const code = spare.next().value;
    if (code && !seats[code]) seats[code] = { name: code };
  }
  return seats;
}

type Explanations = NonNullable<SceneOf<'vote'>['explanations']>;

function explanationsOf({ before = [], after = [] }: NonNullable<BallotFile['explains']>): Explanations {
  const by = (seat: string) => ({
    by: seat.toLowerCase(),
    question: 'How does it explain its vote?',
    options: { [EXPLAINS]: { title: 'It explains its vote', register: 'factual' as const } },
  });
  return [...before.map((seat) => ({ ...by(seat), before: true as const })), ...after.map(by)];
}

/** XAA, XAB … XZZ. */
export function* spareCodes(): Generator<string, undefined> {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  for (const second of letters) for (const third of letters) yield `X${second}${third}`;
  return undefined;
}

function scenarioOf(file: BallotFile, body: Body, matter: string, held: boolean): Scenario {
  const seats = held ? Object.keys(body.seats) : [];
  return {
    ...FRAME,
    title: file.title ?? file.id ?? 'A ballot',
    summary: 'One vote.',
    bodies: [body.id],
    parties: Object.fromEntries(
      seats.map((seat) => [
        seat.toLowerCase(),
        { name: seat, short: seat, seat, brief: `It holds the seat ${seat}.` },
      ]),
    ),
    start: VOTE,
    scenes: {
      [VOTE]: {
        kind: 'vote',
        title: file.title ?? 'The vote',
        body: body.id,
        matter,
        on: { motion: file.title ?? 'The question' },
        question: 'Is it carried?',
        ...(file['party-to-dispute'] ? { parties_to_dispute: file['party-to-dispute'] } : {}),
        ...(file['without-credentials'] ? { without_credentials: file['without-credentials'] } : {}),
        ...(file['roll-call'] ? { roll_call: true } : {}),
        ...(file.chaired ? { chaired: true } : {}),
        ...(file.explains ? { explanations: explanationsOf(file.explains) } : {}),
        ...(file['present-and-voting'] ? { declared_voting: file['present-and-voting'] } : {}),
        then: [{ when: `votes.${VOTE}.adopted`, to: 'adopted' }, { to: 'not_adopted' }],
      },
    },
    endings: {
      adopted: { title: 'Adopted', text: ['It is carried.'] },
      not_adopted: { title: 'Not adopted', text: ['It is not carried.'] },
    },
    bodyOf: { [body.id]: body },
  };
}
