import { useState } from 'react';
import type { BranchMark } from '../../engine/contract/view/tree.ts';
import { Dialog } from '../look/dialog.tsx';
import { useWords } from '../messages/words.ts';

type Props = {
  readonly name: string;
  readonly mark: BranchMark;
  readonly onKeep: (mark: BranchMark) => void;
  readonly onClose: () => void;
};

/** A name and a note for a branch. Without a name it is called by the move that it begins with. */
export function BranchDialog({ name, mark, onKeep, onClose }: Props) {
  const say = useWords();
  const [written, setWritten] = useState(mark);
  return (
    <Dialog title={say('tree.nameOf', { name })} onClose={onClose}>
      <form
        className="branch-form"
        onSubmit={(event) => {
          event.preventDefault();
          onKeep({ ...written, name: written.name.trim(), note: written.note.trim() });
        }}
      >
        <label>
          {say('tree.nameField')}
          <input
            type="text"
            maxLength={80}
            value={written.name}
            onChange={({ target }) => setWritten({ ...written, name: target.value })}
          />
        </label>
        <label>
          {say('tree.noteField')}
          <textarea
            rows={4}
            maxLength={2000}
            value={written.note}
            onChange={({ target }) => setWritten({ ...written, note: target.value })}
          />
        </label>
        <button type="submit" className="button filled">
          {say('tree.save')}
        </button>
      </form>
    </Dialog>
  );
}
