import { describe, expect, test } from 'vitest';
import { FirstPlaces } from '../../../renderer/glossary/first-places.ts';
import { glossaryOf, piecesOf, type Term, terms, termsIn } from '../../../renderer/glossary/terms.ts';
import { type Language, languages, messages } from '../../../renderer/messages/language.ts';

const glossaryIn = (language: Language) => glossaryOf((term) => messages[language][`glossary.${term}.forms`]);
const english = glossaryIn('en');

describe('terms in a text', () => {
  test.each([
    ['The draft fell to a veto.', ['draft', 'veto']],
    ['Vetoed: the Draft Resolution, by a permanent member', ['veto', 'draft', 'permanentMember']],
    ['Two draft resolutions and their amendments', ['draft', 'amendment']],
    ['a back-channel', ['backChannel']],
    // Longer words, names, and other words that only look alike.
    ['drafting, redraft, draftsman, vetoing, Anti-veto League, Resolutionist', []],
    ['He will not abstained-from', []],
    ['', []],
  ])('%j', (text, found) => {
    expect(termsIn(text, english)).toEqual(found);
  });

  test('in French, elided words are no terms but those that are listed', () => {
    const french = glossaryIn('fr');
    expect(termsIn("La France s'abstient ; le projet de résolution est adopté.", french)).toEqual([
      'abstention',
      'draft',
    ]);
    expect(termsIn('le vetoïste, la résolutions-clé', french)).toEqual([]);
  });

  test.each(languages)('every form of %s is one term’s only, and finds it', (language) => {
    const glossary = glossaryIn(language);
    const forms = terms.flatMap((term) =>
      messages[language][`glossary.${term}.forms`].split('|').map((form) => [form, term] as const),
    );
    expect(new Set(forms.map(([form]) => form)).size).toBe(forms.length);
    for (const [form, term] of forms) expect([form, termsIn(`x ${form}.`, glossary)]).toEqual([form, [term]]);
  });
});

describe('a text cut where terms stand', () => {
  test('has each marked term once, where it first stands, and loses nothing', () => {
    const text = 'A veto, a draft, a Veto.';
    const pieces = piecesOf(text, english, new Set<Term>(['veto']));
    expect(pieces).toEqual([
      { at: 0, words: 'A ' },
      { at: 2, words: 'veto', term: 'veto' },
      { at: 6, words: ', a draft, a Veto.' },
    ]);
    expect(
      piecesOf(text, english, new Set(terms))
        .map(({ words }) => words)
        .join(''),
    ).toBe(text);
  });

  test('letters that grow when they are written small leave the places right', () => {
    const pieces = piecesOf('İ veto', english, new Set(terms));
    expect(pieces.find(({ term }) => term === 'veto')?.words).toBe('veto');
  });
});

describe('the first place on a screen', () => {
  /** Stands for an element at a place of the page. */
  const at = (place: number) =>
    ({
      place,
      DOCUMENT_POSITION_FOLLOWING: 4,
      compareDocumentPosition: (other: { place: number }) => (other.place > place ? 4 : 2),
    }) as unknown as Element;
  const settled = () => new Promise<void>((resolve) => queueMicrotask(resolve));

  test('is the one that stands first, whatever came first; when it goes, the next', async () => {
    const places = new FirstPlaces();
    places.ask('below', { element: at(2), terms: ['veto', 'draft'] });
    const leave = places.ask('above', { element: at(1), terms: ['veto'] });
    let told = 0;
    places.watch(() => {
      told += 1;
    });
    await settled();
    expect([...places.termsOf('above')]).toEqual(['veto']);
    expect([...places.termsOf('below')]).toEqual(['draft']);
    expect(told).toBe(1);
    leave();
    await settled();
    expect([...places.termsOf('below')]).toEqual(['veto', 'draft']);
    expect([...places.termsOf('above')]).toEqual([]);
  });

  test('the set is the same one while it says the same', async () => {
    const places = new FirstPlaces();
    places.ask('one', { element: at(1), terms: ['veto'] });
    await settled();
    const before = places.termsOf('one');
    places.ask('two', { element: at(2), terms: ['veto'] });
    await settled();
    expect(places.termsOf('one')).toBe(before);
  });
});
