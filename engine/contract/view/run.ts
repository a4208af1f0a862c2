import { moveSchema } from '../move.ts';
import { tableView } from '../table.ts';
import { z } from '../zod.ts';
import { deadlineView } from './deadline.ts';
import { pastElection } from './election.ts';
import { goalsReached } from './goals.ts';
import { change } from './happened.ts';
import { ask } from './option.ts';
import { picture } from './picture.ts';
import { sceneView } from './scene.ts';
import { source } from './source.ts';
import { pastVote } from './vote.ts';

/** A scale that the parties disagree on, from 0 to 100. */
const issue = z.strictObject({
  id: z.string(),
  name: z.string(),
  low: z.string(),
  high: z.string(),
  /** Where things stand now. */
  stands: z.number(),
  /** What the positions of all parties come to by capability and salience; null where nobody has one. */
  median: z.number().nullable(),
  mean: z.number().nullable(),
});

export type IssueView = z.infer<typeof issue>;

export const step = z.strictObject({
  node: z.int(),
  scene: z.string(),
  sceneTitle: z.string(),
  date: z.string().optional(),
  party: z.string(),
  partyName: z.string(),
  move: moveSchema,
  /** The file's own words for the move; empty where the client names it by its type. */
  title: z.string(),
  /** True where a person decided, false for what others, chance and the chair did. */
  yours: z.boolean(),
  simulated: z.boolean(),
});

export type StepView = z.infer<typeof step>;

/**
 * What one seat at the table may see of a point. Built from an allow-list at the host, never by copying and
 * clearing. Everything a screen shows comes from here; everything a person may do is in `asks`.
 */
export const runView = z.strictObject({
  run: z.string(),
  /** The node of the tree this view shows. A move names it, so that a stale one is refused. */
  at: z.int(),
  scenario: z.strictObject({
    id: z.string(),
    title: z.string(),
    /** The language that its texts are said in: `en`, `fr`. */
    language: z.string(),
    from: z.string(),
    to: z.string(),
    contentNote: z.string().optional(),
    credits: z.string().optional(),
  }),
  you: z
    .strictObject({
      party: z.string(),
      name: z.string(),
      /** As it is called in relations and alliances. */
      short: z.string(),
      brief: z.string(),
      pictures: z.array(picture),
      confidential: z.string().optional(),
      confidentialPictures: z.array(picture),
      goals: z.array(z.string()),
    })
    .nullable(),
  /** Null where one person plays alone or watches. */
  table: tableView.nullable(),
  date: z.string(),
  /** True while this line has made exactly the moves that history made. */
  onRecord: z.boolean(),
  scene: sceneView.nullable(),
  /** While threads are under way: the scene each has come to. */
  threads: z.array(z.strictObject({ scene: z.string(), title: z.string(), shown: z.boolean() })),
  /** Where a table has minutes of the lesson for this scene. */
  deadline: deadlineView.optional(),
  asks: z.array(ask),
  /** What the host would do next by itself, in words of a message id; null where a person must act. */
  next: z
    .enum([
      'continue',
      'others',
      'openVote',
      'draw',
      'closeVote',
      'settle',
      'seats',
      'ballots',
      'chance',
      'openElection',
      'papers',
      'closeBallot',
      'lot',
    ])
    .nullable(),
  nextParty: z.string().optional(),
  changes: z.array(change),
  indicators: z.array(
    z.strictObject({ id: z.string(), name: z.string(), means: z.string(), value: z.int(), before: z.int() }),
  ),
  relations: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      /** The two parties, by the names that members of alliances have too. */
      between: z.array(z.string()),
      value: z.int(),
      before: z.int(),
    }),
  ),
  issues: z.array(issue),
  /** Whether this seat may ask why the others did what they did; if not yet, whether it may ask for that. */
  reasons: z.enum(['shown', 'on-request', 'after-ending']),
  alliances: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      members: z.array(z.string()),
      state: z.enum(['notFormed', 'cohesive', 'strained', 'ruptured']),
      cohesion: z.int(),
      before: z.int(),
    }),
  ),
  votes: z.array(pastVote),
  elections: z.array(pastElection),
  /** The moves that led here, oldest first. */
  path: z.array(step),
  /** Why the run stands earlier than it was left: a move that is no longer legal. */
  differs: z
    .strictObject({
      because: z.string(),
      /** The move; left out where this seat does not see it. */
      step: z
        .strictObject({
          move: moveSchema,
          partyName: z.string(),
          /** The file's own words for the move; empty where it has none, or no longer. */
          title: z.string(),
          /** Empty where the scene is no longer there. */
          sceneTitle: z.string(),
        })
        .optional(),
    })
    .optional(),
  can: z.strictObject({ back: z.boolean(), forward: z.boolean() }),
  /** True where this scene has been played before: further on from here, or on another road of this run. */
  seen: z.literal(true).optional(),
  /**
   * For a run that was begun along a way that an analysis has shown: that a claim fails, or how to come somewhere; in
   * the words of the claim or the place. So many of its moves have been made.
   */
  shows: z
    .strictObject({
      kind: z.enum(['counterexample', 'way']),
      name: z.string(),
      made: z.int(),
      of: z.int(),
    })
    .optional(),
  /** The other ways already tried from a point of this line, by the node where they part. */
  branches: z.int(),
  ending: z
    .strictObject({
      id: z.string(),
      title: z.string(),
      text: z.array(z.string()),
      pictures: z.array(picture),
      historical: z.boolean(),
      sources: z.array(source),
      /** What the parties that people spoke for wanted, and whether it came about. */
      goals: z.array(goalsReached),
      /** For talking about it afterwards. */
      questions: z.array(z.string()),
      found: z.int(),
      of: z.int(),
    })
    .nullable(),
});

export type RunView = z.infer<typeof runView>;
