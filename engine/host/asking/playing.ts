import { type Client, isOpenTo, type Shown } from '../client.ts';
import type { HostClient } from '../host-client.ts';
import { Keeping } from '../keeping.ts';
import { isDecision, isPaper, plan, planAutomatic, planDeadline, whereIsNotSeen } from '../planned.ts';
import { notYet, refused, stale } from '../refusals.ts';
import { nextFor } from '../seats.ts';
import { timedHere, turnsClock } from '../view/deadline-view.ts';
import { NOT_NOW } from '../view/privacy.ts';

type Playing =
  | 'startRun'
  | 'openRun'
  | 'makeMove'
  | 'advance'
  | 'goBack'
  | 'goForward'
  | 'goTo'
  | 'turnClock'
  | 'letDeadlinePass'
  | 'showReasons';

/** One request may make at most this many automatic moves; a scenario that would make more has a loop. */
const MOST_MOVES_AT_ONCE = 2000;

/** A run is begun, opened, played on, and gone back and forth in. */
export function playing(client: Client): Pick<HostClient, Playing> {
  const keeping = new Keeping(client);
  return {
    startRun: async ({ party, as, ...args }) => {
      const parties = party === null || as === 'history' ? [] : [party];
      const opened = await client.runs.begin(args, { parties, facilitator: false, as });
      return 'session' in opened ? client.show(opened) : opened;
    },

    openRun: ({ run }) => client.withSeat<Shown>(run, async (opened) => client.show(opened)),

    makeMove: ({ run, at, id, move }) =>
      client.withSeat<Shown>(run, async (opened, seat) => {
        const { session } = opened;
        if (session.tree.madeBy(id) || session.hasSealed(id)) return client.show(opened);
        if (at !== session.at) return stale(session);
        if (session.hasEnded) return refused('ended', 'The story has ended.');
        const mayWait = move.type === 'clock.tick' && seat.party !== null;
        if (!mayWait && !seat.mayMake(move)) {
          return refused('not-yours', `It is not for this seat to decide for ${move.party}.`);
        }
        if (isPaper(session.game, move)) return keeping.seal(opened, id, move);
        const step = plan(session.game, session, move);
        if (!step.ok) {
          return refused('not-legal', whereIsNotSeen(session, seat) ? NOT_NOW : step.because);
        }
        return keeping.goOn(opened, id, [{ step: step.step, by: 'person' }]);
      }),

    turnClock: ({ run, at, turn }) =>
      client.withSeat<Shown>(run, async (opened, seat) => {
        const { session } = opened;
        const { clocks } = client.runs;
        if (at !== session.at) return stale(session);
        const timed = timedHere(session, seat);
        if (!timed || !clocks) return refused('nothing-to-do', 'No minutes are counted here.');
        if (!turnsClock(session, seat)) return refused('not-yours', 'The clock is the facilitator’s.');
        clocks.turn(timed.visit, timed.minutes, turn);
        return client.show(opened);
      }),

    letDeadlinePass: ({ run, at, id }) =>
      client.withSeat<Shown>(run, async (opened, seat) => {
        const { session } = opened;
        if (session.tree.madeBy(id)) return client.show(opened);
        if (at !== session.at) return stale(session);
        const timed = timedHere(session, seat);
        if (!timed) return refused('nothing-to-do', 'No minutes are counted here.');
        if (!turnsClock(session, seat)) return refused('not-yours', 'The clock is the facilitator’s.');
        const planned = planDeadline(session, timed.visit.scene, timed.days);
        if (planned.length === 0) return refused('nothing-to-do', 'No day can pass here now.');
        return keeping.goOn(opened, id, planned);
      }),

    advance: ({ run, at, id, until }) =>
      client.withSeat<Shown>(run, async (opened, seat) => {
        const { session } = opened;
        if (session.tree.madeBy(id)) return client.show(opened);
        if (at !== session.at) return stale(session);
        if (session.hasEnded) return refused('ended', 'The story has ended.');
        if (!nextFor(session, seat)) return refused('nothing-to-do', 'It is for a person to act.');
        const planned = planAutomatic(session, until === 'one-move' ? 1 : MOST_MOVES_AT_ONCE);
        if (planned.length === 0) return refused('nothing-to-do', 'It is for a person to act.');
        return keeping.goOn(opened, id, planned);
      }),

    goBack: ({ run }) =>
      client.withSeat<Shown>(run, async (opened) => {
        const { session } = opened;
        const { tree } = session;
        const decided = tree.line(session.at).findLast((node) => isDecision(session, node));
        const last = tree.get(session.at);
        const isWatched = session.run.parties.length === 0;
        const to = decided?.parent ?? (isWatched ? last?.parent : 0);
        if (session.at === 0 || to === undefined) return refused('nothing-to-do', 'This is the beginning.');
        return keeping.stand(opened, to);
      }),

    goForward: ({ run }) =>
      client.withSeat<Shown>(run, async (opened) => {
        const to = opened.session.forward;
        return to === undefined
          ? refused('nothing-to-do', 'Nothing was done from here yet.')
          : keeping.stand(opened, to);
      }),

    goTo: ({ run, node }) =>
      client.withSeat<Shown>(run, async (opened, seat) => {
        const { at, tree } = opened.session;
        const isOnTheWay = node === 0 || tree.line(at).some((one) => one.node === node);
        if (!isOpenTo(seat) && !isOnTheWay) return notYet('Other branches are');
        if (!tree.has(node)) return refused('no-such-node', `There is no node ${node}.`);
        return keeping.stand(opened, node);
      }),

    showReasons: ({ run }) =>
      client.withSeat<Shown>(run, async (opened, seat) => {
        if (!isOpenTo(seat)) return notYet('Why the others act is');
        opened.session.showReasons();
        return client.show(opened);
      }),
  };
}
