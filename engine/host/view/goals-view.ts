import type { GoalsReachedView } from '../../contract/view/goals.ts';
import type { Session } from '../session.ts';

/**
 * What the parties that people speak for wanted, and what came of it, in the order of the table. Only for a story that
 * has ended: before that a party's goals are its own.
 */
export function goalsReached({ game, run, point }: Session): GoalsReachedView[] {
  const { story } = game;
  return run.parties.flatMap((id) => {
    const party = story.scenario.parties[id];
    const goals = party?.goals ?? [];
    if (!party || goals.length === 0) return [];
    return [
      {
        party: id,
        partyName: party.name,
        goals: goals.map(({ title, when, points }) => ({
          title,
          points: points ?? 1,
          met: story.holds(when, point.world),
        })),
      },
    ];
  });
}
