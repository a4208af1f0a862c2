import { type ToggleEvent, useId, useRef, useState } from 'react';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { addressOf } from '../router.ts';
import type { Term } from './terms.ts';

type Props = { readonly term: Term; readonly words: string };

/** A term in a text: a button that shows what it means beside it. Escape or a click elsewhere puts that away. */
export function Explained({ term, words }: Props) {
  const say = useWords();
  const { language } = useFormats();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [shown, setShown] = useState(false);
  const place = (event: ToggleEvent<HTMLSpanElement>): void => {
    const shows = event.newState === 'open';
    if (shows && button.current !== null) putBeside(event.currentTarget, button.current);
    setShown(shows);
  };
  return (
    <>
      <button
        type="button"
        ref={button}
        className="term"
        popoverTarget={id}
        aria-expanded={shown}
        title={say('glossary.explain')}
      >
        {words}
      </button>
      <span
        id={id}
        popover="auto"
        className="term-means"
        lang={language}
        role="status"
        onBeforeToggle={place}
      >
        {/* Said when it comes: a screen reader reads what appears in a status. */}
        {shown && (
          <>
            <b>{say(`glossary.${term}.name`)}</b> {say(`glossary.${term}.means`)}{' '}
            <a href={addressOf({ screen: 'help', part: 'words' })}>{say('glossary.all')}</a>
          </>
        )}
      </span>
    </>
  );
}

/** The rem that an explanation is wide, as in the style sheet, and what is left between it and the window’s edge. */
const [WIDTH, EDGE] = [22, 0.75];

/** Under the word, or above it where that is in the lower half of the window; it scrolls with the page. */
function putBeside(what: HTMLElement, word: HTMLElement): void {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const { clientWidth, clientHeight } = document.documentElement;
  const { left, top, bottom } = word.getBoundingClientRect();
  const most = Math.max(EDGE * rem, clientWidth - (WIDTH + EDGE) * rem);
  what.style.left = `${window.scrollX + Math.min(left, most)}px`;
  const isLow = top > clientHeight / 2;
  what.style.top = isLow ? 'auto' : `${window.scrollY + bottom}px`;
  what.style.bottom = isLow ? `${clientHeight - top - window.scrollY}px` : 'auto';
}
