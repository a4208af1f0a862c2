import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawLines, stepsPath } from '../../../engine/debrief/lines-drawn.ts';
import type { Paper } from '../../../engine/debrief/paper.ts';
import { toCsv } from '../../../engine/debrief/to-csv.ts';
import { toHtml } from '../../../engine/debrief/to-html.ts';
import { toMarkdown } from '../../../engine/debrief/to-markdown.ts';

const paper: Paper = {
  title: 'A first step & a torn alliance',
  about: 'The call and the votes, 12–24 February 2025',
  language: 'en',
  parts: [
    { kind: 'heading', text: 'What it means' },
    { kind: 'text', text: 'Kyiv said: “not <b>behind</b> our back”.' },
    { kind: 'list', numbered: true, items: ['Who gained?', '2. Who lost?'] },
    {
      kind: 'table',
      caption: 'Ballots',
      head: ['Seat', 'Here', 'In history'],
      rows: [
        ['France', 'yes | no', 'abstains'],
        ['=HYPERLINK("x")', -4, 'Korea, Republic of'],
      ],
    },
    { kind: 'lines', caption: '0 to 100', lines: [{ name: 'Trust', values: [50, 41, 100] }] },
  ],
};
const text = (words: string): Paper => ({ ...paper, parts: [{ kind: 'text', text: words }] });

describe('a paper as HTML', () => {
  const html = toHtml(paper);

  it('is one file that asks for nothing else', () => {
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|\bhref=|url\(|@import|\son\w+=|\sstyle=/);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  });

  it('has its tables with heads and its picture with a name', () => {
    expect(html).toContain('<th scope="row">France</th><td>yes | no</td>');
    expect(html).toContain('<th scope="col">In history</th>');
    expect(html).toContain('aria-label="Trust: 50 → 100"');
  });

  it('takes no word for a tag', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const before = (toHtml(text('')).match(/[<>"]/g) ?? []).length;
        expect((toHtml(text(words)).match(/[<>"]/g) ?? []).length).toBe(before);
      }),
    ));
});

describe('a paper as Markdown', () => {
  it('has headings, a list and a table', () => {
    expect(toMarkdown(paper).split('\n')).toEqual(
      expect.arrayContaining([
        '# A first step \\& a torn alliance',
        '## What it means',
        'Kyiv said: “not \\<b\\>behind\\</b\\> our back”.',
        '1. Who gained?',
        '2. 2\\. Who lost?',
        '| Seat | Here | In history |',
        '| --- | --- | --- |',
        '| France | yes \\| no | abstains |',
      ]),
    );
  });

  it('keeps a text on one line, whatever it says', () =>
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(toMarkdown(text(words)).trimEnd().split('\n').length).toBeLessThanOrEqual(5);
      }),
    ));
});

describe('a picture in a paper', () => {
  const words = {
    kind: 'picture',
    alt: 'A <post>',
    caption: 'The *post*',
    credit: 'Picture: us · MIT',
  } as const;
  const data = 'data:image/png;base64,AAAA';
  const withIt: Paper = { ...paper, parts: [{ ...words, image: { data, width: 12, height: 8 } }] };
  const without: Paper = { ...paper, parts: [words] };

  it('is in the HTML itself, with its words', () => {
    expect(toHtml(withIt)).toContain(`<img src="${data}" width="12" height="8" alt="A &lt;post&gt;">`);
    expect(toHtml(withIt)).toContain('<figcaption>The *post*<br>Picture: us · MIT</figcaption>');
  });

  it('is said in words where it cannot be had, and in Markdown', () => {
    expect(toHtml(without)).toContain('<figure><p>A &lt;post&gt;</p>');
    expect(toHtml(without)).not.toContain('<img');
    for (const one of [withIt, without])
      expect(toMarkdown(one)).toContain('A \\<post\\>\\\nThe \\*post\\*\\\nPicture: us · MIT\n');
  });
});

/** Reads what RFC 4180 describes. */
function readCsv(csv: string): string[][] {
  const records: string[][] = [[]];
  for (const [, field = '', end = ''] of csv.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    records.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end !== ',') records.push([]);
  }
  return records.slice(0, -1);
}

describe('the tables of a paper as CSV', () => {
  it('begin with their caption and their head', () => {
    expect(readCsv(toCsv(paper).slice(1))).toEqual([
      ['Ballots'],
      ['Seat', 'Here', 'In history'],
      ['France', 'yes | no', 'abstains'],
      [`'=HYPERLINK("x")`, '-4', 'Korea, Republic of'],
    ]);
  });

  it('are UTF-8 by their first sign, and stand apart', () => {
    const twice: Paper = { ...paper, parts: [...paper.parts, ...paper.parts] };
    expect(toCsv(twice).charCodeAt(0)).toBe(0xfeff);
    expect(
      toCsv(twice)
        .slice(1)
        .match(/^Ballots\r$/gm),
    ).toHaveLength(2);
    expect(toCsv(twice)).toContain('\r\n\r\nBallots');
  });

  it('give every cell back as it was, but for what a spreadsheet would calculate', () =>
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (row) => {
        const made = toCsv({
          ...paper,
          parts: [{ kind: 'table', caption: 'c', head: row.map(() => 'h'), rows: [row] }],
        });
        const expected = row.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell));
        expect(readCsv(made.slice(1)).at(-1)).toEqual(expected);
      }),
    ));
});

describe('a line of values', () => {
  it('holds each value until the next', () =>
    expect(stepsPath([0, 100, 50], 200, 108)).toBe('M0 104H100V4H200V54'));
  it('of one value is one place', () => expect(stepsPath([100])).toBe('M0 4'));
  it('is drawn once for each name', () => {
    const lines = [1, 2, 3].map((name) => ({ name: `${name}`, values: [1, 2] }));
    expect(drawLines({ kind: 'lines', caption: '', lines }, (words) => words).match(/<svg/g)).toHaveLength(3);
  });
});
