import type { Client } from '../engine/contract/requests.ts';

type Seats = Pick<Client, 'takeSeat' | 'leaveSeat'>;

/**
 * Whoever sits down next finds a page of their own: with every seat that is taken or left the program itself loads the
 * page anew, so that nothing of the last seat stays in it, whatever the page would do.
 */
export function loadAnewBetweenSeats({ takeSeat, leaveSeat }: Seats, loadAnew: () => void): Seats {
  const then =
    <A, R extends { readonly ok: boolean }>(ask: (args: A) => Promise<R>) =>
    async (args: A): Promise<R> => {
      const answer = await ask(args);
      if (answer.ok) loadAnew();
      return answer;
    };
  return { takeSeat: then(takeSeat), leaveSeat: then(leaveSeat) };
}
