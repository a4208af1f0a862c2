import type { Happened } from '../contract/view/happened.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Effect } from '../scenario/terms.ts';
import { named } from './named.ts';
import { type Counted, slot, truth } from './names.ts';
import type { Story } from './story.ts';

/** Who belongs to which alliance, and what parties have promised one another: both change as the story goes. */

/** What a change of membership is written to: the ledger of the world. */
type Book = {
  readonly story: Story;
  readonly happened: Happened[];
  read(name: string): number;
  write(name: string, value: number): number;
  apply(effects: readonly Effect[] | undefined, because: string | undefined): void;
};

const memberSlot = (alliance: string, party: string) => `members.${alliance}.${party}`;

export function countMembers(scenario: Scenario): Counted {
  const names = Object.entries(scenario.alliances ?? {}).flatMap(([alliance, { members }]) =>
    Object.keys(scenario.parties).map((party) => ({
      name: memberSlot(alliance, party),
      start: members.includes(party) ? 1 : 0,
    })),
  );
  return {
    slots: names.map(({ name, start }) => slot(name, 1, start)),
    readings: names.map(({ name }) => truth(name, name)),
  };
}

export function countCommitments(scenario: Scenario): Counted {
  const names = Object.keys(scenario.commitments ?? {}).flatMap((id) => [
    `commitments.${id}.made`,
    `commitments.${id}.broken`,
  ]);
  return { slots: names.map((name) => slot(name, 1)), readings: names.map((name) => truth(name, name)) };
}

export function isMember(story: Story, world: ArrayLike<number>, alliance: string, party: string): boolean {
  return story.read(world, memberSlot(alliance, party)) === 1;
}

/** The members of an alliance as it stands, in the order of the file's parties. */
export function membersOf(story: Story, world: ArrayLike<number>, alliance: string): string[] {
  return Object.keys(story.scenario.parties).filter((party) => isMember(story, world, alliance, party));
}

/** Those meant to belong to an alliance that has not been formed are no members; nothing is noted of it. */
export function forgetMembers(alliance: string, ledger: Book): void {
  for (const party of Object.keys(ledger.story.scenario.parties))
    ledger.write(memberSlot(alliance, party), 0);
}

/** Somebody joins or leaves; what is so already is not noted. */
export function setMember(
  alliance: string,
  party: string,
  to: boolean,
  ledger: Book,
  because?: string,
): void {
  const before = ledger.write(memberSlot(alliance, party), to ? 1 : 0);
  if (before === (to ? 1 : 0)) return;
  ledger.happened.push({ kind: 'member', alliance, party, to, ...(because ? { because } : {}) });
}

/**
 * A commitment is made, taken back or broken. Only one that has been made can be broken, and breaking it costs
 * what the file says, once.
 */
export function setCommitment(
  id: string,
  what: 'made' | 'broken',
  to: boolean,
  ledger: Book,
  because?: string,
): void {
  const commitment = ledger.story.scenario.commitments?.[id];
  if (what === 'broken' && ledger.read(named`commitments.${id}.made`) === 0) return;
  const before = ledger.write(named`commitments.${id}.${what}`, to ? 1 : 0);
  if (before === (to ? 1 : 0)) return;
  ledger.happened.push({ kind: 'commitment', id, what, to, ...(because ? { because } : {}) });
  if (what === 'broken' && to) ledger.apply(commitment?.broken, commitment?.means);
}
