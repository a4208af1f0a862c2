import { useEffect, useRef } from 'react';

export type KeyTable = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const operated = 'a, button, summary, input, select, textarea, [contenteditable]';
const written = 'input, select, textarea, [contenteditable]';

/** What has opened over the page: a key pressed in it is its own. */
const over = '[role=dialog], [role=listbox], [role=menu]';

/**
 * Whether a key stroke is free for the page. Enter and Space belong to the control that has the focus; letters
 * and digits belong to a field being written in; all belong to what has opened over the page, where the focus is in it
 * or can go nowhere else; nothing is free while a key repeats.
 */
export function isFree(event: KeyboardEvent): boolean {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  if (document.querySelector('.dialog') !== null) return false;
  const target = event.target;
  if (!(target instanceof Element)) return true;
  const taken = event.key === 'Enter' || event.key === ' ' ? operated : written;
  return target.closest(taken) === null && target.closest(over) === null;
}

/** Listens for the keys of a table (`KeyboardEvent.key`) while the component is on the screen. */
export function useKeys(table: KeyTable): void {
  const current = useRef(table);
  useEffect(() => {
    current.current = table;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const act = current.current[event.key];
      if (act === undefined || !isFree(event)) return;
      event.preventDefault();
      act(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
