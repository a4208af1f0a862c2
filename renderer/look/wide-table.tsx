import type { ReactNode } from 'react';

type Props = { readonly label: string; readonly className: string; readonly children: ReactNode };

/** A table that scrolls by itself where it is wider than its column: what scrolls must be reached by the keyboard too. */
export function WideTable({ label, className, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a person without a mouse has no other way to its far end
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
