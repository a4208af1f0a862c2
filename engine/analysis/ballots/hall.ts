import { bodyWith } from '../../scenario/body.ts';
import { speak } from '../../scenario/languages.ts';
import type { FindPart } from '../../scenario/parts.ts';
import { readRules } from '../../scenario/read.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { BallotFile } from './ballot-file.ts';
import { LANGUAGE, spareCodes } from './chamber.ts';
import { FRAME } from './frame.ts';

/** The one scene of the small scenario that is put around an election. */
export const ELECTION = 'election';

/** Candidates go by any name in a ballot file, and by an id in a scenario. */
export type Names = { readonly idOf: (name: string) => string; readonly nameOf: (id: string) => string };

/** What the file of an election was made into, or why it cannot be. */
export type Hall =
  | { readonly ok: true; readonly scenario: Scenario; readonly names: Names }
  | { readonly ok: false; readonly because: string };

const no = (because: string): Hall => ({ ok: false, because });

/** Puts a small scenario around the file of an election: a body of so many seats, and one election in it. */
export function hallOf(file: BallotFile, find: FindPart): Hall {
  const { election } = file;
  if (!election) return no('There is no election in it.');
  const read = readRules(file.rules, find);
  if (read === undefined) return no(`There is no rule set “${file.rules}”.`);
  if (!read.ok) return no(read.diagnostics.map(({ message }) => message).join(' '));
  const ruleSet = speak(read.value, LANGUAGE, LANGUAGE);
  const ways = Object.keys(ruleSet.elections ?? {});
  const matter = file.matter ?? ways[0] ?? '';
  if (!ways.includes(matter)) {
    return no(
      ways.length === 0
        ? `“${file.rules}” does not say how to elect.`
        : `“${file.rules}” does not elect by “${matter}”; it elects by ${ways.join(', ')}.`,
    );
  }
  const found = new Set([
    ...(election.candidates ?? []),
    ...(file.ballots ?? []).flatMap(({ votes }) => Object.keys(votes)),
    ...(file.moves ?? []).flatMap(({ votes }) => Object.keys(votes ?? {})),
  ]);
  const all = [...found];
  const size = election.members ?? ruleSet.members ?? sizeOf(file);
  if (size < 1 || size > 250) return no(`A body has between 1 and 250 seats, not ${size}.`);
  if (all.length < election.places)
    return no(`${all.length} candidates cannot fill ${election.places} places.`);
  const { body, problem } = bodyWith(
    {
      format: 1,
      id: 'body',
      name: ruleSet.name,
      rules: ruleSet.id,
      seats: Object.fromEntries([...spareCodes()].slice(0, size).map((code) => [code, { name: code }])),
      ...(file.choices ? { choices: file.choices } : {}),
    },
    ruleSet,
  );
  if (problem !== undefined) return no(problem);
  const names: Names = {
    idOf: (name) => (found.has(name) ? `c${all.indexOf(name) + 1}` : 'nobody'),
    nameOf: (id) => all[Number(id.slice(1)) - 1] ?? id,
  };
  return { ok: true, names, scenario: scenarioOf(file, matter, all, names, speak(body, LANGUAGE, LANGUAGE)) };
}

/** How many seats the fullest ballot counts: with one name on a paper, its votes and its other papers. */
function sizeOf({ ballots = [], election }: BallotFile): number {
  const sizes = ballots.map(
    ({ votes, abstain = 0, invalid = 0, absent = 0, 'not-participating': aside = 0 }) => {
      const numbers = Object.values(votes);
      const papers =
        election?.places === 1 ? numbers.reduce((sum, one) => sum + one, 0) : Math.max(0, ...numbers);
      return papers + abstain + invalid + absent + aside;
    },
  );
  return Math.max(0, ...sizes);
}

function scenarioOf(
  file: BallotFile,
  matter: string,
  candidates: readonly string[],
  { idOf }: Names,
  body: Scenario['bodyOf'][string],
): Scenario {
  const mayStandDown = (file.ballots ?? []).flatMap(({ withdraw }) => withdraw ?? []);
  const inMoves = file.moves?.some(({ type }) => type === 'election.withdraw') === true;
  const isChaired = file.chaired === true || file.ballots?.some(({ chair }) => chair !== undefined) === true;
  const standing = candidates.filter((name) => inMoves || mayStandDown.includes(name));
  const most = file.election?.['most-ballots'];
  return {
    ...FRAME,
    title: file.title ?? file.id ?? 'An election',
    summary: 'One election.',
    bodies: [body.id],
    parties: Object.fromEntries(
      standing.map((name) => [idOf(name), { name, short: name, brief: `It stands as ${name}.` }]),
    ),
    start: ELECTION,
    scenes: {
      [ELECTION]: {
        kind: 'election',
        title: file.title ?? 'The election',
        body: body.id,
        matter,
        places: file.election?.places ?? 1,
        question: 'Who is elected?',
        candidates: Object.fromEntries(
          candidates.map((name) => [
            idOf(name),
            {
              name,
              ...(standing.includes(name) ? { party: idOf(name), withdraw: { title: 'Stand down' } } : {}),
            },
          ]),
        ),
        ...(most === undefined ? {} : { most_ballots: most }),
        ...(isChaired ? { chaired: true } : {}),
        ...(file['without-credentials']
          ? { without_credentials: Object.keys(body.seats).slice(0, file['without-credentials'].length) }
          : {}),
        then: [{ to: 'over' }],
      },
    },
    endings: { over: { title: 'Over', text: ['It is over.'] } },
    bodyOf: { [body.id]: body },
  };
}
