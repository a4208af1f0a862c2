import type { Move, MoveType } from '../../contract/move.ts';
import { isMember } from '../../world/membership.ts';
import { named } from '../../world/named.ts';
import { type Counted, slot, truth } from '../../world/names.ts';
import {
  type At,
  type Candidate,
  entryOf,
  notYours,
  type Procedure,
  type WhyNot,
  whyClosed,
} from '../procedure.ts';
import {
  type Allied,
  ANSWER,
  choicesOf,
  everybodyAsked,
  goesAlong,
  MATTER_RESULT,
  nextAsked,
} from './matter.ts';

/**
 * An alliance has a matter before it. One party raises it (proposes to form the alliance, leaves it, invokes a
 * clause, offers to mend it, takes a position) or lets it be; those it concerns answer one by one; it carries when
 * enough go along. Whether the alliance is strained or ruptured, its cohesion says, in a region of its own.
 */
export const alliance: Procedure<'alliance'> = {
  kind: 'alliance',
  count: countAllied,
  candidates: alliedCandidates,
  whyNot: whyNotAllied,
};

function countAllied(id: string, scene: Allied): Counted {
  const choices = Object.keys(choicesOf(scene));
  const parties = everybodyAsked(scene).map(({ by }) => by);
  const result = `matters.${id}.result`;
  const positions = 'position' in scene.about ? choices : [];
  return {
    slots: [
      slot(result, MATTER_RESULT.length - 1),
      slot(`chosen.${id}`, choices.length),
      slot(`joint.${id}`, positions.length),
      ...parties.map((party) => slot(`allied.${id}.${party}`, ANSWER.length - 1)),
    ],
    readings: [
      truth(`matters.${id}.raised`, result, [1, 2, 3]),
      truth(`matters.${id}.carried`, result, [2]),
      truth(`matters.${id}.failed`, result, [3]),
      truth(`matters.${id}.forgone`, result, [4]),
      ...choices.map((choice, index) => truth(`chosen.${id}.${choice}`, `chosen.${id}`, [index + 1])),
      ...positions.map((position, index) => truth(`joint.${id}.${position}`, `joint.${id}`, [index + 1])),
      ...parties.map((party) => truth(`allied.${id}.${party}`, `allied.${id}.${party}`)),
    ],
  };
}

function alliedCandidates(id: string, scene: Allied, at: At): Candidate[] {
  const { about, by: party } = scene;
  const moves: Move[] = [];
  if ('form' in about) moves.push({ type: 'alliance.propose', scene: id, party });
  if ('leave' in about) moves.push({ type: 'alliance.leave', scene: id, party });
  if ('invoke' in about) moves.push({ type: 'alliance.invoke', scene: id, party });
  for (const choice of Object.keys(choicesOf(scene))) {
    if ('mend' in about) moves.push({ type: 'alliance.mend', scene: id, party, offer: choice });
    else moves.push({ type: 'alliance.position', scene: id, party, position: choice });
  }
  if (scene.forgo) moves.push({ type: 'alliance.forgo', scene: id, party });
  const next = nextAsked(id, scene, at);
  for (const type of next ? answersTo(scene) : []) moves.push({ type, scene: id, party: next?.by ?? '' });
  moves.push({ type: 'story.continue', scene: id, party: 'facilitator' });
  return moves.map((move) => ({ move }));
}

type Answer = Extract<
  MoveType,
  | `alliance.${'join' | 'decline'}`
  | `alliance.${'stand' | 'evade'}`
  | `alliance.${'accept' | 'refuse'}`
  | `alliance.${'agree' | 'dissent'}`
>;

/** The two ways to answer: going along, and not. */
function answersTo({ about }: Allied): readonly Answer[] {
  if ('form' in about) return ['alliance.join', 'alliance.decline'];
  if ('invoke' in about) return ['alliance.stand', 'alliance.evade'];
  if ('mend' in about) return ['alliance.accept', 'alliance.refuse'];
  return 'position' in about ? ['alliance.agree', 'alliance.dissent'] : [];
}

function whyNotAllied(scene: Allied, move: Move, at: At): WhyNot {
  const { story, world } = at;
  const { about } = scene;
  switch (move.type) {
    case 'alliance.propose':
      return whyNotRaised(scene, move, 'form' in about ? about.form.propose : undefined, 'anybody', at);
    case 'alliance.leave':
      return whyNotRaised(scene, move, 'leave' in about ? about.leave.leave : undefined, 'members', at);
    case 'alliance.invoke':
      return whyNotRaised(scene, move, 'invoke' in about ? about.invoke.invoke : undefined, 'members', at);
    case 'alliance.mend':
      return whyNotRaised(
        scene,
        move,
        'mend' in about ? entryOf(about.mend.offers, move.offer) : undefined,
        'anybody',
        at,
      );
    case 'alliance.position': {
      const position = 'position' in about ? entryOf(about.position.positions, move.position) : undefined;
      return whyNotRaised(scene, move, position, 'members', at);
    }
    case 'alliance.forgo':
      return move.party === scene.by ? whyClosed(story, world, scene.forgo) : notYours(move.party);
    case 'alliance.join':
    case 'alliance.stand':
    case 'alliance.accept':
    case 'alliance.agree':
    case 'alliance.decline':
    case 'alliance.evade':
    case 'alliance.refuse':
    case 'alliance.dissent': {
      const next = nextAsked(move.scene, scene, at);
      if (next?.by !== move.party) return notYours(move.party);
      return whyClosed(story, world, goesAlong(move) ? next.yes : next.no);
    }
    case 'story.continue': {
      const next = nextAsked(move.scene, scene, at);
      return next ? `${next.by} has yet to answer.` : null;
    }
    default:
      return null;
  }
}

/** Who raises a matter must be the one the file says and, except to form or to mend an alliance, a member of it. */
function whyNotRaised(
  { alliance: id, by }: Allied,
  { party }: Move,
  act: Parameters<typeof whyClosed>[2],
  open: 'members' | 'anybody',
  { story, world }: At,
): WhyNot {
  if (party !== by) return notYours(party);
  if (open === 'members') {
    if (story.read(world, named`alliances.${id}.formed`) === 0) return 'There is no such alliance yet.';
    if (!isMember(story, world, id, party)) return `${party} is not a member.`;
  }
  return whyClosed(story, world, act);
}
