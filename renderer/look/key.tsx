import { type MessageId, useWords } from '../messages/words.ts';

/** A key's name in a small frame. Hidden from screen readers where the control names itself. */
export function Key({ name }: { readonly name: MessageId }) {
  const say = useWords();
  return (
    <span className="key" aria-hidden="true">
      {say(name)}
    </span>
  );
}
