import { assign, setup } from 'xstate';
import type { Move } from '../contract/move.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { allianceAtStart } from '../world/count.ts';
import { Ledger, type Table } from '../world/ledger.ts';
import { named } from '../world/named.ts';
import { ALLIANCE_STATES, type AllianceState } from '../world/names.ts';

type OfAlliance = { readonly alliance: string };

const cohesion = ({ story, world }: Table, alliance: string) =>
  story.read(world, named`alliances.${alliance}.cohesion`);
const fileOf = ({ story }: Table, alliance: string) => {
  const found = story.scenario.alliances?.[alliance];
  if (!found) throw new Error(`there is no alliance ${alliance}`);
  return found;
};

type Asked = { readonly context: Table };

/** An alliance stands beside the story, in a region of its own, and follows its cohesion. */
export const allianceGuards = {
  'it has been formed': ({ context }: Asked, { alliance }: OfAlliance) =>
    context.story.read(context.world, named`alliances.${alliance}.formed`) === 1,
  'it is no more': ({ context }: Asked, { alliance }: OfAlliance) =>
    context.story.read(context.world, named`alliances.${alliance}.formed`) === 0,
  'its cohesion is gone': ({ context }: Asked, { alliance }: OfAlliance) =>
    cohesion(context, alliance) < fileOf(context, alliance).ruptured_below,
  'its cohesion is low': ({ context }: Asked, { alliance }: OfAlliance) =>
    cohesion(context, alliance) < fileOf(context, alliance).strained_below,
  'its cohesion is back': ({ context }: Asked, { alliance }: OfAlliance) =>
    cohesion(context, alliance) >= fileOf(context, alliance).strained_below,
};

export const allianceActions = {
  'copy its state into the world': assign<
    Table,
    Move,
    OfAlliance & { readonly state: AllianceState },
    Move,
    never
  >(({ context }, { alliance, state }: OfAlliance & { readonly state: AllianceState }) => {
    const ledger = Ledger.over(context);
    const before = ledger.write(named`alliances.${alliance}.state`, ALLIANCE_STATES.indexOf(state));
    const from = ALLIANCE_STATES[before] ?? 'notFormed';
    if (from !== state) ledger.happened.push({ kind: 'alliance', id: alliance, from, to: state });
    return ledger.table();
  }),
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
