import type { Move, MoveType } from '../../contract/move.ts';

/** An option that a party has in a scene, spelled `choose/dig`. */
export type Option = { readonly scene: string; readonly party: string; readonly option: string };

/** An option that was met, and whether it was open at some moment. */
export type Met = { isOpen: boolean };

/**
 * The options that were met and whether one was ever open. What a move chooses among is what the file offers; the
 * ballots of a vote are not the file's.
 */
export class OptionsMet {
  readonly #scenes = new Map<string, Map<string, Map<MoveType, Map<string, Met>>>>();

  /** The option that a move takes, met with this; undefined for a move that takes none. */
  met(move: Move): Met | undefined {
    const chosen = chosenIn(move);
    return chosen === undefined ? undefined : this.#met(move.scene, move.party, move.type, chosen);
  }

  /** Those that were open at some moment, or at none. */
  where(isOpen: boolean): Option[] {
    const found: Option[] = [];
    for (const [scene, parties] of this.#scenes)
      for (const [party, types] of parties)
        for (const [type, options] of types)
          for (const [chosen, met] of options)
            if (met.isOpen === isOpen) found.push({ scene, party, option: `${type}/${chosen}` });
    return found;
  }

  /** Notes what was met before. */
  add({ scene, party, option }: Option, isOpen: boolean): void {
    const [type = '', chosen = ''] = option.split('/');
    this.#met(scene, party, type as MoveType, chosen).isOpen = isOpen;
  }

  #met(scene: string, party: string, type: MoveType, chosen: string): Met {
    const options = within(within(within(this.#scenes, scene), party), type);
    const known = options.get(chosen) ?? { isOpen: false };
    options.set(chosen, known);
    return known;
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
