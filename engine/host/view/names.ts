import type { Move } from '../../contract/move.ts';
import { type Allied, choicesOf, everybodyAsked, goesAlong } from '../../procedures/alliance/matter.ts';
import { itemOnTheTable } from '../../procedures/call/line.ts';
import type { At } from '../../procedures/procedure.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Scene, Utterance } from '../../scenario/scenes.ts';
import type { Act } from '../../scenario/terms.ts';

/** What a move is called, and what stands beside it where it is offered. */
export type Words = {
  readonly title: string;
  readonly meant?: string | undefined;
  readonly register?: string | undefined;
  readonly says?: string | undefined;
  readonly group?: string | undefined;
  /** The condition under which it is open. */
  readonly when?: string | undefined;
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
    case 'vote.explain': {
      const { explanations } = story.sceneOf('vote', move.scene);
      return ofUtterance(explanations?.find(({ by }) => by === move.party)?.options[move.option]);
    }
    case 'readout.give': {
      const { readouts } = story.sceneOf('call', move.scene);
      return ofUtterance(readouts.find(({ by }) => by === move.party)?.options[move.option]);
    }
    case 'call.place':
      return ofAct(story.sceneOf('call', move.scene).place_call);
    case 'call.end':
      return { title: story.sceneOf('call', move.scene).meeting?.leave ?? '' };
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
    case 'call.hold':
      return ofAct(story.sceneOf('call', move.scene).hold);
    case 'call.breakOff':
      return ofAct(story.sceneOf('call', move.scene).break_off);
    case 'call.unanswered':
      return ofAct(story.sceneOf('call', move.scene).unanswered);
    case 'call.patchIn':
      return ofAct(story.sceneOf('call', move.scene).may_patch_in?.[move.third]);
    case 'call.tell':
    case 'call.leaveOut': {
      const telling = story
        .sceneOf('call', move.scene)
        .may_tell?.find(({ by, third }) => by === move.party && third === move.third);
      return ofAct(move.type === 'call.tell' ? telling?.tell : telling?.leave_out);
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
      return ofAct(withdrawalOf(story.scene(move.scene)));
    case 'draft.keep':
      return ofAct(story.sceneOf('withdrawal', move.scene).keep);
    case 'amendment.table': {
      const { draft } = story.sceneOf('amendments', move.scene);
      const amendment = scenario.drafts?.[draft]?.amendments?.[move.amendment];
      return { title: amendment?.title ?? '', meant: amendment?.adds };
    }
    case 'election.cast': {
      const { candidates } = story.sceneOf('election', move.scene);
      const [first] = move.names;
      return { title: first === undefined ? '' : (candidates[first]?.name ?? '') };
    }
    case 'election.withdraw':
      return ofAct(story.sceneOf('election', move.scene).candidates[move.candidate]?.withdraw);
    case 'election.override':
    case 'election.draw':
      return { title: story.sceneOf('election', move.scene).candidates[move.candidate]?.name ?? '' };
    default:
      return move.type.startsWith('alliance.')
        ? inAlliance(move, story.sceneOf('alliance', move.scene))
        : { title: '' };
  }
}

/** What it is called to take a draft back: while it is drafted, or once it is on the table. */
function withdrawalOf(scene: Scene): Act | undefined {
  return scene.kind === 'draft' || scene.kind === 'withdrawal' ? scene.withdraw : undefined;
}

/** The file's words for what is raised in an alliance, and for going along with it or not. */
function inAlliance(move: Move, scene: Allied): Words {
  const { about } = scene;
  switch (move.type) {
    case 'alliance.propose':
      return ofAct('form' in about ? about.form.propose : undefined);
    case 'alliance.leave':
      return ofAct('leave' in about ? about.leave.leave : undefined);
    case 'alliance.invoke':
      return ofAct('invoke' in about ? about.invoke.invoke : undefined);
    case 'alliance.mend':
      return ofAct(choicesOf(scene)[move.offer]);
    case 'alliance.position':
      return ofAct(choicesOf(scene)[move.position]);
    case 'alliance.forgo':
      return ofAct(scene.forgo);
    default: {
      const asked = everybodyAsked(scene).find(({ by }) => by === move.party);
      return ofAct(goesAlong(move) ? asked?.yes : asked?.no);
    }
  }
}

function ofAct(act: Act | undefined): Words {
  return { title: act?.title ?? '', meant: act?.meant, when: act?.when };
}

function ofUtterance(utterance: Utterance | undefined): Words {
  return {
    title: utterance?.title ?? '',
    meant: utterance?.meant,
    register: utterance?.register,
    says: utterance?.says,
    when: utterance?.when,
  };
}
