import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { begun, idFrom } from '../engine/scenario/begun.ts';
import { jsonSchemaOf } from '../engine/scenario/published/json-schema.ts';
import { complain, ExitCode, print, printJson, UsageError } from './io.ts';
import { parsed } from './options.ts';
import { shipped } from './shipped.ts';

const SCHEMA = 'scenario.schema.json';
const options = { json: { type: 'boolean' }, title: { type: 'string' } } as const;

/** `demarche new NAME [--title T]`: a small scenario to begin from. Never writes over a file. */
export async function create(argv: string[]): Promise<ExitCode> {
  const { positionals, values } = parsed(() => parseArgs({ args: argv, allowPositionals: true, options }));
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new UsageError('Say which one file to write.');
  const path = fileNamed(name);
  const title = (values.title ?? titleFrom(path)).trim();
  if (title === '' || title.length > 160 || /[\p{Cc}\u2028\u2029]/u.test(title))
    throw new UsageError('A title is one line of at most 160 characters.');
  const template = readFileSync(join(shipped, 'templates', 'starter.scenario.yaml'), 'utf8');
  const text = begun(template, { id: idFrom(basename(path)), title, schema: `./${SCHEMA}` });
  mkdirSync(dirname(path), { recursive: true });
  const wrote = (file: string, content: string) => writeNew(file, content) && file;
  if (!wrote(path, text)) {
    const because = `${path} is there already; nothing was written.`;
    if (values.json) printJson({ file: path, written: [], because });
    else complain(because);
    return ExitCode.no;
  }
  const schema = join(dirname(path), SCHEMA);
  const written = [
    path,
    ...(writeNew(schema, `${JSON.stringify(jsonSchemaOf('scenario'), null, 2)}\n`) ? [schema] : []),
  ];
  if (values.json) printJson({ file: path, written });
  else print(whatNext(path, written));
  return ExitCode.well;
}

/**
 * The file that a name means: itself where it ends as YAML does, and otherwise what the window lists, so that `my-case`
 * is `my-case.scenario.yaml`.
 */
function fileNamed(name: string): string {
  if (/[\\/]$/.test(name) || statSync(name, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new UsageError(`${name} is a folder. Say what the file in it is called: ${join(name, 'my-case')}.`);
  if (/\.ya?ml$/i.test(name)) return name;
  return `${name.replace(/\.scenario$/i, '')}.scenario.yaml`;
}

/** Writes a file that is not there yet; false, and nothing touched, where it is. */
function writeNew(path: string, text: string): boolean {
  if (existsSync(path)) return false;
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** A title from the name of the file: `the-ferry.scenario.yaml` is The ferry. */
function titleFrom(path: string): string {
  const words = basename(path)
    .replace(/(\.scenario)?\.ya?ml$/i, '')
    .replace(/[-_.]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function whatNext(path: string, written: readonly string[]): string {
  const listed = path.endsWith('.scenario.yaml')
    ? []
    : ['', 'The window lists only files whose names end in .scenario.yaml.'];
  return [
    ...written.map((file) => `Written: ${file}`),
    '',
    'It can be played as it is. Open it in a text editor and change one thing at a time:',
    `  demarche check ${path}   says what is wrong, by line and column`,
    `  demarche play ${path}    plays it in the terminal`,
    'The tutorial is docs/tutorial; all fields are in docs/scenario-format.md.',
    ...listed,
  ].join('\n');
}
