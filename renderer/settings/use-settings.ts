import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import { DEFAULT_SETTINGS } from '../../engine/contract/default-settings.ts';
import type { Settings, SettingsChange } from '../../engine/contract/settings.ts';
import type { DemarcheWindow } from '../../engine/contract/window.ts';
import type { AllAhead } from '../ahead.ts';
import { useNews } from '../use-news.ts';

type InUse = { readonly settings: Settings; readonly change: (change: SettingsChange) => void };

const inUse = createContext<InUse>({ settings: DEFAULT_SETTINGS, change: () => undefined });

/** Gives the settings to everything inside. */
export const SettingsInUse = inUse.Provider;

/** The settings that hold in this window, and the way to change some of them. */
export function useSettingsInUse(): InUse {
  return useContext(inUse);
}

/** The settings: null until they have been read. A change shows at once and is kept by the host. */
export function useSettings(
  client: DemarcheWindow,
  ahead: AllAhead['settings'],
): {
  settings: Settings | null;
  unsaved: boolean;
  change: (change: SettingsChange) => void;
} {
  const [settings, setSettings] = useState<Settings | null>(() => ahead.known() ?? null);
  const [unsaved, setUnsaved] = useState(false);
  const read = useCallback(() => {
    client
      .readSettings({})
      .then(setSettings)
      .catch(() => setSettings((before) => before ?? DEFAULT_SETTINGS));
  }, [client]);
  useEffect(() => {
    const known = ahead.take();
    if (known === undefined) read();
    else setSettings(known);
  }, [ahead, read]);
  useNews(client, 'settings', read);
  useNews(client, 'erased', read);
  const change = useCallback(
    (some: SettingsChange) => {
      setSettings((before) => ({ ...DEFAULT_SETTINGS, ...before, ...some }) as Settings);
      client
        .writeSettings(some)
        .then(() => setUnsaved(false))
        .catch(() => setUnsaved(true));
    },
    [client],
  );
  return { settings, unsaved, change };
}
