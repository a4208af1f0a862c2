import { parseArgs } from 'node:util';
import { diagnosticLine, readScenarioFile } from './files.ts';
import { complain, ExitCode, print, printJson, UsageError } from './io.ts';
import { parsed } from './options.ts';

/** `demarche check FILE…` */
export async function check(argv: string[]): Promise<ExitCode> {
  const { positionals, values } = parsed(() =>
    parseArgs({ args: argv, allowPositionals: true, options: { json: { type: 'boolean' } } }),
  );
  if (positionals.length === 0) throw new UsageError('Say which file to check.');
  const diagnostics = positionals.flatMap((path) => readScenarioFile(path).diagnostics);
  if (values.json) printJson({ diagnostics });
  else for (const diagnostic of diagnostics) print(diagnosticLine(diagnostic));
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (!values.json) complain(errors === 0 ? 'No errors found.' : `${errors} errors found.`);
  return errors === 0 ? ExitCode.well : ExitCode.no;
}
