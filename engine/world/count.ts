import type { Scenario } from '../scenario/scenario.ts';
import { countCommitments, countMembers } from './membership.ts';
import {
  ALLIANCE_STATES,
  type AllianceState,
  AMENDMENT_STATUS,
  type Counted,
  DRAFT_STATUS,
  number,
  type Reading,
  type Slot,
  slot,
  truth,
} from './names.ts';

/** What is counted in every scenario, whatever its scenes are. */
export function countWorld(scenario: Scenario): Counted {
  const parts = [
    countGeneral(scenario),
    countMembers(scenario),
    countCommitments(scenario),
    ...Object.entries(scenario.drafts ?? {}).map(([id, draft]) => countDraft(id, draft)),
  ];
  return together(parts);
}

/** Several counts as one, in their order. */
export function together(parts: readonly Counted[]): Counted {
  return { slots: parts.flatMap((part) => part.slots), readings: parts.flatMap((part) => part.readings) };
}

function countGeneral(scenario: Scenario): Counted {
  const slots: Slot[] = [slot('day', 100_000)];
  const readings: Reading[] = [number('day')];
  for (const [id, indicator] of Object.entries(scenario.indicators)) {
    slots.push(slot(`indicators.${id}`, 100, indicator.start));
    readings.push(number(`indicators.${id}`));
  }
  for (const [id, relation] of Object.entries(scenario.relations ?? {})) {
    slots.push(slot(`relations.${id}`, 100, relation.start, -100));
    readings.push(number(`relations.${id}`));
  }
  for (const id of Object.keys(scenario.flags ?? {})) {
    slots.push(slot(`flags.${id}`, 1));
    readings.push(truth(`flags.${id}`, `flags.${id}`));
  }
  for (const [id, alliance] of Object.entries(scenario.alliances ?? {})) {
    const at = `alliances.${id}`;
    slots.push(slot(`${at}.formed`, 1, alliance.formed ? 1 : 0));
    slots.push(slot(`${at}.cohesion`, 100, alliance.cohesion));
    slots.push(slot(`${at}.state`, 3, ALLIANCE_STATES.indexOf(allianceAtStart(alliance))));
    readings.push(number(`${at}.cohesion`));
    readings.push(truth(`${at}.not_formed`, `${at}.state`, [0]), truth(`${at}.cohesive`, `${at}.state`, [1]));
    readings.push(truth(`${at}.strained`, `${at}.state`, [2]), truth(`${at}.ruptured`, `${at}.state`, [3]));
  }
  for (const id of Object.keys(scenario.scenes)) {
    slots.push(slot(`visits.${id}`, 99));
    readings.push(number(`visits.${id}`));
  }
  slots.push(...countWays(scenario));
  return { slots, readings };
}

/** How many detours may lie one in another; the oldest is forgotten then. */
export const DEEPEST_DETOUR = 4;

/** What the ways between scenes count: where detours lead back to, what was released, how long a scene has lasted. */
function countWays(scenario: Scenario): Slot[] {
  const scenes = Object.entries(scenario.scenes);
  return [
    ...Array.from({ length: DEEPEST_DETOUR }, (_, depth) => slot(`back.${depth}`, scenes.length)),
    ...scenes.flatMap(([id, { inject, deadline }]) => [
      ...(inject?.released ? [slot(`released.${id}`, 1)] : []),
      ...(deadline ? [slot(`waited.${id}`, deadline.days)] : []),
    ]),
  ];
}

type Alliance = NonNullable<Scenario['alliances']>[string];

/** The state an alliance begins in, from what the file says of it. */
export function allianceAtStart(alliance: Alliance): AllianceState {
  if (!alliance.formed) return 'notFormed';
  if (alliance.cohesion < alliance.ruptured_below) return 'ruptured';
  return alliance.cohesion < alliance.strained_below ? 'strained' : 'cohesive';
}

type Draft = NonNullable<Scenario['drafts']>[string];

function countDraft(id: string, draft: Draft): Counted {
  const at = `drafts.${id}`;
  const slots: Slot[] = [slot(`${at}.status`, DRAFT_STATUS.length - 1)];
  const readings: Reading[] = [
    truth(`${at}.tabled`, `${at}.status`, [1, 3, 4, 5]),
    truth(`${at}.withdrawn`, `${at}.status`, [2]),
    truth(`${at}.adopted`, `${at}.status`, [3]),
    truth(`${at}.lost`, `${at}.status`, [4, 5]),
    truth(`${at}.vetoed`, `${at}.status`, [5]),
  ];
  for (const [provision, { wordings, start }] of Object.entries(draft.provisions)) {
    const ids = Object.keys(wordings);
    const says = `texts.${id}.${provision}`;
    slots.push(slot(says, ids.length - 1, Math.max(0, ids.indexOf(start))));
    for (const [index, wording] of ids.entries()) {
      readings.push(truth(`wording.${id}.${provision}.${wording}`, says, [index]));
    }
  }
  const cosponsors = (draft.cosponsors ?? []).map(({ by }) => `cosponsors.${id}.${by}`);
  slots.push(slot(`cosponsors.${id}`, cosponsors.length), ...cosponsors.map((name) => slot(name, 2)));
  readings.push(
    number(`${at}.cosponsors`, `cosponsors.${id}`),
    ...cosponsors.map((name) => truth(name, name)),
  );
  for (const amendment of Object.keys(draft.amendments ?? {})) {
    const name = `amendments.${id}.${amendment}`;
    slots.push(slot(name, AMENDMENT_STATUS.length - 1));
    readings.push(truth(`${name}.tabled`, name, [1, 2, 3, 4]), truth(`${name}.carried`, name, [2]));
    readings.push(truth(`${name}.lost`, name, [3, 4]), truth(`${name}.vetoed`, name, [4]));
  }
  return { slots, readings };
}
