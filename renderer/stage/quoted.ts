export type Part = { readonly text: string; readonly quoted: boolean; readonly at: number };

const quotation = /“[^”]*”|«[^»]*»|"[^"]*"/g;

/** A sentence cut into our words and what stands in quotation marks (which are kept). */
export function quoted(sentence: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of sentence.matchAll(quotation)) {
    if (match.index > end) parts.push({ text: sentence.slice(end, match.index), quoted: false, at: end });
    parts.push({ text: match[0], quoted: true, at: match.index });
    end = match.index + match[0].length;
  }
  if (end < sentence.length) parts.push({ text: sentence.slice(end), quoted: false, at: end });
  return parts;
}
