import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aboutCode, CODES, type DiagnosticCode } from '../../../engine/scenario/codes.ts';
import { diagnosticPages } from '../../../engine/scenario/published/diagnostics.ts';

const folder = fileURLToPath(new URL('../../../docs/diagnostics', import.meta.url));
const codes = Object.keys(CODES) as DiagnosticCode[];

it('each code has its page as it is published; `npm run schema` writes them', () => {
  const pages = diagnosticPages();
  expect(readdirSync(folder).sort()).toEqual(Object.keys(pages).sort());
  for (const [name, text] of Object.entries(pages))
    expect(readFileSync(`${folder}/${name}`, 'utf8'), name).toBe(text);
});

describe.each(codes)('%s', (code) => {
  it('says in sentences what it is, why it matters and what to write', () => {
    const { what, why, instead } = aboutCode(code);
    for (const text of [what, why, instead]) {
      expect(text).toMatch(/^[A-Z`][\s\S]+[.)]$/);
      expect(text.length).toBeLessThan(200);
    }
  });

  it('is called by a name of small words', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});
