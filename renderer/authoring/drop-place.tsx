import { useEffect, useState } from 'react';
import { useWords } from '../messages/words.ts';

/** Whether files are held over the window. */
function useHeldFiles(): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const over = ({ dataTransfer }: DragEvent): void =>
      setHeld(dataTransfer?.types.includes('Files') === true);
    // Within the page one element is left for another; only who leaves for none has left the window.
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setHeld(false);
    };
    const end = (): void => setHeld(false);
    window.addEventListener('dragenter', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', end);
    return () => {
      window.removeEventListener('dragenter', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', end);
    };
  }, []);
  return held;
}

/** Says, while a file is held over the window, that it can be let go, and what comes of it. */
export function DropPlace() {
  const say = useWords();
  const held = useHeldFiles();
  return (
    <div role="status" className={held ? 'drop-place' : 'hidden-words'}>
      {held && (
        <p>
          <b>{say('drop.letGo')}</b> <span>{say('drop.about')}</span>
        </p>
      )}
    </div>
  );
}
