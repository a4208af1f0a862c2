import type { Move } from '../../contract/move.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { SceneOf } from '../../scenario/scenes.ts';
import { named } from '../../world/named.ts';
import { type Counted, DRAFT_STATUS, type Slot, slot } from '../../world/names.ts';
import type { Story } from '../../world/story.ts';
import {
  type At,
  atOrdinal,
  type Candidate,
  entryOf,
  notYours,
  type Procedure,
  type WhyNot,
  whyClosed,
} from '../procedure.ts';

export type Drafting = SceneOf<'draft'>;
export type Draft = NonNullable<Scenario['drafts']>[string];

/**
 * The sponsor words a text provision by provision; those consulted may ask for other words, in turn and in rounds;
 * the sponsor takes them over or not, lets others put their names to the text, and tables it or withdraws it.
 */
export const drafting: Procedure<'draft'> = {
  kind: 'draft',
  count: countDrafting,
  candidates: draftCandidates,
  whyNot: whyNotInDraft,
};

export function draftOf(story: Story, id: string): Draft {
  const draft = story.scenario.drafts?.[id];
  if (!draft) throw new Error(`there is no draft ${id}`);
  return draft;
}

function countDrafting(id: string, scene: Drafting, scenario: Scenario): Counted {
  const provisions = scenario.drafts?.[scene.draft]?.provisions ?? {};
  const most = Math.max(1, ...Object.values(provisions).map(({ wordings }) => Object.keys(wordings).length));
  const slots: Slot[] = [
    slot(`drafting.${id}.heard`, mostHearings(scene)),
    slot(`drafting.${id}.lastAsked`, mostHearings(scene)),
    slot(`drafting.${id}.askedProvision`, Object.keys(provisions).length),
    slot(`drafting.${id}.askedWording`, most),
    ...Object.keys(provisions).map((provision) => slot(`drafting.${id}.worded.${provision}`, 1)),
  ];
  return { slots, readings: [] };
}

function mostHearings({ consulted = [], rounds = 1 }: Drafting): number {
  return consulted.length * rounds;
}

/**
 * How many hearings are still to come. Those consulted are heard in turn, in the order of the file and in as many
 * rounds as it allows; the text rests once everybody has let it stand since the last request.
 */
export function hearingsLeft(id: string, scene: Drafting, { story, world }: At): number {
  const everybody = scene.consulted?.length ?? 0;
  const heard = story.read(world, named`drafting.${id}.heard`);
  const restsAt = story.read(world, named`drafting.${id}.lastAsked`) + everybody;
  return Math.min(mostHearings(scene), restsAt) - heard;
}

/** Who is to be heard next among those consulted. */
export function nextToBeHeard(id: string, scene: Drafting, at: At): string | undefined {
  const { consulted = [] } = scene;
  if (hearingsLeft(id, scene, at) <= 0) return undefined;
  return consulted[at.story.read(at.world, named`drafting.${id}.heard`) % consulted.length];
}

export const COSPONSOR = ['notAsked', 'joined', 'declined'] as const;

/** Who is to say next whether it puts its name to the text: the first that has not, whose turn comes up. */
export function nextCosponsor({ draft }: Drafting, { story, world }: At): string | undefined {
  return draftOf(story, draft).cosponsors?.find(
    ({ by, when }) => story.read(world, named`cosponsors.${draft}.${by}`) === 0 && story.holds(when, world),
  )?.by;
}

/** The words somebody has asked the sponsor for. */
export function requested(
  id: string,
  scene: Drafting,
  { story, world }: At,
): { provision: string; wording: string } | undefined {
  const { provisions } = draftOf(story, scene.draft);
  const provision = atOrdinal(provisions, story.read(world, named`drafting.${id}.askedProvision`));
  const wordings = provision === undefined ? undefined : provisions[provision]?.wordings;
  const wording = wordings && atOrdinal(wordings, story.read(world, named`drafting.${id}.askedWording`));
  return provision !== undefined && wording !== undefined ? { provision, wording } : undefined;
}

