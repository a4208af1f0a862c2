import { readFileSync, realpathSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { upgradeText } from '../engine/scenario/migrations/upgrade-text.ts';
import { replaceFile } from '../main/host/replace-file.ts';
import { diagnosticLine, readText } from './files.ts';
import { complain, ExitCode, print, printJson, UsageError } from './io.ts';
import { parsed } from './options.ts';

/** `demarche upgrade FILE`: writes a scenario of an older format in the newest; comments and spaces stay. */
export async function upgrade(argv: string[]): Promise<ExitCode> {
  const { positionals, values } = parsed(() =>
    parseArgs({ args: argv, allowPositionals: true, options: { json: { type: 'boolean' } } }),
  );
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('Say which one file to upgrade.');
  const text = readText(path);
  if (!Buffer.from(text).equals(readFileSync(path)))
    throw new UsageError(`${path} is not written in UTF-8; save it so first.`);
  const result = upgradeText(path, text);
  if (!result.ok) {
    if (values.json) printJson({ file: path, written: false, steps: [], diagnostics: result.diagnostics });
    else for (const diagnostic of result.diagnostics) complain(diagnosticLine(diagnostic));
    return ExitCode.no;
  }
  const { from, to, steps } = result.value;
  const written = result.value.text !== text;
  if (written) replaceFile(realpathSync(path), result.value.text, statSync(path).mode);
  if (values.json) printJson({ file: path, from, to, written, steps, diagnostics: [] });
  else if (written)
    print(
      [`${path} is of format ${to} now; it was of format ${from}.`, ...steps.map((one) => `- ${one}`)].join(
        '\n',
      ),
    );
  else print(`${path} is of format ${to} already; nothing was changed.`);
  return ExitCode.well;
}
