import { BALLOTS, type Move } from '../../contract/move.ts';
import { itemOnTheTable } from '../../procedures/call/call.ts';
import type { At } from '../../procedures/procedure.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Utterance } from '../../scenario/scenes.ts';
import type { Act } from '../../scenario/terms.ts';

/** What a move is called, and what stands beside it where it is offered. */
export type Words = {
  readonly title: string;
  readonly meant?: string | undefined;
  readonly register?: string | undefined;
  readonly says?: string | undefined;
  readonly group?: string | undefined;
};

/** What a party is called in a sentence; chance and the chair have no name of the file’s. */
export function nameOf(scenario: Scenario, party: string): string {
  return scenario.parties[party]?.short ?? party;
}

/**
 * The file's own words for a move. A move that the file has no words for (accepting, hanging up, a ballot) has an
 * empty title: the client's messages name it by its type.
 */
export function wordsOf(move: Move, at: At): Words {
  const { story } = at;
  const { scenario } = story;
  switch (move.type) {
    case 'choose':
      return ofAct(story.sceneOf('decision', move.scene).options[move.option]);
    case 'statement.make':
      return ofUtterance(story.sceneOf('statement', move.scene).options[move.option]);
    case 'statement.react': {
      const { reactions } = story.sceneOf('statement', move.scene);
      return ofUtterance(reactions?.find(({ by }) => by === move.party)?.options[move.option]);
    }
    case 'readout.give': {
      const { readouts } = story.sceneOf('call', move.scene);
      return ofUtterance(readouts.find(({ by }) => by === move.party)?.options[move.option]);
    }
    case 'call.place':
      return ofAct(story.sceneOf('call', move.scene).place_call);
    case 'call.forgo':
      return ofAct(story.sceneOf('call', move.scene).forgo);
    case 'call.answer':
      return ofAct(story.sceneOf('call', move.scene).answers[move.option]);
    case 'call.decline':
      return ofAct(story.sceneOf('call', move.scene).declines?.[move.option]);
    case 'agenda.put':
    case 'agenda.counter': {
      const scene = story.sceneOf('call', move.scene);
      const item = move.type === 'agenda.put' ? move.item : itemOnTheTable(move.scene, scene, at);
      const entry = item === undefined ? undefined : scene.agenda[item];
      const terms = entry?.terms[move.terms];
      return { title: terms?.title ?? '', meant: terms?.meant, group: entry?.title };
    }
    case 'draft.word':
    case 'draft.request': {
      const { draft } = story.sceneOf('draft', move.scene);
      const provision = scenario.drafts?.[draft]?.provisions[move.provision];
      return { title: provision?.wordings[move.wording]?.text ?? '', group: provision?.title };
    }
    case 'draft.table':
      return ofAct(story.sceneOf('draft', move.scene).table);
    case 'draft.withdraw':
      return ofAct(story.sceneOf('draft', move.scene).withdraw);
    case 'amendment.table': {
      const { draft } = story.sceneOf('amendments', move.scene);
      const amendment = scenario.drafts?.[draft]?.amendments?.[move.amendment];
      return { title: amendment?.title ?? '', meant: amendment?.adds };
    }
    default:
      return { title: '' };
  }
}

function ofAct(act: Act | undefined): Words {
  return { title: act?.title ?? '', meant: act?.meant };
}

function ofUtterance(utterance: Utterance | undefined): Words {
  return {
    title: utterance?.title ?? '',
    meant: utterance?.meant,
    register: utterance?.register,
    says: utterance?.says,
  };
}

/** A stable key for an option: the same as long as it stands for the same move. */
export function keyOf(move: Move): string {
  const rest = Object.entries(move).filter(([field]) => field !== 'scene' && field !== 'party');
  const ballots: readonly string[] = BALLOTS;
  return rest.map(([field, value]) => (ballots.includes(field) ? field : String(value))).join('/');
}
