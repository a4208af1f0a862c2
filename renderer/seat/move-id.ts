/**
 * A new id for a move, so that the move counts once however often it is sent. Made by hand: a page from another machine
 * in the room is no secure context, and has no `crypto.randomUUID`.
 */
export function newMoveId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
