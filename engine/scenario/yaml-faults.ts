import { type Document, isScalar, visit, type YAMLParseError } from 'yaml';

/** What is wrong with the writing of a file, where, and what to write instead. */
export type YamlFault = { readonly place: number; readonly message: string; readonly hint?: string };

/** A file of slips alone would be searched through for each of them. */
const MOST_ERRORS = 100;

/**
 * What the reader of YAML found, in the words of who writes a scenario. One slip can confuse a reader more than once:
 * of what it says about one line only the first is told.
 */
export function yamlFaults(document: Document, text: string): YamlFault[] {
  const lines = new Set<number>();
  return document.errors.slice(0, MOST_ERRORS).flatMap((error) => {
    const fault = faultOf(error, document, text);
    const line = text.lastIndexOf('\n', fault.place - 1);
    if (lines.has(line)) return [];
    lines.add(line);
    return [fault];
  });
}

function faultOf(error: YAMLParseError, document: Document, text: string): YamlFault {
  const [place] = error.pos;
  const [first = ''] = error.message.split('\n');
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { place, message: 'A tab stands here at the beginning of a line.', hint: 'Indent with spaces.' };
    case 'BAD_INDENT':
      if (/must be sufficiently indented and end with/.test(first)) return open(place, first);
      return {
        place,
        message: 'This line is indented otherwise than those it stands with.',
        hint: 'Give the fields of one thing the same number of spaces at the beginning.',
      };
    case 'MISSING_CHAR':
      return missing(place, first, document);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        place,
        message:
          'Two colons cannot stand in one value, and a field cannot begin deeper than those before it.',
        hint: 'Put a text with a colon into quotation marks, or indent the line as the one above it.',
      };
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        place,
        message: 'A field has no colon, or a list and fields stand mixed here.',
        hint: 'Write `name: value`, or begin each entry of a list with a dash.',
      };
    case 'BAD_SCALAR_START': {
      const sign = text[place] ?? '';
      return {
        place,
        message: `A text cannot begin with ${sign} here.`,
        hint: 'Put the text into quotation marks.',
      };
    }
    case 'BAD_DQ_ESCAPE':
      return {
        place,
        message: 'Between double quotation marks a backslash means something else.',
        hint: 'Write it twice, or use single quotation marks.',
      };
    case 'MULTIPLE_DOCS':
      return {
        place,
        message: 'A line of three dashes begins a second document, and a file is one.',
        hint: 'Take the line out.',
      };
    case 'NON_STRING_KEY':
      return { place, message: 'The name of a field is a text, not a list or a map.' };
    default:
      return {
        place,
        message: 'This cannot be read where it stands.',
        hint: 'Look for a bracket, a comma or a quotation mark too many, or put the text into quotation marks.',
      };
  }
}

function open(place: number, first: string): YamlFault {
  const sign = first.endsWith('}') ? '}' : ']';
  return {
    place,
    message: 'A bracket that was opened before is not closed here.',
    hint: `Close it with ${sign}`,
  };
}

function missing(place: number, first: string, document: Document): YamlFault {
  if (/^Missing closing ["']quote/.test(first)) {
    return {
      place: lastQuoted(document) ?? place,
      message: 'A quotation mark opens here and is never closed.',
      hint: 'Close it, or take it out. An apostrophe in single quotation marks is written twice.',
    };
  }
  if (/^Comments must be separated/.test(first))
    return { place, message: 'A comment has a space before its #.', hint: 'Put a space before it.' };
  return { place, message: 'A field has no colon after its name.', hint: 'Write `name: value`.' };
}

/** Where the last text in quotation marks begins: one that is not closed takes all that follows. */
function lastQuoted(document: Document): number | undefined {
  let last: number | undefined;
  visit(document, {
    Scalar: (_, scalar) => {
      if (isScalar(scalar) && (scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE'))
        last = scalar.range?.[0] ?? last;
    },
  });
  return last;
}
