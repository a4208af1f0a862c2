import type { CardView } from '../../engine/contract/view/card.ts';

/** A text as it is compared: without accents, in small letters. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The cards in which each word that was typed stands: in the title, a party, the summary or the name of the file. */
export function matching(cards: readonly CardView[], typed: string): CardView[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return cards.filter((card) => {
    const text = plain(
      [card.title, card.summary ?? '', card.name, ...card.parties.map(({ name }) => name)].join('\n'),
    );
    return words.every((word) => text.includes(word));
  });
}
