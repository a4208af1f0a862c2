import { useLayoutEffect } from 'react';
import type { Settings } from '../../engine/contract/settings.ts';

type Appearance = Pick<Settings, 'theme' | 'contrast' | 'motion' | 'textSize'>;

/**
 * Sets what the page looks like, and follows the system where the settings say so. Before anything is painted: the page may
 * be drawn for the first time with its settings.
 */
export function useAppearance({ theme, contrast, motion, textSize }: Appearance): void {
  useFollowed('theme', '(prefers-color-scheme: dark)', theme, ['dark', 'light']);
  useFollowed('contrast', '(prefers-contrast: more)', contrast, ['more', 'usual']);
  useFollowed('motion', '(prefers-reduced-motion: reduce)', motion, ['reduced', 'usual']);
  useLayoutEffect(() => {
    document.documentElement.dataset.textSize = String(textSize);
  }, [textSize]);
}

/** @param words what the page says where the system's answer is yes, and where it is no. */
function useFollowed(
  name: string,
  query: string,
  chosen: string,
  [yes, no]: readonly [string, string],
): void {
  useLayoutEffect(() => {
    const system = window.matchMedia(query);
    const show = (): void => {
      document.documentElement.dataset[name] = chosen === 'system' ? (system.matches ? yes : no) : chosen;
    };
    show();
    system.addEventListener('change', show);
    return () => system.removeEventListener('change', show);
  }, [name, query, chosen, yes, no]);
}
