import type { Cell, Paper, Part } from './paper.ts';

/** A paper as Markdown (CommonMark with tables). Drawn lines are left out, the tables say the
 * same; pictures are said in words. */
export function toMarkdown({ title, about, parts }: Paper): string {
  const written = parts.map(partToMarkdown).filter((part) => part !== '');
  return `${[`# ${escapeMarkdown(title)}`, escapeMarkdown(about), ...written].join('\n\n')}\n`;
}

function partToMarkdown(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `## ${escapeMarkdown(part.text)}`;
    case 'text':
      return escapeMarkdown(part.text);
    case 'list':
      return part.items
        .map((item, index) => `${part.numbered ? `${index + 1}.` : '-'} ${escapeMarkdown(item)}`)
        .join('\n');
    case 'table':
      return [
        `**${escapeMarkdown(part.caption)}**\n`,
        row(part.head),
        row(part.head.map(() => '---')),
        ...part.rows.map((cells) => row(cells.map((cell) => escapeMarkdown(String(cell))))),
      ].join('\n');
    case 'picture':
      return [part.alt, part.caption, part.credit]
        .flatMap((words) => (words === undefined ? [] : [escapeMarkdown(words)]))
        .join('\\\n');
    case 'lines':
      return '';
  }
}

function row(cells: readonly Cell[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Signs that would begin something in Markdown stand for themselves; a text stays on its line. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|#~&]/g, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1');
}
