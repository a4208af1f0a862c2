import type { ReactNode } from 'react';

/** A word in a thin frame; filled only for what is happening now. */
export function Tag({ now = false, children }: { readonly now?: boolean; readonly children: ReactNode }) {
  return <span className={now ? 'tag now' : 'tag'}>{children}</span>;
}
