import { setInFrench } from '../contract/typography.ts';
import fr from './fr.json' with { type: 'json' };

/** A sentence with places, `{0}`, and what it is called in another language. */
type Template = { readonly pattern: RegExp; readonly said: string };

const catalogues: Readonly<Record<string, Readonly<Record<string, string>>>> = { fr };

/**
 * A sentence of the engine, in a language of the window. The engine speaks English: what it says, with places where
 * names and numbers stand, is the id of a sentence in the catalogue of a language, and what stands in a place is said
 * in that language too. What a catalogue has not, and what a scenario says in its own words, stays as it is.
 */
export function sayIn(language: string, sentence: string): string {
  const catalogue = catalogues[language];
  return catalogue === undefined ? sentence : setInFrench(say(sentence, templatesOf(language, catalogue)));
}

type Templates = { readonly whole: ReadonlyMap<string, string>; readonly parts: readonly Template[] };

const known = new Map<string, Templates>();

function templatesOf(language: string, catalogue: Readonly<Record<string, string>>): Templates {
  const before = known.get(language);
  if (before) return before;
  const all = Object.entries(catalogue);
  const made = {
    whole: new Map(all),
    // What says more by itself is tried first: `{0} is always so` before `{0} is {1}`.
    parts: all
      .filter(([id]) => /\{\d\}/.test(id))
      .sort(([one], [other]) => wordsIn(other) - wordsIn(one))
      .map(([id, said]) => ({ pattern: patternOf(id), said })),
  };
  known.set(language, made);
  return made;
}

const wordsIn = (id: string): number => id.replace(/\{\d\}/g, '').length;

function patternOf(id: string): RegExp {
  const parts = id.split(/\{\d\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('(.+?)')}$`, 's');
}

function say(sentence: string, templates: Templates): string {
  const whole = templates.whole.get(sentence);
  if (whole !== undefined) return whole;
  for (const { pattern, said } of templates.parts) {
    const found = pattern.exec(sentence);
    if (found === null) continue;
    const values = found.slice(1);
    return said.replace(/\{(\d)\}/g, (_, at: string) => saidValue(values[Number(at)] ?? '', templates));
  }
  return quoted(sentence);
}

/** A name in quotation marks, a list of them, a term of the catalogue or a number. */
function saidValue(value: string, templates: Templates): string {
  const said = say(value, templates);
  if (said !== quoted(value) || !value.includes(', ')) return said;
  return value
    .split(', ')
    .map((one) => say(one, templates))
    .join(', ');
}

const quoted = (words: string): string => words.replace(/“([^”]*)”/g, '« $1 »');
