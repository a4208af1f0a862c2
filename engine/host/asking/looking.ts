import { type Picture, pictureOf } from '../../machine/picture.ts';
import { type Client, isOpenTo } from '../client.ts';
import type { HostClient } from '../host-client.ts';
import { Keeping } from '../keeping.ts';
import { notYet, refused } from '../refusals.ts';
import type { Seat } from '../seats.ts';
import type { Session } from '../session.ts';
import { comparisonView } from '../view/comparison-view.ts';
import { debriefView } from '../view/debrief-view.ts';
import { explanationView } from '../view/explanation.ts';
import { comparedLine, courseOf, lookerOf } from '../view/lines.ts';
import { sameVotesView } from '../view/same-votes-view.ts';
import { statechartView } from '../view/statechart-view.ts';
import { treeView } from '../view/tree-view.ts';

type Looking =
  | 'readTree'
  | 'markBranch'
  | 'readCourse'
  | 'readComparison'
  | 'readDebrief'
  | 'explain'
  | 'readStatechart'
  | 'readChartLayout'
  | 'readSameVotes';

/** What is seen of a run besides where it stands: its branches, how it went, why others acted, what else may come. */
export function looking(client: Client): Pick<HostClient, Looking> {
  const keeping = new Keeping(client);
  const { pause, around } = client.runs;
  return {
    readTree: ({ run }) =>
      client.withSeat(run, async ({ session }, seat) =>
        isOpenTo(seat) ? { ok: true, value: await treeView(session, seat, pause) } : notYet('The tree is'),
      ),

    markBranch: ({ run, node, mark }) =>
      client.withSeat(run, async ({ session }, seat) => {
        const { tree } = session;
        if (!isOpenTo(seat)) return notYet('The tree is');
        if (!tree.has(node)) return refused('no-such-node', `There is no node ${node}.`);
        const standsThere = node === 0 || tree.line(session.at).some((on) => on.node === node);
        if (mark.deleted && standsThere) return refused('stands-there', `The run stands in branch ${node}.`);
        const unkept = await keeping.note(session, { node, ...mark });
        return unkept ?? { ok: true, value: await treeView(session, seat, pause) };
      }),

    readCourse: ({ run }) =>
      client.withSeat(run, async ({ session }, seat) => ({ ok: true, value: courseOf(session, seat) })),

    readComparison: ({ run, lines }) =>
      client.withSeat(run, async ({ session }, seat) => {
        if (!isOpenTo(seat)) return notYet('Other branches are');
        const [one, other] = lines.map((line) => comparedLine(session, line));
        if (!one?.ok) return one ?? refused('bad-request', 'Two lines are compared.');
        if (!other?.ok) return other ?? refused('bad-request', 'Two lines are compared.');
        return { ok: true, value: comparisonView(lookerOf(session, seat), run, one.value, other.value) };
      }),

    readDebrief: ({ run }) =>
      client.withSeat(run, async ({ session, history }, seat) => {
        const value = debriefView(session, seat, await history);
        return value ? { ok: true, value } : refused('not-ended', `Run ${run} has not ended.`);
      }),

    explain: ({ run, node }) =>
      client.withSeat(run, async ({ session }, seat) => {
        if (!session.showsReasons(seat)) {
          return refused(
            'not-yours',
            'Why the others act is shown after the ending, or when it is asked for.',
          );
        }
        const value = explanationView(session, seat, node);
        return value ? { ok: true, value } : refused('no-such-node', `Nobody else decided at node ${node}.`);
      }),

    readStatechart: ({ run, facilitating, toward }) =>
      client.withSeat(run, async ({ session }, seat) =>
        seesChart(session, seat, facilitating)
          ? { ok: true, value: statechartView(session, toward) }
          : notYet(THE_CHART),
      ),

    readChartLayout: async ({ run, facilitating }) => {
      const asked = await client.withSeat<{ ok: true; picture: Picture }>(run, async ({ session }, seat) =>
        seesChart(session, seat, facilitating)
          ? { ok: true, picture: pictureOf(session.game) }
          : notYet(THE_CHART),
      );
      // Not in the run's turn: moves are made meanwhile.
      return asked.ok ? { ok: true, value: await around.desk.layOut(asked.picture) } : asked;
    },

    readSameVotes: ({ run, scene }) =>
      client.withSeat(run, async ({ session }) => {
        const { story } = session.game;
        const closed = session.steps.findLast(
          ({ move }) => move.type === 'vote.close' && move.scene === scene,
        );
        if (!closed) return refused('nothing-to-do', `No vote has been decided in ${scene}.`);
        const at = { story, world: closed.after.world };
        return {
          ok: true,
          value: sameVotesView(
            scene,
            story.sceneOf('vote', scene),
            at,
            await client.runs.reader.ruleSets(session.run.file, story.scenario.language),
          ),
        };
      }),
  };
}

const THE_CHART = 'The statechart, which shows what may come, is';

function seesChart(session: Session, seat: Seat, facilitating: boolean): boolean {
  return (facilitating && isOpenTo(seat)) || seat.viewer === null || session.hasEnded;
}
