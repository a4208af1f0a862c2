import type { Move } from '../../contract/move.ts';
import type { SceneOf } from '../../scenario/scenes.ts';
import { type Counted, type Reading, type Slot, slot, truth } from '../../world/names.ts';
import {
  type At,
  atOrdinal,
  type Candidate,
  notYours,
  type Procedure,
  type WhyNot,
  whyClosed,
} from '../procedure.ts';

export type Call = SceneOf<'call'>;
type Side = 'caller' | 'callee';

/** What became of a call, once it is over. */
export const CALL_RESULT = ['none', 'answered', 'declined', 'forgone'] as const;
/** What became of an agenda item, once it is settled. An offer on the table is told by the state. */
export const ITEM_RESULT = ['open', 'agreed', 'refused', 'deferred'] as const;

/**
 * A call between two parties: placed or not, answered or declined, an agenda whose items are put and answered
 * one by one, and the account each side gives of it afterwards.
 */
export const call: Procedure<'call'> = {
  kind: 'call',
  count: countCall,
  candidates: callCandidates,
  whyNot: whyNotInCall,
};

/** All that may be said in answer to the telephone: answers first, then ways of declining. */
export function replies(scene: Call): Call['answers'] {
  return { ...scene.answers, ...scene.declines };
}

function countCall(id: string, scene: Call): Counted {
  const at = `calls.${id}`;
  const said = Object.keys(replies(scene));
  const slots: Slot[] = [
    slot(`${at}.result`, CALL_RESULT.length - 1),
    slot(`${at}.table`, Object.keys(scene.agenda).length),
    slot(`${at}.offeredByCallee`, 1),
    slot(`${at}.floorIsCallees`, 1),
    slot(`chosen.${id}`, said.length),
  ];
  const readings: Reading[] = [
    truth(`${at}.placed`, `${at}.result`, [1, 2]),
    truth(`${at}.answered`, `${at}.result`, [1]),
    truth(`${at}.declined`, `${at}.result`, [2]),
    truth(`${at}.forgone`, `${at}.result`, [3]),
    ...said.map((option, index) => truth(`chosen.${id}.${option}`, `chosen.${id}`, [index + 1])),
  ];
  for (const [item, { terms }] of Object.entries(scene.agenda)) {
    const of = `${at}.items.${item}`;
    const count = Object.keys(terms).length;
    slots.push(slot(`${of}.result`, ITEM_RESULT.length - 1), slot(`${of}.terms`, count));
    slots.push(slot(`${of}.tried`, 2 ** count - 1), slot(`${of}.caller`, count), slot(`${of}.callee`, count));
    slots.push(slot(`${of}.agreedTerms`, count));
    readings.push(truth(`agreed.${id}.${item}`, `${of}.result`, [1]));
    readings.push(truth(`refused.${id}.${item}`, `${of}.result`, [2]));
    readings.push(truth(`deferred.${id}.${item}`, `${of}.result`, [3]));
    for (const [index, name] of Object.keys(terms).entries()) {
      readings.push(truth(`terms.${id}.${item}.${name}`, `${of}.agreedTerms`, [index + 1]));
    }
  }
  for (const { by, options } of scene.readouts) {
    const of = `readout.${id}.${by}`;
    const names = Object.keys(options);
    slots.push(slot(of, names.length));
    readings.push(...names.map((option, index) => truth(`${of}.${option}`, of, [index + 1])));
  }
  return { slots, readings };
}

function callCandidates(id: string, scene: Call, at: At): Candidate[] {
  const { caller, callee } = scene;
  const moves: Move[] = [{ type: 'call.place', scene: id, party: caller }];
  if (scene.forgo) moves.push({ type: 'call.forgo', scene: id, party: caller });
  for (const option of Object.keys(scene.answers)) {
    moves.push({ type: 'call.answer', scene: id, party: callee, option });
  }
  for (const option of Object.keys(scene.declines ?? {})) {
    moves.push({ type: 'call.decline', scene: id, party: callee, option });
  }
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
  moves.push({ type: 'call.end', scene: id, party: tabled ? answerer : speaker });
  const reporter = nextReadOut(id, scene, at);
  for (const option of Object.keys(reporter?.options ?? {})) {
    moves.push({ type: 'readout.give', scene: id, party: reporter?.by ?? '', option });
  }
  return moves.map((move) => ({ move }));
}

function whyNotInCall(scene: Call, move: Move, at: At): WhyNot {
  const { story, world } = at;
  const id = move.scene;
  const onlyBy = (party: string) => (move.party === party ? null : notYours(move.party));
  switch (move.type) {
    case 'call.place':
      return onlyBy(scene.caller) ?? whyClosed(story, world, scene.place_call);
    case 'call.forgo':
      return onlyBy(scene.caller) ?? whyClosed(story, world, scene.forgo);
    case 'call.answer':
      return onlyBy(scene.callee) ?? whyClosed(story, world, scene.answers[move.option]);
    case 'call.decline':
      return onlyBy(scene.callee) ?? whyClosed(story, world, scene.declines?.[move.option]);
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
      return onlyBy(partyOf(scene, itemOnTheTable(id, scene, at) ? answererOf(id, at) : floorOf(id, at)));
    case 'readout.give': {
      const next = nextReadOut(id, scene, at);
      if (next?.by !== move.party) return notYours(move.party);
      return whyClosed(story, world, next.options[move.option]);
    }
    default:
      return null;
  }
}

function whyNotTerms(scene: Call, move: Move & { terms: string }, item: string, at: At): WhyNot {
  const terms = scene.agenda[item]?.terms ?? {};
  const offer = terms[move.terms];
  if (!offer) return 'The scenario knows no such terms.';
  if (offer.by && !offer.by.includes(move.party)) return `${move.party} does not offer this.`;
  const bit = 2 ** Object.keys(terms).indexOf(move.terms);
  const tried = at.story.read(at.world, `calls.${move.scene}.items.${item}.tried`);
  if (Math.floor(tried / bit) % 2 === 1) return 'These terms have been offered already.';
  return whyClosed(at.story, at.world, offer);
}

function isUnopened(id: string, item: string, { story, world }: At): boolean {
  return (
    story.read(world, `calls.${id}.items.${item}.result`) === 0 &&
    story.read(world, `calls.${id}.items.${item}.tried`) === 0
  );
}

/** The agenda item that an offer is open on, if any. */
export function itemOnTheTable(id: string, scene: Call, { story, world }: At): string | undefined {
  return atOrdinal(scene.agenda, story.read(world, `calls.${id}.table`));
}

export function floorOf(id: string, { story, world }: At): Side {
  return story.read(world, `calls.${id}.floorIsCallees`) === 1 ? 'callee' : 'caller';
}

export function answererOf(id: string, { story, world }: At): Side {
  return story.read(world, `calls.${id}.offeredByCallee`) === 1 ? 'caller' : 'callee';
}

export function partyOf(scene: Call, side: Side): string {
  return scene[side];
}

export function sideOf(scene: Call, party: string): Side {
  return party === scene.callee ? 'callee' : 'caller';
}

/** The read-out that is due: in the order of the file. */
export function nextReadOut(
  id: string,
  scene: Call,
  { story, world }: At,
): Call['readouts'][number] | undefined {
  return scene.readouts.find(({ by }) => story.read(world, `readout.${id}.${by}`) === 0);
}

export function isLastReadOut(id: string, scene: Call, { story, world }: At): boolean {
  return scene.readouts.filter(({ by }) => story.read(world, `readout.${id}.${by}`) === 0).length === 1;
}
