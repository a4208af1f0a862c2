import { isTranslated } from '../languages.ts';
import type { ScenarioFile, WrittenScenario } from '../scenario.ts';
import type { Path } from '../source.ts';
import type { Report } from './report.ts';

/** Points out texts that lack a language of the file, and texts in one that the file does not name. */
export function checkLanguages(file: ScenarioFile, report: Report): void {
  const languages = file.languages ?? [file.language];
  if (!languages.includes(file.language)) {
    const message = `“${file.language}” is the language of the file and is missing here.`;
    report.add(['languages'], 'languages', message);
  }
  const walk = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isTranslated(value)) {
      const has = Object.keys(value.inLanguages);
      const gaps = languages.filter((language) => !has.includes(language));
      const strange = has.filter((language) => !languages.includes(language));
      if (gaps.length > 0) {
        const message = `This text is missing in ${gaps.join(', ')}.`;
        report.add(path, 'languages', message, { severity: 'warning' });
      }
      for (const language of strange) {
        const message = `“${language}” is not a language of this file.`;
        const hint = 'Name it under `languages`, or leave the text out.';
        report.add([...path, language], 'languages', message, { hint, atKey: true });
      }
      return;
    }
    for (const [key, inside] of Object.entries(value)) {
      walk(inside, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  walk(file, []);
}

/** The texts of a body that stand in a sentence: where a file has several languages, one of them is not enough. */
const SENTENCES = ['name', 'article', 'note'] as const;

/**
 * Points out bodies that lack a language of the file that uses them. A name that is the same in all languages, as most
 * of states are, may stand in a body once.
 */
export function checkBodies({ bodies, bodyOf, language, languages }: WrittenScenario, report: Report): void {
  const wanted = languages ?? [language];
  if (wanted.length < 2) return;
  for (const [index, id] of (bodies ?? []).entries()) {
    const body = bodyOf[id];
    if (!body) continue;
    const { rules, seats, ruleSet } = body;
    const gaps = new Set(gapsIn([rules, seats, ruleSet.name], wanted));
    for (const field of SENTENCES) {
      const text = body[field];
      for (const gap of typeof text === 'string' ? wanted.slice(1) : gapsIn(text, wanted)) gaps.add(gap);
    }
    if (gaps.size === 0) continue;
    const message = `The body “${id}” is not said in ${[...gaps].join(', ')} throughout.`;
    report.add(['bodies', index], 'languages', message, { severity: 'warning' });
  }
}

/** The languages that some text in a value lacks. */
function gapsIn(value: unknown, wanted: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isTranslated(value)) return wanted.filter((one) => !Object.hasOwn(value.inLanguages, one));
  return Object.values(value).flatMap((inside) => gapsIn(inside, wanted));
}
