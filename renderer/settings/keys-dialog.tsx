import { Dialog } from '../look/dialog.tsx';
import { type MessageId, useWords } from '../messages/words.ts';

type Row = {
  readonly keys: readonly MessageId[];
  /** The last of a row of digits. */
  readonly to?: MessageId;
  readonly does: MessageId;
};

const table: readonly Row[] = [
  { keys: ['key.1'], to: 'key.9', does: 'keys.about.digits' },
  { keys: ['key.enter'], does: 'keys.about.enter' },
  { keys: ['key.space'], does: 'keys.about.space' },
  { keys: ['key.escape'], does: 'keys.about.escape' },
  { keys: ['key.backspace'], does: 'keys.about.backspace' },
  { keys: ['key.forward'], does: 'keys.about.forward' },
  { keys: ['key.h'], does: 'keys.about.h' },
  { keys: ['key.tab', 'key.enter'], does: 'keys.about.cover' },
  { keys: ['key.p'], does: 'keys.about.p' },
  { keys: ['key.f'], does: 'keys.about.f' },
  { keys: ['key.m'], does: 'keys.about.m' },
  { keys: ['key.left', 'key.right', 'key.up', 'key.down'], does: 'keys.about.arrows' },
  { keys: ['key.up', 'key.down'], does: 'keys.about.list' },
  { keys: ['key.question'], does: 'keys.about.question' },
  { keys: ['key.f1'], does: 'keys.about.f1' },
];

/** All keys, in words. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords();
  return (
    <Dialog title={say('keys.title')} toRead onClose={onClose}>
      <KeysTable />
    </Dialog>
  );
}

export function KeysTable() {
  const say = useWords();
  return (
    <table className="keys">
      <tbody>
        {table.map(({ keys, to, does }) => (
          <tr key={does}>
            <th scope="row">
              {keys.map((key) => (
                <kbd key={key}>{say(key)}</kbd>
              ))}
              {to !== undefined && (
                <>
                  {say('keys.to')}
                  <kbd>{say(to)}</kbd>
                </>
              )}
            </th>
            <td>{say(does)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
