import { useCallback, useEffect, useState } from 'react';
import type { Client, Settings } from '../../engine/contract/requests.ts';

const untouched: Settings = { theme: 'system', language: 'system' };

/** The settings: null until they have been read. A change shows at once and is kept by the host. */
export function useSettings(client: Client): {
  settings: Settings | null;
  unsaved: boolean;
  change: (next: Settings) => void;
} {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  useEffect(() => {
    client
      .readSettings({})
      .then(setSettings)
      .catch(() => setSettings(untouched));
  }, [client]);
  const change = useCallback(
    (next: Settings) => {
      setSettings(next);
      client
        .writeSettings(next)
        .then(() => setUnsaved(false))
        .catch(() => setUnsaved(true));
    },
    [client],
  );
  return { settings, unsaved, change };
}
