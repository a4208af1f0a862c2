import { z } from '../zod.ts';
import { callView } from './call.ts';
import { draftView } from './draft.ts';
import { electionView } from './election.ts';
import { picture } from './picture.ts';
import { sceneKind } from './scene-kind.ts';
import { claim, source } from './source.ts';
import { voteView } from './vote.ts';

/** A matter before an alliance: what is raised, and what those it concerns have answered. */
const allianceScene = z.strictObject({
  name: z.string(),
  matter: z.enum(['form', 'leave', 'invoke', 'mend', 'position']),
  raisedBy: z.string(),
  clause: z.string().optional(),
  answers: z.array(z.strictObject({ name: z.string(), along: z.boolean(), says: z.string() })),
});

export type AllianceSceneView = z.infer<typeof allianceScene>;

export const sceneView = z.strictObject({
  id: z.string(),
  /** Which scene this is, counted along the way here from 1. */
  number: z.int(),
  kind: sceneKind,
  /** Empty only for a scene seen from outside that the file has no words for. */
  title: z.string(),
  /** True for a scene that this seat is not in and has not been told of. */
  outside: z.literal(true).optional(),
  dek: z.string().optional(),
  date: z.string().optional(),
  place: z.string().optional(),
  invented: z.boolean(),
  text: z.array(z.string()),
  pictures: z.array(picture),
  note: z.string().optional(),
  claims: z.array(claim),
  sources: z.array(source),
  /** What was said so far in a statement and its reactions, or of a vote by those who explain theirs. */
  said: z.array(
    z.strictObject({
      name: z.string(),
      register: z.string(),
      says: z.string(),
      claims: z.array(claim),
      sources: z.array(source),
    }),
  ),
  /** To whom a statement is addressed, by name. */
  addressed: z.array(z.string()).optional(),
  alliance: allianceScene.optional(),
  call: callView.optional(),
  vote: voteView.optional(),
  election: electionView.optional(),
  draft: draftView.optional(),
});

export type SceneView = z.infer<typeof sceneView>;
