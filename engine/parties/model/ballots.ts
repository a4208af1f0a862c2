import type { Ballot, MoveOf } from '../../contract/move.ts';
import type { At } from '../../procedures/procedure.ts';
import { follow } from '../../procedures/vote/deeds.ts';
import { bodyOf, ruleOf, type Vote } from '../../procedures/vote/floor.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { Ledger, type World } from '../../world/ledger.ts';
import { type Places, textPlaces } from './places.ts';

/** The two ways a vote may go, as the worlds and the places on issues that they would leave. */
export type Stakes = {
  readonly passed: { readonly world: World; readonly instead: Places };
  readonly failed: { readonly world: World; readonly instead: Places };
  /** The party whose proposal it is, if any. */
  readonly proposer: string | undefined;
};

/**
 * What hangs on a vote, for a seat in it. An amendment is weighed as the text with it against the text without; a
 * text as what it says against how things stand.
 */
export function stakesOf(id: string, scene: Vote, seat: string, at: At): Stakes {
  const { scenario } = at.story;
  const passed = after(id, 'adopted', at);
  const failed = after(id, hasVeto(scene, seat, scenario) ? 'vetoed' : 'lost', at);
  const { on } = scene;
  if (!('draft' in on)) {
    return {
      passed: { world: passed, instead: {} },
      failed: { world: failed, instead: {} },
      proposer: undefined,
    };
  }
  const isWhole = !('amendment' in on) && !('provision' in on);
  const text = (world: World) => textPlaces({ story: at.story, world }, on.draft);
  const draft = scenario.drafts?.[on.draft];
  const proposer = 'amendment' in on ? draft?.amendments?.[on.amendment]?.by : draft?.sponsor;
  return {
    passed: { world: passed, instead: text(passed) },
    failed: { world: failed, instead: isWhole ? {} : text(failed) },
    proposer,
  };
}

/** Whether the no of a seat would be a veto. */
export function hasVeto(scene: Vote, seat: string, scenario: Scenario): boolean {
  return bodyOf(scenario, scene).seats[seat]?.veto === true && ruleOf(scenario, scene).stopped_by === 'veto';
}

function after(id: string, result: 'adopted' | 'lost' | 'vetoed', { story, world }: At): World {
  const ledger = new Ledger(story, world.slice());
  ledger.notes = false;
  follow(id, result, ledger);
  return ledger.world;
}

/** How far a ballot stands for the passing of what is voted on: an abstention stands half-way. */
export const TOWARDS: Readonly<Partial<Record<Ballot, number>>> = { yes: 1, abstain: 0.5, no: 0 };

/** Whether a move casts one of the ballots that the model weighs; staying away is none. */
export function isWeighed(move: MoveOf<'vote.cast'>): boolean {
  return TOWARDS[move.ballot] !== undefined;
}
