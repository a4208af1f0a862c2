import { app, nativeTheme } from 'electron';
import type { Client } from '../engine/contract/requests.ts';
import type { Settings } from '../engine/contract/settings.ts';
import type { SettingsFile } from './host/settings.ts';

/** What the program itself answers, beside the host: its settings, and what it runs on. */
type ShellClient = Pick<Client, 'readSettings' | 'writeSettings' | 'readAbout'>;

/** @param onChanged told the settings after each change, whoever made it. */
export function answerForShell(settings: SettingsFile, onChanged: (settings: Settings) => void): ShellClient {
  return {
    readSettings: async () => settings.read(),
    writeSettings: async (change) => {
      settings.write(change);
      onChanged(settings.read());
      return settings.read();
    },
    readAbout: async () => ({
      app: app.getVersion(),
      electron: process.versions.electron ?? '',
      chromium: process.versions.chrome ?? '',
      node: process.versions.node,
      data: app.getPath('userData'),
      locale: app.getLocale(),
    }),
  };
}

export function applyTheme({ theme }: Settings): void {
  nativeTheme.themeSource = theme;
}
