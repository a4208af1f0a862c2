import type { CheckView } from '../contract/authoring.ts';
import { sayIn } from '../said/say-in.ts';
import type { Diagnostic } from '../scenario/diagnostic.ts';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** Problems as a client sees them, in its language: the worst first, in the order of the file, no more than `most`. */
export function problemsOf(
  diagnostics: readonly Diagnostic[],
  most: number,
  language: string,
): Pick<CheckView, 'errors' | 'warnings' | 'problems'> {
  const [errors = [], warnings = [], infos = []] = SEVERITIES.map((severity) =>
    diagnostics.filter((one) => one.severity === severity),
  );
  return {
    errors: errors.length,
    warnings: warnings.length,
    problems: [...errors, ...warnings, ...infos]
      .slice(0, most)
      .map(({ severity, line, column, message, hint }) => ({
        severity,
        line,
        column,
        message: sayIn(language, message),
        ...(hint ? { hint: sayIn(language, hint) } : {}),
      })),
  };
}
