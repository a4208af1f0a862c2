import type { DebriefView } from '../../engine/contract/debrief.ts';
import type { ExportFormat } from '../../engine/contract/export.ts';
import { toCsv } from '../../engine/debrief/to-csv.ts';
import { toHtml } from '../../engine/debrief/to-html.ts';
import { toJson } from '../../engine/debrief/to-json.ts';
import { toMarkdown } from '../../engine/debrief/to-markdown.ts';
import type { Formats } from '../messages/formats.ts';
import type { Say } from '../messages/words.ts';
import { type Images, paperOf } from './paper-of.ts';

/** A debrief as the text of a file. */
export function exportOf(
  format: Exclude<ExportFormat, 'pdf'>,
  debrief: DebriefView,
  say: Say,
  formats: Formats,
  images?: Images,
): string {
  if (format === 'json') return toJson(debrief);
  const paper = paperOf(debrief, say, formats, images);
  switch (format) {
    case 'html':
      return toHtml(paper);
    case 'markdown':
      return toMarkdown(paper);
    case 'csv':
      return toCsv(paper);
  }
}

/** A name that every file system takes: signs that mean something to one become spaces. */
export function fileName(title: string): string {
  const plain = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+/, '')
    .slice(0, 100)
    .trim();
  return plain === '' ? 'debrief' : plain;
}
