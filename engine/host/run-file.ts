import { z } from '../contract/zod.ts';
import type { WrittenBody } from '../scenario/body.ts';
import { isTranslated } from '../scenario/languages.ts';
import type { WrittenScenario } from '../scenario/scenario.ts';
import { type KeptRun, storedHead, storedMark, storedMove, storedRun, type Written } from './storage.ts';

/** The version of the file that is written. An older one is read, a newer one is refused with a sentence. */
const VERSION = 1;

/** The longest file that is read, in characters: many times a run of 2,000 moves. */
export const LONGEST_RUN_FILE = 20_000_000;

/** The most moves that a file may bring. */
const MOST_MOVES = 100_000;

const part = z.record(z.string().max(80), z.unknown());
const moveId = z.string().regex(/^[A-Za-z0-9+-]{1,80}$/);

/**
 * A run as one file: the scenario, bodies and rule sets as their own files would have them, and every move. Who has
 * the file can read all of it, what only one delegation knows too. Of pictures it has the words and what they are known by:
 * they are shown where the same files lie beside a scenario, and their words elsewhere. The box of a secret ballot is not in it: papers that
 * have not been counted stay where they were put, and the vote is held again where the file is read.
 */
const runFile = z.strictObject({
  demarche: z.literal('run'),
  version: z.literal(VERSION),
  scenario: z.record(z.string(), z.unknown()),
  bodies: part,
  rules: part,
  /** What was known of pictures, by the names of their files; not the pictures themselves. */
  pictures: part.optional(),
  run: storedRun.omit({ run: true, scenario: true, hash: true, resolved: true }),
  moves: z.array(storedMove.extend({ id: moveId })).max(MOST_MOVES),
  at: storedHead.shape.node,
  endings: storedHead.shape.endings.max(100),
  marks: z.array(storedMark).max(MOST_MOVES),
});
type RunFile = z.infer<typeof runFile>;

/** Anything that says what it is: enough to know that it is newer. */
const anyVersion = z.looseObject({ demarche: z.literal('run'), version: z.int().min(1) });

/** Why a file is not taken in. */
export type NotTaken = 'not-a-run' | 'newer' | 'damaged' | 'too-large';

/** A file that makes sense so far; its scenario is still to be read. */
export type ReadRunFile = Pick<RunFile, 'run' | 'moves' | 'at' | 'endings' | 'marks'> & {
  readonly written: Written;
};

/** The file of a run. */
export function writeRunFile({ run, moves, head, marks }: Omit<KeptRun, 'boxes'>): string {
  const { run: _, scenario: __, hash: ___, resolved, ...kept } = run;
  const { bodyOf, pictureOf = {}, ...scenario } = JSON.parse(resolved) as WrittenScenario;
  const pictures = Object.entries(pictureOf).map(([id, known]) => [scenario.pictures?.[id]?.file, known]);
  const bodies = Object.values(bodyOf);
  const file: RunFile = {
    demarche: 'run',
    version: VERSION,
    scenario: asFile(scenario) as RunFile['scenario'],
    bodies: Object.fromEntries(bodies.map((body) => [body.id, asFile(bodyFile(body))])),
    rules: Object.fromEntries(bodies.map(({ ruleSet }) => [ruleSet.id, asFile(ruleSet)])),
    ...(pictures.length > 0 ? { pictures: Object.fromEntries(pictures) } : {}),
    run: kept,
    moves: [...moves],
    at: head.node,
    endings: [...head.endings],
    marks: [...marks],
  };
  return `${JSON.stringify(file)}\n`;
}

/** Reads the file of a run, whoever wrote it. Never throws for anything it contains. */
export function readRunFile(text: string): ReadRunFile | NotTaken {
  if (text.length > LONGEST_RUN_FILE) return 'too-large';
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return 'not-a-run';
  }
  const any = anyVersion.safeParse(content);
  if (!any.success) return 'not-a-run';
  if (any.data.version > VERSION) return 'newer';
  const read = runFile.safeParse(content);
  if (!read.success || !isTree(read.data)) return 'damaged';
  const { scenario, bodies, rules, pictures = {}, ...rest } = read.data;
  const parts = new Map([
    ...Object.entries(bodies).map(([id, body]) => [`body/${id}`, JSON.stringify(body)] as const),
    ...Object.entries(rules).map(([id, set]) => [`rules/${id}`, JSON.stringify(set)] as const),
    ...Object.entries(pictures).map(([file, known]) => [`picture/${file}`, JSON.stringify(known)] as const),
  ]);
  return { ...rest, written: { file: rest.run.file, text: JSON.stringify(scenario), parts } };
}

/** Whether each move hangs on an earlier one, and whatever speaks of a node speaks of one that is there. */
function isTree({ moves, at, marks }: RunFile): boolean {
  return (
    moves.every(({ node, parent }, index) => node === index + 1 && parent < node) &&
    new Set(moves.map(({ id }) => id)).size === moves.length &&
    at <= moves.length &&
    marks.every(({ node }) => node <= moves.length)
  );
}

/** A value as a file has it: a text in several languages is a map of them. */
function asFile(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asFile);
  if (typeof value !== 'object' || value === null) return value;
  if (isTranslated(value)) return value.inLanguages;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, asFile(inside)]));
}

/** A body as its own file has it: what its rule set adds is left to the rule set. */
function bodyFile({ ruleSet, seats, elections: _, ...body }: WrittenBody): Record<string, unknown> {
  const own = Object.entries(seats).map(([code, { veto: __, calledAs: ___, ...seat }]) => [code, seat]);
  return { ...body, rules: ruleSet.id, seats: Object.fromEntries(own) };
}
