import type { Severity } from '../codes/code.ts';
import { aboutCode, CODES, type DiagnosticCode } from '../codes.ts';

/** The pages about what can be wrong with a file, by the names of their files: one for each code, and the list. */
export function diagnosticPages(): Readonly<Record<string, string>> {
  const codes = Object.keys(CODES) as DiagnosticCode[];
  return {
    'README.md': listOf(codes),
    ...Object.fromEntries(codes.map((code) => [`${code}.md`, pageOf(code)])),
  };
}

const WEIGHT: Readonly<Record<Severity, string>> = {
  error: 'An error: it makes the scenario wrong.',
  warning: 'A warning: the scenario can be played, and hardly means this.',
  info: 'A notice: worth knowing, and nothing more.',
};

function pageOf(code: DiagnosticCode): string {
  const { severity, refused, what, why, instead } = aboutCode(code);
  const opened = refused ? ' A file with it cannot be opened.' : '';
  return [
    `# ${code}`,
    '',
    what,
    '',
    `${WEIGHT[severity]}${opened}`,
    '',
    '## Why it matters',
    '',
    why,
    '',
    '## What to write instead',
    '',
    instead,
    '',
    '[All codes](README.md)',
    '',
  ].join('\n');
}

function listOf(codes: readonly DiagnosticCode[]): string {
  const rows = codes.map((code) => {
    const { severity, what } = aboutCode(code);
    return `| [${code}](${code}.md) | ${severity} | ${what} |`;
  });
  return [
    '# What can be wrong with a scenario',
    '',
    '`demarche check FILE…` reads a scenario as closely as a program can and says what is wrong with it: where, what,',
    'why it matters, and what to write instead. Each kind of fault has a code that never changes its meaning. The',
    'command ends with 1 where it found an error, with 0 where it found none; warnings and notices do not count.',
    '',
    'What it calls impossible is: no run of the scenario can do it. What it does not mention may be impossible all the',
    'same, for it does not play every run.',
    '',
    '| code | weight | what it is about |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
