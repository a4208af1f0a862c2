import { setup } from 'xstate';
import type { Move } from '../contract/move.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { allianceAtStart } from '../world/count.ts';
import type { Table } from '../world/ledger.ts';
import { ALLIANCE_STATES, type AllianceState } from '../world/names.ts';
import type { Story } from '../world/story.ts';
import { following, standing } from './dialect.ts';

type AllianceFile = NonNullable<Scenario['alliances']>[string];
type OfAlliance = { readonly alliance: string };

const formed = (story: Story, alliance: string) => story.index(`alliances.${alliance}.formed`);

/** A guard over the cohesion of an alliance and what the file says of it. */
const ofCohesion = (ask: (cohesion: number, file: AllianceFile) => boolean) =>
  standing((story, { alliance }: OfAlliance) => {
    const at = story.index(`alliances.${alliance}.cohesion`);
    const file = story.scenario.alliances?.[alliance];
    if (!file) throw new Error(`there is no alliance ${alliance}`);
    return (world) => ask(world[at] ?? 0, file);
  });

/** An alliance stands beside the story, in a region of its own, and follows its cohesion. */
export const allianceGuards = {
  'it has been formed': standing((story, { alliance }: OfAlliance) => {
    const at = formed(story, alliance);
    return (world) => world[at] === 1;
  }),
  'it is no more': standing((story, { alliance }: OfAlliance) => {
    const at = formed(story, alliance);
    return (world) => world[at] === 0;
  }),
  'its cohesion is gone': ofCohesion((cohesion, { ruptured_below }) => cohesion < ruptured_below),
  'its cohesion is low': ofCohesion((cohesion, { strained_below }) => cohesion < strained_below),
  'its cohesion is back': ofCohesion((cohesion, { strained_below }) => cohesion >= strained_below),
};

export const allianceActions = {
  'copy its state into the world': following(
    (story, { alliance, state }: OfAlliance & { readonly state: AllianceState }) => {
      const at = story.index(`alliances.${alliance}.state`);
      const to = ALLIANCE_STATES.indexOf(state);
      return ({ world, happened }) => {
        const from = ALLIANCE_STATES[world[at] ?? 0] ?? 'notFormed';
        world[at] = to;
        if (from !== state) happened.push({ kind: 'alliance', id: alliance, from, to: state });
      };
    },
  ),
};

const region = setup({
  types: { context: {} as Table, events: {} as Move },
  guards: allianceGuards,
  actions: allianceActions,
});

/**
 * The region of one alliance. A ruptured one mends only where its cohesion comes back above the strain: what
 * broke is not half mended.
 */
export function allianceRegion(alliance: string, scenario: Scenario) {
  const declared = scenario.alliances?.[alliance];
  if (!declared) throw new Error(`there is no alliance ${alliance}`);
  const params = { alliance };
  const dissolved = { guard: { type: 'it is no more', params }, target: 'notFormed' } as const;
  const entered = (state: AllianceState) =>
    ({ type: 'copy its state into the world', params: { alliance, state } }) as const;
  return region.createStateConfig({
    initial: allianceAtStart(declared),
    states: {
      notFormed: {
        entry: entered('notFormed'),
        always: { guard: { type: 'it has been formed', params }, target: 'cohesive' },
      },
      cohesive: {
        entry: entered('cohesive'),
        always: [
          dissolved,
          { guard: { type: 'its cohesion is gone', params }, target: 'ruptured' },
          { guard: { type: 'its cohesion is low', params }, target: 'strained' },
        ],
      },
      strained: {
        entry: entered('strained'),
        always: [
          dissolved,
          { guard: { type: 'its cohesion is gone', params }, target: 'ruptured' },
          { guard: { type: 'its cohesion is back', params }, target: 'cohesive' },
        ],
      },
      ruptured: {
        entry: entered('ruptured'),
        always: [dissolved, { guard: { type: 'its cohesion is back', params }, target: 'cohesive' }],
      },
    },
  });
}
