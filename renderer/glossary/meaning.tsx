import { Popover } from '@base-ui/react/popover';
import { useRef } from 'react';
import { BESIDE } from '../look/beside.ts';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { addressOf } from '../router.ts';
import type { Term } from './terms.ts';

/** Ties the terms that can be asked about to the one explanation that a screen shows at a time. */
export type Meanings = Popover.Handle<Term>;

export const newMeanings = (): Meanings => Popover.createHandle<Term>();

type Props = { readonly meanings: Meanings; readonly term: Term; readonly words: string };

/** A term in a text: a button that shows what it means beside it. */
export function TermAsked({ meanings, term, words }: Props) {
  const say = useWords();
  return (
    <Popover.Trigger handle={meanings} payload={term} className="term" title={say('glossary.explain')}>
      {words}
    </Popover.Trigger>
  );
}

/** The explanation itself. It takes the focus, so that it is read; Escape or a press elsewhere gives it back. */
export function Meaning({ meanings }: { readonly meanings: Meanings }) {
  const { language } = useFormats();
  const sheet = useRef<HTMLDivElement>(null);
  return (
    <Popover.Root handle={meanings}>
      {({ payload: term }) => (
        <Popover.Portal>
          <Popover.Positioner {...BESIDE}>
            <Popover.Popup ref={sheet} className="beside meaning" initialFocus={sheet} lang={language}>
              {term !== undefined && <Words term={term} />}
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      )}
    </Popover.Root>
  );
}

function Words({ term }: { readonly term: Term }) {
  const say = useWords();
  return (
    <>
      <Popover.Title render={<b />}>{say(`glossary.${term}.name`)}</Popover.Title>
      <Popover.Description>{say(`glossary.${term}.means`)}</Popover.Description>
      <a href={addressOf({ screen: 'help', part: 'words' })}>{say('glossary.all')}</a>
    </>
  );
}