function draftCandidates(id: string, scene: Drafting, at: At): Candidate[] {
  const draft = draftOf(at.story, scene.draft);
  const { sponsor } = draft;
  const asking = nextToBeHeard(id, scene, at);
  const moves: Move[] = [];
  for (const [provision, { wordings }] of Object.entries(draft.provisions)) {
    for (const wording of Object.keys(wordings)) {
      moves.push({ type: 'draft.word', scene: id, party: sponsor, provision, wording });
      if (asking) moves.push({ type: 'draft.request', scene: id, party: asking, provision, wording });
    }
  }
  if (asking) moves.push({ type: 'draft.pass', scene: id, party: asking });
  moves.push({ type: 'draft.circulate', scene: id, party: sponsor });
  moves.push(
    { type: 'draft.agree', scene: id, party: sponsor },
    { type: 'draft.refuse', scene: id, party: sponsor },
  );
  const invited = nextCosponsor(scene, at);
  if (draft.cosponsors) moves.push({ type: 'draft.invite', scene: id, party: sponsor });
  if (invited) {
    moves.push({ type: 'draft.cosponsor', scene: id, party: invited });
    moves.push({ type: 'draft.decline', scene: id, party: invited });
  }
  if (draft.cosponsors) moves.push({ type: 'story.continue', scene: id, party: 'facilitator' });
  moves.push({ type: 'draft.table', scene: id, party: sponsor });
  if (scene.withdraw) moves.push({ type: 'draft.withdraw', scene: id, party: sponsor });
  return moves.map((move) => ({ move }));
}

function whyNotInDraft(scene: Drafting, move: Move, at: At): WhyNot {
  const { story, world } = at;
  const { sponsor } = draftOf(story, scene.draft);
  const onlySponsor = move.party === sponsor ? null : notYours(move.party);
  switch (move.type) {
    case 'draft.word':
      return onlySponsor ?? whyNotWording(scene, move, at) ?? alreadyWorded(move, at);
    case 'draft.request':
      if (nextToBeHeard(move.scene, scene, at) !== move.party) return notYours(move.party);
      return whyNotWording(scene, move, at);
    case 'draft.pass':
      return nextToBeHeard(move.scene, scene, at) === move.party ? null : notYours(move.party);
    case 'draft.circulate':
      return onlySponsor ?? (nextToBeHeard(move.scene, scene, at) ? null : 'Nobody is to be consulted.');
    case 'draft.agree':
    case 'draft.refuse':
      return onlySponsor;
    case 'draft.invite':
      if (nextToBeHeard(move.scene, scene, at)) return 'Those consulted have not been heard yet.';
      return onlySponsor ?? (nextCosponsor(scene, at) ? null : 'Nobody is left to be asked for its name.');
    case 'draft.cosponsor':
    case 'draft.decline':
      return nextCosponsor(scene, at) === move.party ? null : notYours(move.party);
    case 'story.continue': {
      const next = nextCosponsor(scene, at);
      return next ? `${next} has yet to say whether it puts its name to the text.` : null;
    }
    case 'draft.table':
      if (nextToBeHeard(move.scene, scene, at)) return 'Those consulted have not been heard yet.';
      return onlySponsor ?? whyClosed(story, world, scene.table);
    case 'draft.withdraw':
      return onlySponsor ?? whyClosed(story, world, scene.withdraw);
    default:
      return null;
  }
}

type Worded = { scene: string; party: string; provision: string; wording: string };

function whyNotWording(scene: Drafting, move: Worded, { story, world }: At): WhyNot {
  const draft = draftOf(story, scene.draft);
  const provision = entryOf(draft.provisions, move.provision);
  if (!provision || !Object.hasOwn(provision.wordings, move.wording))
    return 'The scenario knows no such wording.';
  if (provision.open_to && !provision.open_to.includes(move.wording)) return 'These words are not on offer.';
  const now = Object.keys(provision.wordings)[
    story.read(world, named`texts.${scene.draft}.${move.provision}`)
  ];
  return now === move.wording ? 'The text says so already.' : null;
}

function alreadyWorded(move: Worded, { story, world }: At): WhyNot {
  const done = story.read(world, named`drafting.${move.scene}.worded.${move.provision}`) === 1;
  return done ? 'These words have been settled.' : null;
}

export const TABLED = DRAFT_STATUS.indexOf('tabled');
export const WITHDRAWN = DRAFT_STATUS.indexOf('withdrawn');
