import type { Move } from '../../contract/move.ts';
import type { SceneOf } from '../../scenario/scenes.ts';
import type { Act } from '../../scenario/terms.ts';
import { isMember } from '../../world/membership.ts';
import { named } from '../../world/named.ts';
import type { At } from '../procedure.ts';

export type Allied = SceneOf<'alliance'>;

/** What became of a matter that could be raised in an alliance. */
export const MATTER_RESULT = ['none', 'raised', 'carried', 'failed', 'forgone'] as const;
/** What one who is asked has said. */
export const ANSWER = ['none', 'goesAlong', 'doesNot'] as const;

/** Whether an answer is one that goes along with what was raised. */
export function goesAlong({ type }: Move): boolean {
  return (['alliance.join', 'alliance.stand', 'alliance.accept', 'alliance.agree'] as string[]).includes(
    type,
  );
}

/** One who is asked, with what going along and not going along are called here. */
export type Asked = {
  readonly by: string;
  readonly question: string;
  readonly when?: string | undefined;
  readonly yes: Act;
  readonly no: Act;
};

/** Everybody who may be asked, in the order of the file, whatever the matter is. */
export function everybodyAsked({ about }: Allied): Asked[] {
  if ('form' in about) {
    return about.form.invited.map(({ join: yes, decline: no, ...who }) => ({ ...who, yes, no }));
  }
  if ('invoke' in about) {
    return about.invoke.members.map(({ stand: yes, evade: no, ...who }) => ({ ...who, yes, no }));
  }
  if ('mend' in about) {
    return about.mend.others.map(({ accept: yes, refuse: no, ...who }) => ({ ...who, yes, no }));
  }
  if ('position' in about) {
    return about.position.members.map(({ agree: yes, dissent: no, ...who }) => ({ ...who, yes, no }));
  }
  return [];
}

/** What follows when enough go along, or too few; nothing where nobody is asked. */
export function endOf({ about }: Allied) {
  if ('form' in about) return about.form;
  if ('invoke' in about) return about.invoke;
  if ('mend' in about) return about.mend;
  return 'position' in about ? about.position : undefined;
}

/** The offers or positions that raising the matter chooses from. */
export function choicesOf({ about }: Allied): Readonly<Record<string, Act>> {
  if ('mend' in about) return about.mend.offers;
  return 'position' in about ? about.position.positions : {};
}

/**
 * Who is to answer now: the first who has not yet, whose question comes up. Into an alliance that stands only those
 * are invited who are no members; only members are called upon, and only they settle what it says.
 */
export function nextAsked(id: string, scene: Allied, { story, world }: At): Asked | undefined {
  const asksMembers = 'invoke' in scene.about || 'position' in scene.about;
  const asksOthers =
    'form' in scene.about && story.read(world, named`alliances.${scene.alliance}.formed`) === 1;
  return everybodyAsked(scene).find(({ by, when }) => {
    const member = isMember(story, world, scene.alliance, by);
    if ((asksMembers && !member) || (asksOthers && member)) return false;
    return story.read(world, named`allied.${id}.${by}`) === 0 && story.holds(when, world);
  });
}

/** Who has gone along so far. */
export function supporters(id: string, scene: Allied, { story, world }: At): string[] {
  const yes = ANSWER.indexOf('goesAlong');
  return everybodyAsked(scene)
    .map(({ by }) => by)
    .filter((party) => story.read(world, named`allied.${id}.${party}`) === yes);
}
