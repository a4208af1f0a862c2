/**
 * A paper: what is printed or written to a file, as parts that know nothing of any format. Its words are given:
 * whoever makes a paper says them in one language.
 */
export type Paper = {
  readonly title: string;
  /** Under the title: what it is about, and when that was. */
  readonly about: string;
  /** `en`, `fr`. */
  readonly language: string;
  readonly parts: readonly Part[];
};

export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly string[] }
  | Picture
  | Table
  | Lines;

/** A picture with its words, all said; its image as a data URI, where that can be had. */
export type Picture = {
  readonly kind: 'picture';
  readonly alt: string;
  readonly caption?: string;
  readonly credit: string;
  readonly image?: { readonly data: string; readonly width: number; readonly height: number };
};

/** A table; the first cell of each row is its head. */
export type Table = {
  readonly kind: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};
export type Cell = string | number;

/** A picture of how whole numbers from 0 to 100 went; the table beside it says the same. */
export type Lines = {
  readonly kind: 'lines';
  readonly caption: string;
  readonly lines: readonly { readonly name: string; readonly values: readonly number[] }[];
};
