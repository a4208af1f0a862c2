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

/**
 * A text of a scenario in which no line ends before a sign that has a space before it, as French has. Authors write
 * ordinary spaces, and their files keep them. No other language minds, so that it does not matter which one a text is
 * in. What stands in braces is an expression and stays as it is.
 */
export function keptTogether(text: string): string {
  return text
    .split(/(\{[^{}]*\})/)
    .map((part, index) => (index % 2 === 0 ? setInFrench(part) : part))
    .join('');
}

/** Every message of a file, set in French. */
export function allInFrench<Id extends string>(
  messages: Readonly<Record<Id, string>>,
): Readonly<Record<Id, string>> {
  const set = Object.entries<string>(messages).map(([id, text]) => [id, setInFrench(text)]);
  return Object.fromEntries(set) as Record<Id, string>;
}
