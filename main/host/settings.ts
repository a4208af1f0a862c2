import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '../../engine/contract/default-settings.ts';
import { type Settings, type SettingsChange, settings } from '../../engine/contract/settings.ts';
import { z } from '../../engine/contract/zod.ts';
import { readJson, writeJson } from './json-file.ts';

/** The version of the file. The first had none; it knew a theme and a language. */
const VERSION = 2;

/** A file of this version, or of the first; what it does not say is as usual. */
const settingsFile = settings.partial().extend({ version: z.literal(VERSION).optional() });

/** A file that a later version of the program wrote: what it says that is known here still holds. */
const laterFile = z.looseObject({ version: z.int().min(VERSION + 1) }).transform(known);

function known(file: Readonly<Record<string, unknown>>): Partial<Settings> {
  return Object.fromEntries(
    Object.entries(settings.shape).flatMap(([name, schema]) => {
      const read = schema.safeParse(file[name]);
      return read.success ? [[name, read.data]] : [];
    }),
  );
}

/** A person's settings, kept in one file. */
export interface SettingsFile {
  read(): Settings;
  /**
   * Changes some of them.
   * @throws where the folder cannot be written.
   */
  write(change: SettingsChange): void;
  /** Back to the usual ones: the file is gone. */
  forget(): void;
}

/** @param onDamaged told the new name of a file that made no sense; the defaults serve instead. */
export function openSettings(
  folder: string,
  stamp: () => string,
  onDamaged: (aside: string) => void,
): SettingsFile {
  const file = join(folder, 'settings.json');
  const kept = readJson(file, z.union([settingsFile, laterFile]), stamp, onDamaged);
  let current: Settings = { ...DEFAULT_SETTINGS, ...(kept && known(kept)) };
  return {
    read: () => current,
    write(change) {
      const next = { ...current, ...known(change) };
      writeJson(file, { version: VERSION, ...next });
      current = next;
    },
    forget: () => {
      current = DEFAULT_SETTINGS;
    },
  };
}
