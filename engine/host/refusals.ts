import type { Refusal } from '../contract/requests.ts';
import type { Session } from './session.ts';

/** Why something was not done, as the answer to a request. */
export type Refused = { readonly ok: false; readonly refusal: Refusal };

export function refused(code: Refusal['code'], because: string): Refused {
  return { ok: false, refusal: { code, because } };
}

export function covered(): Refused {
  return refused('covered', 'Nobody has taken a seat at this table.');
}

/** For what a seat at a table has only after the ending. */
export function notYet(what: string): Refused {
  return refused('not-shown-yet', `${what} shown after the ending.`);
}

export function stale(session: Session): Refused {
  return refused('stale', `The run stands at node ${session.at} by now.`);
}

export function notSaved(error: unknown): Refused {
  return refused('not-saved', error instanceof Error ? error.message : 'It could not be kept.');
}
