import { join } from 'node:path';
import { type Settings, settings } from '../../engine/contract/requests.ts';
import { readJson, writeJson } from './json-file.ts';

export const DEFAULT_SETTINGS: Settings = { theme: 'system', language: 'system' };

/** A person's settings, kept in one file. */
export interface SettingsFile {
  read(): Settings;
  /** @throws where the folder cannot be written. */
  write(next: Settings): void;
}

/** @param onDamaged told the new name of a file that made no sense; the defaults serve instead. */
export function openSettings(
  folder: string,
  stamp: () => string,
  onDamaged: (aside: string) => void,
): SettingsFile {
  const file = join(folder, 'settings.json');
  let current = readJson(file, settings, stamp, onDamaged) ?? DEFAULT_SETTINGS;
  return {
    read: () => current,
    write(next) {
      writeJson(file, next);
      current = next;
    },
  };
}
