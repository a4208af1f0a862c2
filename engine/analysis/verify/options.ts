import type { Move } from '../../contract/move.ts';

/** What a move chooses among what the file offers, as `choose/dig`; the ballots of a vote are not the file's. */
export function choiceOf(move: Move): string | undefined {
  const chosen = chosenIn(move);
  return chosen === undefined ? undefined : `${move.scene}|${move.party}|${move.type}/${chosen}`;
}

function chosenIn(move: Move): string | undefined {
  switch (move.type) {
    case 'choose':
    case 'statement.make':
    case 'statement.react':
    case 'call.answer':
    case 'call.decline':
    case 'readout.give':
      return move.option;
    case 'chance.draw':
      return move.outcome;
    case 'amendment.table':
      return move.amendment;
    case 'alliance.mend':
      return move.offer;
    case 'alliance.position':
      return move.position;
    default:
      return undefined;
  }
}

/** Whether a move is one that a predicate spells as `choose/dig`, or as its type alone. */
export function isSpelled(move: Move, spelling: string): boolean {
  const [type, choice] = spelling.split('/');
  if (move.type !== type) return false;
  if (choice === undefined) return true;
  const { type: _type, scene: _scene, party: _party, ...rest } = move;
  return Object.values<unknown>(rest).includes(choice);
}
