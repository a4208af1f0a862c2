import type { Move } from '../../contract/move.ts';
import { named } from '../../world/named.ts';
import {
  type At,
  type Candidate,
  entryOf,
  notYours,
  type Procedure,
  type WhyNot,
  whyClosed,
} from '../procedure.ts';
import { countCall } from './count.ts';
import {
  answererOf,
  type Call,
  floorOf,
  holderOf,
  itemOnTheTable,
  nextTelling,
  partyOf,
  readOutsDue,
  SIDES,
  sideOf,
  turnOf,
} from './line.ts';

/**
 * A call between two parties: placed or not, in private or announced, answered, declined or left to ring; an agenda
 * whose items are put and answered one by one, with others listening or kept out; ended or broken off; the account
 * each side gives of it afterwards, and whom they tell.
 */
export const call: Procedure<'call'> = {
  kind: 'call',
  count: countCall,
  candidates: callCandidates,
  whyNot: whyNotInCall,
};

/** Whose turn it is comes first; who may only cut in comes last. */
function callCandidates(id: string, scene: Call, at: At): Candidate[] {
  const moves = [...beforeTheLine(id, scene), ...onTheLine(id, scene, at), ...afterTheLine(id, scene, at)];
  return moves.map((move) => ({ move }));
}

function beforeTheLine(id: string, scene: Call): Move[] {
  const { caller, callee } = scene;
  const place: Move = { type: 'call.place', scene: id, party: caller };
  const moves: Move[] =
    scene.announced === 'choice'
      ? [
          { ...place, announced: true },
          { ...place, announced: false },
        ]
      : [place];
  if (scene.forgo) moves.push({ type: 'call.forgo', scene: id, party: caller });
  for (const option of Object.keys(scene.answers)) {
    moves.push({ type: 'call.answer', scene: id, party: callee, option });
  }
  for (const option of Object.keys(scene.declines ?? {})) {
    moves.push({ type: 'call.decline', scene: id, party: callee, option });
  }
  if (scene.unanswered) {
    for (const party of ['chance', 'clock'] as const) {
      moves.push({ type: 'call.unanswered', scene: id, party });
    }
  }
  return moves;
}

function onTheLine(id: string, scene: Call, at: At): Move[] {
  const moves: Move[] = [];
  const speaker = partyOf(scene, floorOf(id, at));
  for (const [item, { terms }] of Object.entries(scene.agenda)) {
    for (const name of Object.keys(terms)) {
      moves.push({ type: 'agenda.put', scene: id, party: speaker, item, terms: name });
    }
  }
  const answerer = partyOf(scene, answererOf(id, at));
  const tabled = itemOnTheTable(id, scene, at);
  for (const type of ['agenda.accept', 'agenda.refuse', 'agenda.defer'] as const) {
    moves.push({ type, scene: id, party: answerer });
  }
  for (const name of Object.keys(tabled ? (scene.agenda[tabled]?.terms ?? {}) : {})) {
    moves.push({ type: 'agenda.counter', scene: id, party: answerer, terms: name });
  }
  for (const third of Object.keys(scene.may_patch_in ?? {})) {
    moves.push({ type: 'call.patchIn', scene: id, party: scene.caller, third });
  }
  if (scene.may_patch_in) {
    moves.push({ type: 'call.admit', scene: id, party: scene.callee });
    moves.push({ type: 'call.object', scene: id, party: scene.callee });
  }
  const turn = turnOf(id, scene, at);
  moves.push({ type: 'call.end', scene: id, party: partyOf(scene, turn) });
  if (scene.hold) {
    moves.push({ type: 'call.hold', scene: id, party: partyOf(scene, turn) });
    const holder = holderOf(id, at);
    if (holder) moves.push({ type: 'call.resume', scene: id, party: partyOf(scene, holder) });
  }
  if (scene.break_off) {
    const inTurn = [...SIDES].sort((one) => (one === turn ? -1 : 1));
    for (const side of inTurn) moves.push({ type: 'call.breakOff', scene: id, party: partyOf(scene, side) });
  }
  return moves;
}

function afterTheLine(id: string, scene: Call, at: At): Move[] {
  const [reporter] = readOutsDue(id, scene, at);
  const moves: Move[] = Object.keys(reporter?.options ?? {}).map((option) => ({
    type: 'readout.give',
    scene: id,
    party: reporter?.by ?? '',
    option,
  }));
  const telling = nextTelling(id, scene, at);
  if (telling) {
    const { by: party, third } = telling;
    moves.push(
      { type: 'call.tell', scene: id, party, third },
      { type: 'call.leaveOut', scene: id, party, third },
    );
  }
  if (scene.may_tell) moves.push({ type: 'story.continue', scene: id, party: 'facilitator' });
  return moves;
}

