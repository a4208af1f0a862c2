import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../engine/contract/names.ts';
import { languages, type Settings, type SettingsChange, themes } from '../engine/contract/requests.ts';
import { type FileActs, openingItems } from './file-menu.ts';
import type { Words } from './words.ts';

type MenuOptions = {
  readonly words: Words;
  readonly settings: Settings;
  readonly developing: boolean;
  readonly files: FileActs;
  tell(command: MenuCommand): void;
  choose(change: SettingsChange): void;
  showAbout(): void;
};

/** The menu bar. It holds no state: it is built anew when the language or a setting changes. */
export function showMenu(options: MenuOptions): void {
  const { words } = options;
  const command = (of: MenuCommand, accelerator: string): MenuItemConstructorOptions => ({
    id: of,
    label: words(`menu.${of}`),
    accelerator,
    click: () => options.tell(of),
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
      {
        label: words('menu.file'),
        submenu: [
          command('library', 'CommandOrControl+L'),
          { type: 'separator' },
          command('newScenario', 'CommandOrControl+N'),
          ...openingItems(words, options.files),
          command('editScenario', 'CommandOrControl+E'),
          { type: 'separator' },
          { role: 'quit', label: words('menu.quit'), accelerator: 'CommandOrControl+Q' },
        ],
      },
      {
        label: words('menu.edit'),
        submenu: [
          { role: 'copy', label: words('menu.copy') },
          { role: 'selectAll', label: words('menu.selectAll') },
        ],
      },
      {
        label: words('menu.run'),
        submenu: [
          command('back', 'Alt+Left'),
          command('forward', 'Alt+Right'),
          { type: 'separator' },
          command('tree', 'CommandOrControl+T'),
          command('statechart', 'CommandOrControl+M'),
          command('debrief', 'CommandOrControl+D'),
        ],
      },
      { label: words('menu.view'), submenu: viewItems(options) },
      {
        role: 'help',
        label: words('menu.help'),
        submenu: [
          command('keys', 'F1'),
          { id: 'about', label: words('menu.about'), click: () => options.showAbout() },
        ],
      },
    ]),
  );
}

function viewItems({ words, settings, developing, choose }: MenuOptions): MenuItemConstructorOptions[] {
  return [
    {
      label: words('menu.theme'),
      submenu: themes.options.map((theme) => ({
        id: `theme.${theme}`,
        label: words(`menu.theme.${theme}`),
        type: 'radio',
        checked: settings.theme === theme,
        click: () => choose({ theme }),
      })),
    },
    {
      label: words('menu.language'),
      submenu: languages.options.map((language) => ({
        id: `language.${language}`,
        label: words(`menu.language.${language}`),
        type: 'radio',
        checked: settings.language === language,
        click: () => choose({ language }),
      })),
    },
    { type: 'separator' },
    { role: 'zoomIn', label: words('menu.zoomIn'), accelerator: 'CommandOrControl+Plus' },
    // On most keyboards plus needs Shift; the same key without it does the same.
    { role: 'zoomIn', label: words('menu.zoomIn'), accelerator: 'CommandOrControl+=', visible: false },
    { role: 'zoomOut', label: words('menu.zoomOut'), accelerator: 'CommandOrControl+-' },
    { role: 'resetZoom', label: words('menu.zoomReset'), accelerator: 'CommandOrControl+0' },
    { type: 'separator' },
    { role: 'togglefullscreen', label: words('menu.fullscreen') },
    ...(developing ? [{ role: 'toggleDevTools', label: words('menu.developer') } as const] : []),
  ];
}
