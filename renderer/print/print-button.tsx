import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

type Props = { readonly words: string; readonly children: ReactNode };

/** Prints a sheet of its own in place of the page: it is made when it is asked for, and gone once it was printed. */
export function PrintButton({ words, children }: Props) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!printing) return undefined;
    const root = document.documentElement;
    const done = (): void => setPrinting(false);
    root.dataset.printing = '';
    window.addEventListener('afterprint', done);
    window.print();
    return () => {
      delete root.dataset.printing;
      window.removeEventListener('afterprint', done);
    };
  }, [printing]);
  return (
    <>
      <button type="button" className="link not-printed" onClick={() => setPrinting(true)}>
        {words}
      </button>
      {printing && createPortal(<div className="print-sheet">{children}</div>, document.body)}
    </>
  );
}
