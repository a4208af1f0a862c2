import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { LanguageService } from 'yaml-language-server/out/server/src/languageservice/yamlLanguageService.js';

type TextDocument = Parameters<LanguageService['doHover']>[0];

// The server's modules are CommonJS and look at how they are loaded.
const require = createRequire(import.meta.url);
const { getLanguageService } =
  require('yaml-language-server/out/server/src/languageservice/yamlLanguageService.js') as {
    getLanguageService: (made: object) => LanguageService;
  };
const { TextDocument: documents } = createRequire(require.resolve('yaml-language-server'))(
  'vscode-languageserver-textdocument',
) as {
  TextDocument: { create: (uri: string, language: string, version: number, text: string) => TextDocument };
};

/** An editor's language server that opens files as they ship and finds their schemas as their first line says. */
const service = getLanguageService({
  schemaRequestService: async (uri: string) => readFileSync(new URL(uri), 'utf8'),
  workspaceContext: { resolveRelativePath: (to: string, from: string) => new URL(to, from).href },
});
service.configure({ validate: true, hover: true, completion: true });

const at = (file: string) => new URL(`../../../${file}`, import.meta.url);
const text = (file: string) => readFileSync(at(file), 'utf8');
const flagship = 'scenarios/the-call-and-the-votes.scenario.yaml';
const starter = 'scenarios/templates/starter.scenario.yaml';

let version = 0;
const open = (file: string, content = text(file)) =>
  documents.create(at(file).href, 'yaml', ++version, content);

/** The file with a piece replaced, and the place after the first `|` in what replaces it. */
function edited(file: string, what: string, by: string): { document: TextDocument; place: number } {
  const before = text(file);
  const start = before.indexOf(what);
  if (start < 0) throw new Error(`${file} has nothing like ${what}`);
  const document = open(
    file,
    before.replace(what, () => by.replace('|', '')),
  );
  return { document, place: start + Math.max(0, by.indexOf('|')) };
}

async function complaints(
  document: TextDocument,
): Promise<[line: number, column: number, message: string][]> {
  const found = await service.doValidation(document, false);
  return found.map(({ range: { start }, message }) => [start.line + 1, start.character + 1, message]);
}

describe('the shipped files, in an editor', () => {
  it.each([
    flagship,
    starter,
    'scenarios/bodies/un_security_council_2025.body.yaml',
    'scenarios/rules/un-security-council.rules.yaml',
  ])('%s has nothing wrong', async (file) => {
    expect(await complaints(open(file))).toEqual([]);
  });

  it.each<[string, string, string, string, string]>([
    ['a field misspelt', 'playable: true', 'playabel: true', 'playabel', 'Property playabel is not allowed.'],
    ['a number out of bounds', 'start: 50', 'start: 150', '150', 'Value is above the maximum of 100.'],
    [
      'a word that is none of a list',
      'register: firm',
      'register: rude',
      'rude',
      'Valid values: "conciliatory"',
    ],
    ['a scene without what it needs', '    caller: oster\n', '', 'kind: call', 'Missing property "caller".'],
    ['an id with a capital letter', 'start: autumn', 'start: Autumn', 'Autumn', 'does not match the pattern'],
  ])('%s is marked at its place', async (_, what, by, where, message) => {
    const { document } = edited(starter, what, by);
    const found = await complaints(document);
    expect(found.map(([, , said]) => said).join()).toContain(message);
    const place = document.positionAt(document.getText().indexOf(where));
    expect(found.map(([line]) => line)).toContain(where === 'kind: call' ? place.line : place.line + 1);
  });
});

describe('hovering', () => {
  it.each([
    ['confidential:', 'What only its delegation knows. At most 250 words.'],
    ['strained_below:', 'Below this cohesion it is strained.'],
    ['register: conciliatory', 'from a hand held out to a threat'],
    ['because:', 'nobody asked Kyiv first'],
    ['kind: call\n', 'Two parties speak, on the telephone or face to face'],
  ])('%s says what the field is', async (what, says) => {
    const document = open(flagship);
    const hover = await service.doHover(document, document.positionAt(document.getText().indexOf(what) + 2));
    expect(JSON.stringify(hover?.contents)).toContain(says);
  });
});

describe('completing', () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      'the fields of a party',
      '    playable: true\n    brief: Oster',
      '    playable: true\n    |\n    brief: Oster',
      ['seat'],
    ],
    [
      'the registers of a statement',
      'register: firm',
      'register: |',
      ['conciliatory', 'factual', 'firm', 'threatening', 'silent'],
    ],
    [
      'the kinds of a scene',
      'endings:\n',
      '  more:\n    kind: |\nendings:\n',
      ['call', 'decision', 'event', 'narration', 'statement', 'vote'],
    ],
    [
      'the fields of a call',
      '    kind: call\n',
      '    kind: call\n    |\n',
      ['hold', 'break_off', 'may_tell', 'lasted_minutes'],
    ],
    ['the parts of a scenario', 'start: autumn\n', '|\nstart: autumn\n', ['alliances', 'drafts', 'record']],
  ])('offers %s', async (_, what, by, expected) => {
    const { document, place } = edited(starter, what, by);
    const { items } = await service.doComplete(document, document.positionAt(place), false);
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining([...expected]));
  });
});
