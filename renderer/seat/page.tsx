import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import { useAppearance } from '../look/appearance.ts';
import { Seat } from './seat.tsx';
import type { SeatClient } from './use-seat.ts';
import '../look/sans.css';
import '../look/tokens.css';
import '../look/base.css';
import '../look/controls.css';
import './options.css';
import './lesson-clock.css';
import './call.css';
import './marks.css';
import './chamber.css';
import './council.css';
import './tally.css';
import './assembly.css';
import './election.css';
import './page.css';

/** The words of each language, of which a page loads one. */
const wordsOf = {
  en: async () => ({ locale: 'en-GB', messages: (await import('../messages/en.json')).default }),
  fr: async () => ({ locale: 'fr-FR', messages: (await import('../messages/fr.json')).default }),
} as const;

type Shown = {
  /** How the page reaches the host. What comes over a wire is held to the contract by who carries it. */
  readonly client: SeatClient;
  readonly run: string;
  readonly language: keyof typeof wordsOf;
};

/**
 * Shows one seat of a run in an element of any page: what a browser needs that is no window of the program. It is built
 * on its own for old browsers, without what only the window needs.
 */
export async function showSeat(root: HTMLElement, { client, run, language }: Shown): Promise<void> {
  const words = await wordsOf[language]();
  document.documentElement.lang = language;
  createRoot(root).render(
    <IntlProvider {...words}>
      <Themed />
      <Seat client={client} run={run} />
    </IntlProvider>,
  );
}

function Themed() {
  useAppearance({ theme: 'system', contrast: 'system', motion: 'system', textSize: 100 });
  return null;
}
