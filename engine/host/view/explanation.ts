import { impersonal } from '../../contract/move.ts';
import type { ExplanationView } from '../../contract/view/explanation.ts';
import type { IssueView } from '../../contract/view/run.ts';
import { explain } from '../../parties/explain.ts';
import { weightedMean, weightedMedian } from '../../parties/model/forecast.ts';
import { DEFAULTS } from '../../parties/model/mind.ts';
import { standingOf } from '../../parties/model/places.ts';
import { sameMove } from '../../parties/record.ts';
import type { At } from '../../procedures/procedure.ts';
import type { Seat } from '../seats.ts';
import type { Session } from '../session.ts';
import { nameOf, wordsOf } from './names.ts';
import { sees } from './privacy.ts';

/** Why a party made the move at a node of the line; undefined where nobody but a person decided, or it is not seen. */
export function explanationView(session: Session, seat: Seat, node: number): ExplanationView | undefined {
  const { game, players, point, steps, tree } = session;
  const { story } = game;
  const index = tree.line(session.at).findIndex((one) => one.node === node);
  const step = steps[index];
  if (!step || impersonal.options.some((one) => one === step.move.party)) return undefined;
  const { party } = step.move;
  if (players.isPerson(party) || !sees(seat, step.move, { story, world: point.world })) return undefined;
  const { way, decision } = explain(game, step.before, session.made.slice(0, index), players, step.move);
  const at: At = { story, world: step.before.world };
  const total = (decision?.options ?? []).reduce((sum, { weight }) => sum + weight, 0);
  return {
    node,
    party,
    partyName: nameOf(story.scenario, party),
    way,
    ...(decision && way === 'interest' ? { drawn: decision.drawn } : {}),
    options: (decision?.options ?? []).map(({ move, parts, audience, loyalty, value, weight }) => ({
      move,
      title: wordsOf(move, at).title,
      made: sameMove(move, step.move),
      probability: weight / total,
      ...parts,
      audience,
      loyalty,
      value,
    })),
  };
}

/** What the parties disagree on: where things stand, and what their positions alone would come to. */
export function issueViews({ story, world }: At): IssueView[] {
  const { issues, parties } = story.scenario;
  return Object.entries(issues ?? {}).map(([id, { name, low, high }]) => {
    const placed = Object.values(parties).flatMap(({ capability, positions }) => {
      const position = positions?.[id];
      if (!position) return [];
      const salience = position.salience ?? DEFAULTS.salience;
      return [{ place: position.place, weight: (capability ?? DEFAULTS.capability) * salience }];
    });
    return {
      id,
      name,
      low,
      high,
      stands: standingOf(story, world, id),
      median: weightedMedian(placed),
      mean: weightedMean(placed),
    };
  });
}
