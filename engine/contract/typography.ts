/**
 * A French text with the spaces that belong to its signs, so that no line ends before one of them: a narrow no-break
 * space (U+202F) before `;`, `!`, `?`, `%` and inside « », a no-break space (U+00A0) before a colon. Texts may be
 * written with any of these spaces, ordinary ones too.
 * Source: Lexique des règles typographiques en usage à l’Imprimerie nationale.
 */
export function setInFrench(text: string): string {
  return text
    .replace(/«[ \u00a0\u202f]/g, '«\u202f')
    .replace(/[ \u00a0\u202f]([;!?%»])/g, '\u202f$1')
    .replace(/[ \u00a0\u202f]:(?!:)/g, '\u00a0:');
}

/** Every message of a file, set in French. */
export function allInFrench<Id extends string>(
  messages: Readonly<Record<Id, string>>,
): Readonly<Record<Id, string>> {
  const set = Object.entries<string>(messages).map(([id, text]) => [id, setInFrench(text)]);
  return Object.fromEntries(set) as Record<Id, string>;
}
