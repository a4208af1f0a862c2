import type { Read } from '../diagnostic.ts';
import { formatFault, openYaml } from '../yaml.ts';
import { FORMAT, formatOf, upgrade, written } from './upgrade.ts';

/** A scenario file in the newest format: what it was, what each step changed, and its text. */
type UpgradedText = {
  readonly from: number;
  readonly to: number;
  readonly steps: readonly string[];
  readonly text: string;
};

/**
 * Brings the text of a scenario file to the newest format; one that is of it already stays as it is. A file that is
 * no YAML, or of a format that is not known here, is refused.
 */
export function upgradeText(file: string, text: string): Read<UpgradedText> {
  const opened = openYaml(file, text);
  if (!opened.ok) return opened;
  const { document, source } = opened.value;
  const upgraded = upgrade(document);
  const fault =
    formatOf(document) === undefined
      ? source.at(['format'], 'format', 'This file does not say of which format it is.', {
          hint: `Write: format: ${FORMAT}`,
        })
      : formatFault({ format: formatOf(document) }, source);
  if (fault) return { ok: false, diagnostics: [fault] };
  const value = upgraded
    ? { from: upgraded.from, to: FORMAT, steps: upgraded.says, text: written(text, upgraded.changes) }
    : { from: FORMAT, to: FORMAT, steps: [], text };
  return { ok: true, value, diagnostics: [] };
}
