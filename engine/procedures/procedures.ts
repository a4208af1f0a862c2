import { isOf, type Scene, type SceneKind } from '../scenario/scenes.ts';
import { alliance } from './alliance/alliance.ts';
import { amendments } from './amendments/amendments.ts';
import { call } from './call/call.ts';
import { decision } from './decision/decision.ts';
import { drafting } from './draft/draft.ts';
import { election } from './election/election.ts';
import { event } from './event/event.ts';
import { narration } from './narration/narration.ts';
import type { AnyProcedure, Procedure } from './procedure.ts';
import { statement } from './statement/statement.ts';
import { threads } from './threads/threads.ts';
import { vote } from './vote/vote.ts';
import { withdrawal } from './withdrawal/withdrawal.ts';

/** A procedure that takes any scene and throws where the scene is of another kind. */
function bound<K extends SceneKind>(procedure: Procedure<K>): AnyProcedure {
  const own = (scene: Scene) => {
    if (!isOf(scene, procedure.kind)) throw new Error(`a ${scene.kind} is not a ${procedure.kind}`);
    return scene;
  };
  return {
    // One that takes no world cannot depend on it.
    offersTheSame: procedure.candidates.length < 3,
    count: (id, scene, scenario) => procedure.count(id, own(scene), scenario),
    candidates: (id, scene, at) => procedure.candidates(id, own(scene), at),
    whyNot: (scene, move, at) => procedure.whyNot(own(scene), move, at),
  };
}

const byKind: Readonly<Record<SceneKind, AnyProcedure>> = {
  narration: bound(narration),
  decision: bound(decision),
  statement: bound(statement),
  call: bound(call),
  draft: bound(drafting),
  amendments: bound(amendments),
  event: bound(event),
  threads: bound(threads),
  vote: bound(vote),
  election: bound(election),
  withdrawal: bound(withdrawal),
  alliance: bound(alliance),
};

/** How a scene runs. */
export function procedureOf(scene: Scene): AnyProcedure {
  return byKind[scene.kind];
}
