import { isOurs } from './protocol.ts';

/** What is known of the frame a message came from. Electron's frame has more. */
export type Frame = { readonly url: string; readonly parent: unknown };

/**
 * Whether a message comes from the window's own page: from that very page, from its top frame, and while it still
 * shows the program's own address.
 */
export function isFromPage(
  sender: unknown,
  frame: Frame | null | undefined,
  page: object | undefined,
): boolean {
  return (
    page !== undefined &&
    sender === page &&
    frame !== null &&
    frame !== undefined &&
    frame.parent === null &&
    isOurs(frame.url)
  );
}
