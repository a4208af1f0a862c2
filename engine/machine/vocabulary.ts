import { assign, setup } from 'xstate';
import type { Move } from '../contract/move.ts';
import { alliedActions, alliedGuards } from '../procedures/alliance/chart.ts';
import { amendmentsActions, amendmentsGuards } from '../procedures/amendments/chart.ts';
import { callActions, callGuards } from '../procedures/call/chart.ts';
import { decisionActions, decisionGuards } from '../procedures/decision/chart.ts';
import { draftActions, draftGuards } from '../procedures/draft/chart.ts';
import { electionActions, electionGuards } from '../procedures/election/chart.ts';
import { eventActions, eventGuards } from '../procedures/event/chart.ts';
import { statementActions, statementGuards } from '../procedures/statement/chart.ts';
import { voteActions, voteGuards } from '../procedures/vote/chart.ts';
import { withdrawalActions, withdrawalGuards } from '../procedures/withdrawal/chart.ts';
import type { Table } from '../world/ledger.ts';
import { named } from '../world/named.ts';
import { compared } from '../world/plain.ts';
import { following, namesTheScene, standing } from './dialect.ts';
import { allianceActions, allianceGuards } from './regions.ts';
import {
  arriving,
  end,
  endOfTime,
  letDayPass,
  release,
  rememberWayBack,
  takeWayBack,
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
    ...electionGuards,
    ...withdrawalGuards,
    ...alliedGuards,
    ...allianceGuards,
    'the move names this scene': namesTheScene,
    'the condition holds': standing((story, { condition }: { readonly condition: string }) =>
      story.condition(condition),
    ),
    'this option was chosen': standing((story, { scene, position }: Here & Position) => {
      return compared({ at: story.index(`chosen.${scene}`), is: '==', than: position });
    }),
    'the way back leads there': standing((story, { position }: Position) =>
      compared({ at: story.index('back.0'), is: '==', than: position }),
    ),
    'the inject is due': standing((story, { scene, day }: Here & { readonly day: number }) => {
      const { inject } = story.scene(scene);
      const visits = story.index(`visits.${scene}`);
      const today = story.index('day');
      const released = inject?.released === true ? story.index(`released.${scene}`) : undefined;
      const holds = inject?.when === undefined ? undefined : story.condition(inject.when);
      const from = inject?.on === undefined ? 0 : story.dayOf(inject.on);
      return (world) =>
        world[visits] === 0 &&
        (released === undefined || world[released] === 1) &&
        Math.max(day, world[today] ?? 0) >= from &&
        (holds === undefined || holds(world) !== 0);
    }),
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
    ...electionActions,
    ...withdrawalActions,
    ...alliedActions,
    ...allianceActions,
    'begin the scene': following((story, { scene }: Here) => arriving(scene, story)),
    'come to the ending': following((_story, { ending }: { readonly ending: string }) => end(ending)),
    'remember the way back': following((_story, { position }: Position) => rememberWayBack(position)),
    'take the way back': following(() => (ledger) => takeWayBack(ledger)),
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
