import { alliedChart } from '../procedures/alliance/chart.ts';
import { amendmentsChart } from '../procedures/amendments/chart.ts';
import { callChart } from '../procedures/call/chart.ts';
import { decisionChart } from '../procedures/decision/chart.ts';
import { draftChart } from '../procedures/draft/chart.ts';
import { electionChart } from '../procedures/election/chart.ts';
import { eventChart } from '../procedures/event/chart.ts';
import { narrationChart } from '../procedures/narration/chart.ts';
import { statementChart } from '../procedures/statement/chart.ts';
import { threadsChart } from '../procedures/threads/chart.ts';
import { voteChart } from '../procedures/vote/chart.ts';
import { withdrawalChart } from '../procedures/withdrawal/chart.ts';
import type { SceneKind } from '../scenario/scenes.ts';

/** A transition of a template, as far as inlining it needs to know it. */
export type TemplateTransition = {
  readonly guard?: unknown;
  readonly actions?: unknown;
  readonly target?: string;
};

export type TemplateState = {
  readonly type?: 'final';
  readonly on?: Readonly<Record<string, TemplateTransition | readonly TemplateTransition[]>>;
};

export type Template = {
  readonly initial: string;
  readonly states: Readonly<Record<string, TemplateState>>;
};

export type Templates = Readonly<Record<SceneKind, Template>>;

/** The statechart of each procedure. */
export const templates = {
  narration: narrationChart,
  decision: decisionChart,
  statement: statementChart,
  call: callChart,
  draft: draftChart,
  amendments: amendmentsChart,
  event: eventChart,
  threads: threadsChart,
  vote: voteChart,
  election: electionChart,
  withdrawal: withdrawalChart,
  alliance: alliedChart,
} as const;
