import { useEffect, useState } from 'react';
import { IntlProvider } from 'react-intl';
import type { DemarcheWindow } from '../engine/contract/window.ts';
import { ErrorBoundary } from './look/error-boundary.tsx';
import { useTheme } from './look/theme.ts';
import { languageFor, localeOf, messages } from './messages/language.ts';
import { useSettings } from './settings/use-settings.ts';
import { Window } from './window.tsx';

/** The program in one window: words and theme first, then the screens. */
export function App({ client }: { readonly client: DemarcheWindow }) {
  const { settings, unsaved, change } = useSettings(client);
  const [system, setSystem] = useState(navigator.language);
  useEffect(() => {
    client
      .readAbout({})
      .then(({ locale }) => setSystem(locale))
      .catch(() => undefined);
  }, [client]);
  useTheme(settings?.theme ?? 'system');
  const language = languageFor(settings?.language ?? 'system', system);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (settings === null) return null;
  return (
    <IntlProvider locale={localeOf[language]} messages={messages[language]}>
      <ErrorBoundary>
        <Window client={client} settings={settings} unsaved={unsaved} onSettings={change} />
      </ErrorBoundary>
    </IntlProvider>
  );
}
