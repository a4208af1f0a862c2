import type { RunView } from '../../engine/contract/view.ts';
import { useWords } from '../messages/words.ts';
import { addressOf, type Screen } from '../router.ts';

type Props = {
  readonly screen: Screen;
  readonly run: RunView | null;
  readonly onSettings: () => void;
};

const views = ['stage', 'briefing', 'tree', 'statechart', 'chances', 'debrief'] as const;

/** Where one is: the program, the scenario, the views of a run, and for whom one speaks. */
export function Masthead({ screen, run, onSettings }: Props) {
  const say = useWords();
  return (
    <header className="masthead">
      <a className="wordmark" href={addressOf({ screen: 'library' })} title={say('masthead.toLibrary')}>
        {say('app.name')}
      </a>
      <span className="scenario">
        {run === null ? say(screen === 'help' ? 'screen.help' : 'screen.library') : run.scenario.title}
      </span>
      <nav aria-label={say('masthead.views')}>
        <ul>
          {run !== null &&
            views
              .filter((view) => view !== 'debrief' || run.ending !== null || screen === 'debrief')
              .map((view) => (
                <li key={view}>
                  <a
                    href={addressOf({ screen: view, run: run.run })}
                    aria-current={view === screen ? 'page' : undefined}
                  >
                    {say(`screen.${view}`)}
                  </a>
                </li>
              ))}
          <li>
            <a
              href={addressOf({ screen: 'help', part: 'play' })}
              aria-current={screen === 'help' ? 'page' : undefined}
            >
              {say('screen.help')}
            </a>
          </li>
          <li>
            <button type="button" onClick={onSettings}>
              {say('settings.open')}
            </button>
          </li>
        </ul>
      </nav>
      {run !== null &&
        (run.you === null ? (
          <p className="seat-badge watching">{say('masthead.watching')}</p>
        ) : (
          <p className="seat-badge">{say('masthead.youSpeakFor', { party: run.you.name })}</p>
        ))}
    </header>
  );
}
