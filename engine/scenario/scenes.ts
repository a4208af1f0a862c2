import { z } from './labels.ts';
import type { Spoken } from './languages.ts';
import { allied } from './scenes/alliance.ts';
import { call } from './scenes/call.ts';
import { amending, drafting, withdrawal } from './scenes/draft.ts';
import { election } from './scenes/election.ts';
import { type reaction, statement, type utterance } from './scenes/statement.ts';
import { decision, event, narration, threads } from './scenes/story.ts';
import { vote } from './scenes/vote.ts';

/** A scene: what its procedure needs, and what every scene has. */
export const anyScene = z.discriminatedUnion('kind', [
  event,
  threads,
  narration,
  decision,
  statement,
  call,
  drafting,
  withdrawal,
  amending,
  vote,
  election,
  allied,
]);

export type Scene = Spoken<z.infer<typeof anyScene>>;
export type SceneKind = Scene['kind'];
export type SceneOf<K extends SceneKind> = Extract<Scene, { kind: K }>;
export type Utterance = Spoken<z.infer<typeof utterance>>;
export type Reaction = Spoken<z.infer<typeof reaction>>;

/** Whether a scene is of a kind. */
export function isOf<K extends SceneKind>(scene: Scene, kind: K): scene is SceneOf<K> {
  return scene.kind === kind;
}
