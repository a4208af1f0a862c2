import type { Client } from '../client.ts';
import type { HostClient } from '../host-client.ts';
import { refused } from '../refusals.ts';
import { isTable, seatsAt } from '../seats.ts';
import { coverView } from '../view/table-view.ts';

/** A table is laid, and seats at it are taken and left; between two of them lies a cover. */
export function sitting(
  client: Client,
): Pick<HostClient, 'startTable' | 'readCover' | 'takeSeat' | 'leaveSeat'> {
  return {
    startTable: async ({ parties, facilitator, ...args }) => {
      const seated = [...new Set(parties)];
      if (seated.length < 2) return refused('bad-request', 'At a table at least two parties are held.');
      const opened = await client.runs.begin(args, { parties: seated, facilitator, as: 'play' });
      return 'session' in opened ? { ok: true, value: coverView(opened.session, undefined) } : opened;
    },

    readCover: ({ run }) =>
      client.withOpened(run, async (opened) => {
        const { session } = opened;
        if (!isTable(session.run)) return refused('no-such-seat', 'This run is not held by several people.');
        if (client.seat(opened)) return refused('nothing-to-do', 'Somebody sits at the machine.');
        return { ok: true, value: coverView(session, client.called.get(run)) };
      }),

    takeSeat: ({ run, seat }) =>
      client.withOpened(run, async (opened) => {
        const { session } = opened;
        if (!isTable(session.run) || !seatsAt(session.run).includes(seat))
          return refused('no-such-seat', `There is no seat ${seat} at this table.`);
        if (client.taken.has(run) && client.taken.get(run) !== seat)
          return refused('not-yours', 'Another seat is taken: it has to be left first.');
        client.taken.set(run, seat);
        client.called.delete(run);
        return { ok: true, value: null };
      }),

    leaveSeat: ({ run, next }) =>
      client.withOpened(run, async (opened) => {
        const { session } = opened;
        if (next !== undefined && !(isTable(session.run) && seatsAt(session.run).includes(next)))
          return refused('no-such-seat', `There is no seat ${next} at this table.`);
        client.taken.delete(run);
        client.called.delete(run);
        if (next !== undefined) client.called.set(run, next);
        return { ok: true, value: null };
      }),
  };
}
