/** What is taken out of a text that leaves this computer: who uses it, and how their files are called. */
export type Personal = {
  /** The folders of the program's data and of the person, longest first. */
  readonly folders: readonly { readonly path: string; readonly as: string }[];
  /** Names that stand for the person or the computer. */
  readonly names: readonly string[];
};

/** How many lines of a log are told. */
const LINES = 200;

const FILE = /[^\s:/\\"'][^:/\\"'\n]*?\.(scenario|body|rules)\.yaml/g;
const RUN = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;

/**
 * What helps to find a fault: versions and the last lines of the log. Nothing in it says whose computer it is, which
 * runs were played, or how a person's own files are called.
 */
export function diagnosticsOf(
  versions: Readonly<Record<string, string>>,
  log: string,
  personal: Personal,
): string {
  const head = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const lines = log.trimEnd().split('\n').slice(-LINES);
  return `${[...head, '', ...lines.map((line) => withoutPersonal(line, personal))].join('\n').trimEnd()}\n`;
}

function withoutPersonal(line: string, { folders, names }: Personal): string {
  let text = line;
  for (const { path, as } of folders) text = text.replaceAll(path, as);
  for (const name of names) if (name.length > 2) text = text.replace(wholeWord(name), '<name>');
  // The time at the beginning of a line has no name of a file in it.
  const time = /^\S+Z /.exec(text)?.[0] ?? '';
  return time + text.slice(time.length).replace(FILE, '<file>.$1.yaml').replace(RUN, '<run>');
}

const wholeWord = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'giu');
