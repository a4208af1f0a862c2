import { isTranslated } from '../languages.ts';
import type { ScenarioFile } from '../scenario.ts';
import type { Path } from '../yaml.ts';
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