function whyNotInCall(scene: Call, move: Move, at: At): WhyNot {
  const { story, world } = at;
  const id = move.scene;
  const onlyBy = (party: string) => (move.party === party ? null : notYours(move.party));
  switch (move.type) {
    case 'call.place': {
      const open = scene.announced === 'choice';
      if (open && move.announced === undefined) return 'Say whether the call is announced.';
      if (!open && move.announced !== undefined)
        return 'Whether this call is announced is not for the caller to say.';
      return onlyBy(scene.caller) ?? whyClosed(story, world, scene.place_call);
    }
    case 'call.forgo':
      return onlyBy(scene.caller) ?? whyClosed(story, world, scene.forgo);
    case 'call.answer':
      return onlyBy(scene.callee) ?? whyClosed(story, world, entryOf(scene.answers, move.option));
    case 'call.decline':
      return onlyBy(scene.callee) ?? whyClosed(story, world, entryOf(scene.declines, move.option));
    case 'call.unanswered':
      return whyClosed(story, world, scene.unanswered);
    case 'agenda.put':
      if (story.counts(`calls.${id}.items.${move.item}.result`) && !isUnopened(id, move.item, at)) {
        return 'This point has been settled already.';
      }
      return onlyBy(partyOf(scene, floorOf(id, at))) ?? whyNotTerms(scene, move, move.item, at);
    case 'agenda.counter': {
      const item = itemOnTheTable(id, scene, at);
      if (!item) return 'Nothing is on the table.';
      return onlyBy(partyOf(scene, answererOf(id, at))) ?? whyNotTerms(scene, move, item, at);
    }
    case 'agenda.accept':
    case 'agenda.refuse':
    case 'agenda.defer':
      return onlyBy(partyOf(scene, answererOf(id, at)));
    case 'call.end':
      return onlyBy(partyOf(scene, turnOf(id, scene, at)));
    case 'call.hold':
      return onlyBy(partyOf(scene, turnOf(id, scene, at))) ?? whyNoHold(scene, move, at);
    case 'call.resume': {
      const holder = holderOf(id, at);
      return holder ? onlyBy(partyOf(scene, holder)) : 'Nobody is on hold.';
    }
    case 'call.breakOff':
      return whyNoBreak(scene, move, at);
    case 'call.patchIn':
      if (floorOf(id, at) !== 'caller') return notYours(move.party);
      return onlyBy(scene.caller) ?? whyNotIn(scene, move, at);
    case 'call.admit':
    case 'call.object':
      return onlyBy(scene.callee);
    case 'readout.give': {
      const [next] = readOutsDue(id, scene, at);
      return next?.by === move.party
        ? whyClosed(story, world, entryOf(next.options, move.option))
        : notYours(move.party);
    }
    case 'call.tell':
    case 'call.leaveOut': {
      const next = nextTelling(id, scene, at);
      if (next?.by !== move.party || next.third !== move.third) return notYours(move.party);
      return whyClosed(story, world, move.type === 'call.tell' ? next.tell : next.leave_out);
    }
    case 'story.continue': {
      const next = nextTelling(id, scene, at);
      return next ? `${next.by} has yet to say whether ${next.third} is told.` : null;
    }
    default:
      return null;
  }
}

function whyNotTerms(scene: Call, move: Move & { terms: string }, item: string, at: At): WhyNot {
  const terms = entryOf(scene.agenda, item)?.terms ?? {};
  const offer = entryOf(terms, move.terms);
  if (!offer) return 'The scenario knows no such terms.';
  if (offer.by && !offer.by.includes(move.party)) return `${move.party} does not offer this.`;
  const bit = 2 ** Object.keys(terms).indexOf(move.terms);
  const tried = at.story.read(at.world, named`calls.${move.scene}.items.${item}.tried`);
  if (Math.floor(tried / bit) % 2 === 1) return 'These terms have been offered already.';
  return whyClosed(at.story, at.world, offer);
}

function isUnopened(id: string, item: string, { story, world }: At): boolean {
  return (
    story.read(world, named`calls.${id}.items.${item}.result`) === 0 &&
    story.read(world, named`calls.${id}.items.${item}.tried`) === 0
  );
}

/** Each side may make the other wait once: a call that only waits would never end. */
function whyNoHold(scene: Call, { scene: id, party }: Move, { story, world }: At): WhyNot {
  const { hold } = scene;
  if (hold?.by && !hold.by.includes(party)) return notYours(party);
  const held = story.read(world, named`calls.${id}.held.${sideOf(scene, party)}`) === 1;
  return held ? 'This side has made the other wait already.' : whyClosed(story, world, hold);
}

function whyNoBreak(scene: Call, { scene: id, party }: Move, at: At): WhyNot {
  const { break_off, caller, callee } = scene;
  if (party !== caller && party !== callee) return notYours(party);
  if (break_off?.by && !break_off.by.includes(party)) return notYours(party);
  const holder = holderOf(id, at);
  if (holder && partyOf(scene, holder) === party) return 'The other side is on hold; take it off hold first.';
  return whyClosed(at.story, at.world, break_off);
}

function whyNotIn(scene: Call, { scene: id, third }: Move & { third: string }, { story, world }: At): WhyNot {
  const offered = entryOf(scene.may_patch_in, third);
  if (!offered) return 'The scenario knows no such listener.';
  const asked = story.read(world, named`listening.${id}.${third}`) > 0;
  return asked ? 'This has been asked already.' : whyClosed(story, world, offered);
}
