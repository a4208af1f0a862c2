import { Menu } from '@base-ui/react/menu';
import { useRef } from 'react';
import { BESIDE } from '../look/beside.ts';
import { type MessageId, useWords } from '../messages/words.ts';

/** One thing that can be done, and where the focus goes then if not back to the button. */
export type Deed = {
  readonly does: MessageId;
  readonly act: () => void;
  readonly leadsTo?: () => HTMLElement | null;
};

type Props = {
  /** What the branch is called. */
  readonly name: string;
  readonly deeds: readonly Deed[];
};

/** What is done with a branch less often than going there. */
export function BranchMenu({ name, deeds }: Props) {
  const say = useWords();
  const done = useRef<Deed | null>(null);
  const begin = (open: boolean): void => {
    if (open) done.current = null;
  };
  return (
    <Menu.Root modal={false} onOpenChange={begin}>
      <Menu.Trigger className="link opens-menu">
        {say('tree.more')}
        <span className="hidden-words">{say('tree.ofBranch', { name })}</span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner {...BESIDE}>
          <Menu.Popup className="beside list-sheet" finalFocus={() => done.current?.leadsTo?.() ?? true}>
            {deeds.map((deed) => (
              <Menu.Item
                key={deed.does}
                className="list-item"
                onClick={() => {
                  done.current = deed;
                  deed.act();
                }}
              >
                {say(deed.does)}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
