import { Dialog as Sheet } from '@base-ui/react/dialog';
import { type ReactNode, useRef } from 'react';
import { useWords } from '../messages/words.ts';

type Props = {
  readonly title: string;
  /** Whether there is only something to read: then the focus begins at its head, not at the button under it. */
  readonly toRead?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/**
 * A modal sheet: the focus goes in, stays, and comes back; Escape closes it. A press beside it does not: what has been
 * written in it would be lost.
 */
export function Dialog({ title, toRead = false, onClose, children }: Props) {
  const say = useWords();
  const sheet = useRef<HTMLDivElement>(null);
  return (
    <Sheet.Root open disablePointerDismissal onOpenChange={(open) => open || onClose()}>
      <Sheet.Portal>
        <Sheet.Backdrop className="dialog-backdrop" />
        <Sheet.Popup ref={sheet} className="dialog" initialFocus={toRead ? sheet : true}>
          <Sheet.Title>{title}</Sheet.Title>
          {children}
          <Sheet.Close className="button">{say('dialog.close')}</Sheet.Close>
        </Sheet.Popup>
      </Sheet.Portal>
    </Sheet.Root>
  );
}
