import type { Move, MoveType } from '../../contract/move.ts';

/** An option that a party has in a scene, spelled `choose/dig`. */
export type Option = { readonly scene: string; readonly party: string; readonly option: string };

/**
 * The options that were met and whether one was ever open. What a move chooses among is what the file offers; the
 * ballots of a vote are not the file's.
 */
export class OptionsMet {
  readonly #scenes = new Map<string, Map<string, Map<MoveType, Map<string, boolean>>>>();

  /** Notes whether the option that a move takes is open now. */
  note(move: Move, isOpen: boolean): void {
    const chosen = chosenIn(move);
    if (chosen === undefined) return;
    const options = within(within(within(this.#scenes, move.scene), move.party), move.type);
    if (isOpen || !options.has(chosen)) options.set(chosen, isOpen);
  }

  /** Those that were open at some moment, or at none. */
  where(isOpen: boolean): Option[] {
    const found: Option[] = [];
    for (const [scene, parties] of this.#scenes)
      for (const [party, types] of parties)
        for (const [type, options] of types)
          for (const [chosen, wasOpen] of options)
            if (wasOpen === isOpen) found.push({ scene, party, option: `${type}/${chosen}` });
    return found;
  }

  /** Notes what was met before. */
  add({ scene, party, option }: Option, isOpen: boolean): void {
    const [type = '', chosen = ''] = option.split('/');
    within(within(within(this.#scenes, scene), party), type as MoveType).set(chosen, isOpen);
  }
}

function within<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const known = maps.get(key) ?? new Map<L, V>();
  maps.set(key, known);
  return known;
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
