import { useEffect, useLayoutEffect, useState } from 'react';
import { IntlProvider } from 'react-intl';
import { DEFAULT_SETTINGS } from '../engine/contract/default-settings.ts';
import type { DemarcheWindow } from '../engine/contract/window.ts';
import type { AllAhead } from './ahead.ts';
import { useAppearance } from './look/appearance.ts';
import { ErrorBoundary } from './look/error-boundary.tsx';
import { languageFor, localeOf, messages } from './messages/language.ts';
import { SettingsInUse, useSettings } from './settings/use-settings.ts';
import { Window } from './window.tsx';

/** The program in one window: words and theme first, then the screens. */
export function App({ client, ahead }: { readonly client: DemarcheWindow; readonly ahead: AllAhead }) {
  const { settings, unsaved, change } = useSettings(client, ahead.settings);
  const [system, setSystem] = useState(navigator.language);
  useEffect(() => {
    client
      .readAbout({})
      .then(({ locale }) => setSystem(locale))
      .catch(() => undefined);
  }, [client]);
  useAppearance(settings ?? DEFAULT_SETTINGS);
  const language = languageFor(settings?.language ?? 'system', system);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (settings === null) return null;
  return (
    <IntlProvider locale={localeOf[language]} messages={messages[language]}>
      <ErrorBoundary>
        <SettingsInUse value={{ settings, change }}>
          <Window client={client} ahead={ahead} unsaved={unsaved} />
        </SettingsInUse>
      </ErrorBoundary>
    </IntlProvider>
  );
}
