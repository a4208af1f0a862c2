import { electionView } from './view/election.ts';
import { goalsReached } from './view/goals.ts';
import { change } from './view/happened.ts';
import { picture } from './view/picture.ts';
import { step } from './view/run.ts';
import { source } from './view/source.ts';
import { outcomeView, voteView } from './view/vote.ts';
import { z } from './zod.ts';

/** How the indicators went along a line, and what moved them. */
export const courseView = z.strictObject({
  run: z.string(),
  indicators: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      means: z.string(),
      start: z.int(),
      /** The value after each of the moments. */
      values: z.array(z.int()),
    }),
  ),
  /** Where a scene began or an indicator moved, oldest first. */
  moments: z.array(
    z.strictObject({
      sceneTitle: z.string(),
      date: z.string().optional(),
      /** What was done; null where nobody did anything, or this seat did not see it. */
      step: step.nullable(),
      /** What it changed of the indicators. */
      changes: z.array(change),
    }),
  ),
});
export type CourseView = z.infer<typeof courseView>;

/** Something of each of two lines. */
const pair = <T extends z.ZodType>(of: T) => z.tuple([of, of]);

/** Two lines of one scenario beside each other. */
export const comparisonView = z.strictObject({
  run: z.string(),
  /** Where each line stops: at an ending, or in a scene. */
  ends: pair(
    z.strictObject({ title: z.string(), date: z.string(), ended: z.boolean(), historical: z.boolean() }),
  ),
  /** Where they part; null where neither does anything that the other does not. */
  parting: z
    .strictObject({
      sceneTitle: z.string(),
      date: z.string().optional(),
      /** The first move that the other line did not make; null where there is none. */
      moves: pair(step.nullable()),
      /** What changed from there to the end of the scene. */
      ledTo: pair(z.array(change)),
      /** The scene or the ending that came next; empty where the line stops there. */
      next: pair(z.string()),
    })
    .nullable(),
  scenes: z.array(
    z.strictObject({
      key: z.string(),
      sceneTitle: z.string(),
      date: z.string().optional(),
      same: z.boolean(),
      /** What was done there; null where the line never came there. */
      moves: pair(z.array(step).nullable()),
    }),
  ),
  votes: z.array(
    z.strictObject({
      scene: z.string(),
      title: z.string(),
      body: z.string(),
      outcomes: pair(outcomeView.nullable()),
      /** Who vetoed, by name. */
      vetoes: pair(z.array(z.string())),
      /** The seats that were counted otherwise, by name. */
      changed: z.array(z.string()),
    }),
  ),
  indicators: z.array(z.strictObject({ id: z.string(), name: z.string(), values: pair(z.int()) })),
  alliances: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      states: pair(z.enum(['notFormed', 'cohesive', 'strained', 'ruptured'])),
    }),
  ),
});
export type ComparisonView = z.infer<typeof comparisonView>;

/** What there is to talk about once a story has ended. */
export const debriefView = z.strictObject({
  run: z.string(),
  scenario: z.strictObject({
    id: z.string(),
    title: z.string(),
    from: z.string(),
    to: z.string(),
    credits: z.string().optional(),
  }),
  /** For whom one spoke, by name; null where one watched. */
  you: z.string().nullable(),
  ending: z.strictObject({
    title: z.string(),
    text: z.array(z.string()),
    pictures: z.array(picture),
    historical: z.boolean(),
  }),
  /** Of each party that a person spoke for, in the order of the table; none where one watched. */
  goals: z.array(goalsReached),
  turningPoints: z.array(
    z.strictObject({ kind: z.enum(['parting', 'alliance', 'moved']), step, changes: z.array(change) }),
  ),
  course: courseView,
  votes: z.array(
    z.strictObject({
      scene: z.string(),
      date: z.string().optional(),
      vote: voteView,
      simulated: z.boolean(),
    }),
  ),
  elections: z.array(
    z.strictObject({
      scene: z.string(),
      title: z.string(),
      date: z.string().optional(),
      election: electionView,
      simulated: z.boolean(),
    }),
  ),
  /** This line beside history; null where the scenario has no record. */
  history: comparisonView.nullable(),
  questions: z.array(z.string()),
  /** Every source that stood on the way here. */
  sources: z.array(source),
});
export type DebriefView = z.infer<typeof debriefView>;
