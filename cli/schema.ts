import { parseArgs } from 'node:util';
import { diagnosticPages } from '../engine/scenario/published/diagnostics.ts';
import { jsonSchemaOf, KINDS } from '../engine/scenario/published/json-schema.ts';
import { referencePage } from '../engine/scenario/published/reference.ts';
import { ExitCode, print, printJson, UsageError } from './io.ts';
import { parsed } from './options.ts';

/**
 * `demarche schema [scenario|body|rules|page|codes]`: what an editor checks files with, the page of all fields, or
 * the pages of all codes as one map from the names of their files.
 */
export async function schema(argv: string[]): Promise<ExitCode> {
  const { positionals } = parsed(() =>
    parseArgs({ args: argv, allowPositionals: true, options: { json: { type: 'boolean' } } }),
  );
  const [what = 'scenario', ...more] = positionals;
  const kind = KINDS.find((known) => known === what);
  if (more.length > 0 || (kind === undefined && what !== 'page' && what !== 'codes'))
    throw new UsageError(
      `Say which schema: ${KINDS.join(', ')}; page, for the page of all fields; codes, for those of all codes.`,
    );
  if (kind) printJson(jsonSchemaOf(kind));
  else if (what === 'codes') printJson(diagnosticPages());
  else print(referencePage());
  return ExitCode.well;
}
