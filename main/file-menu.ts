import { basename } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import type { Words } from './words.ts';

/** What the menu does with scenario files. */
export type FileActs = {
  readonly recent: readonly string[];
  open(): void;
  openRecent(path: string): void;
  clearRecent(): void;
  showFolder(): void;
};

/** Opening scenario files, the ones opened last among them, and the folder of one's own. */
export function openingItems(words: Words, acts: FileActs): MenuItemConstructorOptions[] {
  return [
    {
      id: 'open',
      label: words('menu.open'),
      accelerator: 'CommandOrControl+O',
      click: () => acts.open(),
    },
    {
      id: 'recent',
      label: words('menu.recent'),
      enabled: acts.recent.length > 0,
      submenu: [
        ...acts.recent.map((path) => ({
          // An ampersand would underline the letter after it.
          label: basename(path).replaceAll('&', '&&'),
          toolTip: path,
          click: () => acts.openRecent(path),
        })),
        { type: 'separator' },
        { id: 'clearRecent', label: words('menu.clearRecent'), click: () => acts.clearRecent() },
      ],
    },
    { id: 'showFolder', label: words('menu.showFolder'), click: () => acts.showFolder() },
  ];
}
