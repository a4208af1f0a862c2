import { drawLines } from './lines-drawn.ts';
import type { Paper, Part, Picture, Table } from './paper.ts';

/**
 * The look of the file. It stands in the file itself, which asks for nothing else: no script, no font, no picture but those it holds.
 */
const STYLE = `
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; color: #16181a; background: #fafaf7; }
h1 { font-size: 2rem; line-height: 1.1; margin: 0; border-top: 3px double; padding-top: 0.75rem; }
h2 { margin: 2rem 0 0.5rem; border-top: 2px solid; padding-top: 0.5rem; font-size: 1.3rem; }
.about { color: #43474a; }
table { width: 100%; border-collapse: collapse; font: 0.875rem/1.4 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
th, td { text-align: left; vertical-align: baseline; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid #cdd0ca; }
tbody th { font-weight: 600; }
figure { margin: 0.75rem 0; }
figcaption { font: 600 0.875rem/1.4 system-ui, sans-serif; }
svg { width: 100%; height: auto; }
img { max-width: 100%; height: auto; }
.edge { fill: none; stroke: #cdd0ca; }
.line { fill: none; stroke: #16181a; stroke-width: 2; }
@media (prefers-color-scheme: dark) { body { color: #ecebe6; background: #15181a; } .about { color: #c0c2bf; } .line { stroke: #ecebe6; } }
@media print { body { margin: 0; background: none; color: #000; } table, figure { break-inside: avoid; } }
`;

/** A paper as one HTML file that needs nothing but itself. */
export function toHtml(paper: Paper): string {
  const { title, about, language, parts } = paper;
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p class="about">${escapeHtml(about)}</p>
${parts.map(partToHtml).join('\n')}
</body>
</html>
`;
}

function partToHtml(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `<h2>${escapeHtml(part.text)}</h2>`;
    case 'text':
      return `<p>${escapeHtml(part.text)}</p>`;
    case 'list': {
      const tag = part.numbered ? 'ol' : 'ul';
      return `<${tag}>\n${part.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')}\n</${tag}>`;
    }
    case 'table':
      return tableToHtml(part);
    case 'picture':
      return pictureToHtml(part);
    case 'lines':
      return `<p class="about">${escapeHtml(part.caption)}</p>\n${drawLines(part, escapeHtml)}`;
  }
}

function pictureToHtml({ alt, caption, credit, image }: Picture): string {
  const shown = image
    ? `<img src="${escapeHtml(image.data)}" width="${image.width}" height="${image.height}" alt="${escapeHtml(alt)}">`
    : `<p>${escapeHtml(alt)}</p>`;
  const words = [...(caption === undefined ? [] : [caption]), credit].map(escapeHtml).join('<br>');
  return `<figure>${shown}\n<figcaption>${words}</figcaption></figure>`;
}

function tableToHtml({ caption, head, rows }: Table): string {
  const cells = rows.map((row) =>
    row.map((cell, index) =>
      index === 0
        ? `<th scope="row">${escapeHtml(String(cell))}</th>`
        : `<td>${escapeHtml(String(cell))}</td>`,
    ),
  );
  return [
    '<table>',
    `<caption>${escapeHtml(caption)}</caption>`,
    `<thead><tr>${head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('')}</tr></thead>`,
    `<tbody>\n${cells.map((row) => `<tr>${row.join('')}</tr>`).join('\n')}\n</tbody>`,
    '</table>',
  ].join('\n');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
