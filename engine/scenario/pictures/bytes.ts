/** What a file’s beginning says: a size, that it moves, that it makes no sense; undefined where it is of another format. */
export type Head = { readonly width: number; readonly height: number } | 'moving' | 'damaged' | undefined;

/** Whether these letters stand there. */
export function says(view: DataView, at: number, letters: string): boolean {
  if (at + letters.length > view.byteLength) return false;
  return [...letters].every((letter, index) => view.getUint8(at + index) === letter.charCodeAt(0));
}

/** Four letters, or fewer where the file ends. */
export function word(view: DataView, at: number): string {
  const length = Math.max(0, Math.min(4, view.byteLength - at));
  return String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(at + index)));
}
