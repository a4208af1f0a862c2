import { Menu, type MenuItemConstructorOptions } from 'electron';
import { languages, themes } from '../engine/contract/choices.ts';
import { type MenuCommand, menuCommands } from '../engine/contract/names.ts';
import type { Settings, SettingsChange } from '../engine/contract/settings.ts';
import { type FileActs, openingItems } from './file-menu.ts';
import type { Words } from './words.ts';

type MenuOptions = {
  readonly words: Words;
  readonly settings: Settings;
  readonly developing: boolean;
  readonly files: FileActs;
  /** What the window in front can do now; another command of its own cannot be chosen. */
  readonly offers: ReadonlySet<MenuCommand>;
  tell(command: MenuCommand): void;
  choose(change: SettingsChange): void;
  newWindow(): void;
  showAbout(): void;
};

/**
 * The menu bar. It is built anew when the language or a setting changes; what can be chosen in it follows the window in
 * front.
 */
export function showMenu(options: MenuOptions): void {
  const { words } = options;
  const command = (of: MenuCommand, accelerator: string): MenuItemConstructorOptions => ({
    id: of,
    label: words(of === 'help' ? 'menu.helpScreen' : `menu.${of}`),
    accelerator,
    enabled: options.offers.has(of),
    click: () => options.tell(of),
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
      {
        label: words('menu.file'),
        submenu: [
          command('library', 'CommandOrControl+L'),
          {
            id: 'newWindow',
            label: words('menu.newWindow'),
            accelerator: 'CommandOrControl+Shift+N',
            click: () => options.newWindow(),
          },
          { type: 'separator' },
          command('newScenario', 'CommandOrControl+N'),
          ...openingItems(words, options.files),
          command('editScenario', 'CommandOrControl+E'),
          { type: 'separator' },
          command('exportRun', 'CommandOrControl+Shift+S'),
          command('importRun', 'CommandOrControl+Shift+O'),
          { type: 'separator' },
          command('settings', 'CommandOrControl+,'),
          { type: 'separator' },
          { role: 'close', label: words('menu.close'), accelerator: 'CommandOrControl+W' },
          { role: 'quit', label: words('menu.quit'), accelerator: 'CommandOrControl+Q' },
        ],
      },
      {
        label: words('menu.edit'),
        submenu: [
          { role: 'copy', label: words('menu.copy'), accelerator: 'CommandOrControl+C' },
          { role: 'selectAll', label: words('menu.selectAll'), accelerator: 'CommandOrControl+A' },
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
          command('help', 'F1'),
          command('glossary', 'CommandOrControl+G'),
          command('keys', 'CommandOrControl+K'),
          { type: 'separator' },
          { id: 'about', label: words('menu.about'), click: () => options.showAbout() },
        ],
      },
    ]),
  );
}

/** Lets exactly those commands be chosen that the window in front offers. */
export function offerInMenu(offers: ReadonlySet<MenuCommand>): void {
  const menu = Menu.getApplicationMenu();
  for (const command of menuCommands) {
    const item = menu?.getMenuItemById(command);
    if (item) item.enabled = offers.has(command);
  }
}

function viewItems({ words, settings, developing, choose }: MenuOptions): MenuItemConstructorOptions[] {
  return [
    {
      label: words('menu.theme'),
      submenu: themes.map((theme) => ({
        id: `theme.${theme}`,
        label: words(`menu.theme.${theme}`),
        type: 'radio',
        checked: settings.theme === theme,
        click: () => choose({ theme }),
      })),
    },
    {
      label: words('menu.language'),
      submenu: languages.map((language) => ({
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
    {
      role: 'togglefullscreen',
      label: words('menu.fullscreen'),
      accelerator: process.platform === 'darwin' ? 'Control+Command+F' : 'F11',
    },
    ...(developing
      ? [
          {
            role: 'toggleDevTools',
            label: words('menu.developer'),
            accelerator: 'CommandOrControl+Shift+I',
          } as const,
        ]
      : []),
  ];
}
