import { assign, setup } from 'xstate';
import type { Move } from '../contract/move.ts';
import { alliedActions, alliedGuards } from '../procedures/alliance/chart.ts';
import { amendmentsActions, amendmentsGuards } from '../procedures/amendments/chart.ts';
import { callActions, callGuards } from '../procedures/call/chart.ts';
import { decisionActions, decisionGuards } from '../procedures/decision/chart.ts';
import { draftActions, draftGuards } from '../procedures/draft/chart.ts';
import { eventActions, eventGuards } from '../procedures/event/chart.ts';
import { statementActions, statementGuards } from '../procedures/statement/chart.ts';
import { voteActions, voteGuards } from '../procedures/vote/chart.ts';
import { withdrawalActions, withdrawalGuards } from '../procedures/withdrawal/chart.ts';
import type { Table } from '../world/ledger.ts';
import { named } from '../world/named.ts';
import { allianceActions, allianceGuards } from './regions.ts';
import {
  arrive,
  end,
  endOfTime,
  letDayPass,
  release,
  rememberWayBack,
  takeWayBack,
  wayBack,
} from './story-deeds.ts';

type Here = { readonly scene: string };
type Position = { readonly position: number };

/** All that the machine of a scenario asks and does: the procedures’ words and those of the ways between scenes. */
export const negotiation = setup({
  types: { context: {} as Table, events: {} as Move },
  guards: {
    ...decisionGuards,
    ...eventGuards,
    ...statementGuards,
    ...callGuards,
    ...draftGuards,
    ...amendmentsGuards,
    ...voteGuards,
    ...withdrawalGuards,
    ...alliedGuards,
    ...allianceGuards,
    'the move names this scene': ({ event }, { scene }: Here) => event.scene === scene,
    'the condition holds': ({ context }, { condition }: { readonly condition: string }) =>
      context.story.holds(condition, context.world),
    'this option was chosen': ({ context }, { scene, position }: Here & Position) =>
      context.story.read(context.world, named`chosen.${scene}`) === position,
    'the way back leads there': ({ context }, { position }: Position) => wayBack(context) === position,
    'the inject is due': ({ context }, { scene, day }: Here & { readonly day: number }) => {
      const { inject } = context.story.scene(scene);
      const { story, world } = context;
      const released = inject?.released !== true || story.read(world, named`released.${scene}`) === 1;
      const today = Math.max(day, story.read(world, 'day'));
      const inTime = inject?.on === undefined || today >= story.dayOf(inject.on);
      return (
        story.read(world, named`visits.${scene}`) === 0 &&
        released &&
        inTime &&
        story.holds(inject?.when, world)
      );
    },
    'the inject may be released': ({ context, event }) =>
      event.type === 'inject.release' &&
      context.story.counts(`released.${event.inject}`) &&
      context.story.read(context.world, named`released.${event.inject}`) === 0,
    'the time is up': ({ context }, { scene }: Here) => {
      const days = context.story.scene(scene).deadline?.days ?? 0;
      return context.story.read(context.world, named`waited.${scene}`) + 1 >= days;
    },
  },
  actions: {
    ...decisionActions,
    ...eventActions,
    ...statementActions,
    ...callActions,
    ...draftActions,
    ...amendmentsActions,
    ...voteActions,
    ...withdrawalActions,
    ...alliedActions,
    ...allianceActions,
    'begin the scene': assign(({ context }, { scene }: Here) => arrive(scene, context)),
    'come to the ending': assign(({ context }, { ending }: { readonly ending: string }) =>
      end(ending, context),
    ),
    'remember the way back': assign(({ context }, { position }: Position) =>
      rememberWayBack(position, context),
    ),
    'take the way back': assign(({ context }) => takeWayBack(context)),
    'release the inject': assign(({ context, event }) =>
      event.type === 'inject.release' ? release(event.inject, context) : context,
    ),
    'a day passes': assign(({ context }, { scene }: Here) => letDayPass(scene, context)),
    'the time runs out': assign(({ context }, { scene }: Here) => endOfTime(scene, context)),
  },
});

export type Config = Parameters<typeof negotiation.createMachine>[0];
export type StateConfig = NonNullable<Config['states']>[string];

/** A machine of ours, its types no wider than its users need. */
export type Negotiation = ReturnType<typeof negotiation.createMachine>;
