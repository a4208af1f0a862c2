import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../messages/words.ts';

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** A modal sheet. The browser keeps the focus inside, closes it with Escape and gives the focus back. */
export function Dialog({ title, onClose, children }: Props) {
  const say = useWords();
  const heading = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
  }, []);
  return (
    <dialog ref={element} aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{title}</h2>
      {children}
      <button type="button" className="button" onClick={onClose}>
        {say('dialog.close')}
      </button>
    </dialog>
  );
}
