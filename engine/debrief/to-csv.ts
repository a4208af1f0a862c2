import type { Cell, Paper, Table } from './paper.ts';

/** Tells spreadsheets that what follows is UTF-8. */
const MARK = '\uFEFF';

/**
 * The tables of a paper as CSV (RFC 4180: commas, quotes doubled, lines end with CR LF), one under another, each
 * with its caption as first cell.
 */
export function toCsv({ parts }: Paper): string {
  const tables = parts.filter((part): part is Table => part.kind === 'table');
  const records = tables.flatMap(({ caption, head, rows }, index): (readonly Cell[])[] => [
    ...(index > 0 ? [[]] : []),
    [caption],
    head,
    ...rows,
  ]);
  return MARK + records.map((record) => `${record.map(field).join(',')}\r\n`).join('');
}

/**
 * A field, in quotes where it needs them. A text that a spreadsheet would take for a formula has an apostrophe
 * before it; a number is a number. Source: OWASP, CSV Injection.
 */
function field(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const plain = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
