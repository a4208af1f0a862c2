import type { RunView } from '../../engine/contract/view/run.ts';
import { useWords } from '../messages/words.ts';
import { addressOf, type Screen } from '../router.ts';

type Props = {
  readonly screen: Screen;
  readonly run: RunView | null;
  readonly onHandOver: (run: string) => void;
  readonly onSettings: () => void;
};

/** What is said of where one is, where no run is open; in the library, what the program is: people come there first. */
function placeOf(screen: Screen): 'masthead.about' | `screen.${Exclude<Screen, 'scenario' | 'library'>}` {
  if (screen === 'library') return 'masthead.about';
  return `screen.${screen === 'scenario' ? 'briefing' : screen}`;
}

const views = ['stage', 'briefing', 'tree', 'statechart', 'chances', 'debrief'] as const;

/** At a table what else was tried and what may come is the facilitator's, until the story has ended. */
const facilitators: readonly string[] = ['tree', 'statechart', 'chances'];

function isShown(view: (typeof views)[number], { ending, table, you }: RunView): boolean {
  if (ending !== null) return true;
  return facilitators.includes(view) ? table === null || you === null : view !== 'debrief';
}

/** Where one is: the program, the scenario, the views of a run, and for whom one speaks. */
export function Masthead({ screen, run, onHandOver, onSettings }: Props) {
  const say = useWords();
  const table = run?.ending === null ? run.table : null;
  return (
    <header className="masthead">
      <a className="wordmark" href={addressOf({ screen: 'library' })} title={say('masthead.toLibrary')}>
        {say('app.name')}
      </a>
      {screen !== 'cover' && (
        <span className="scenario">{run === null ? say(placeOf(screen)) : run.scenario.title}</span>
      )}
      <nav aria-label={say('masthead.views')}>
        <ul>
          {run !== null &&
            views
              .filter((view) => isShown(view, run) || view === screen)
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
          {run !== null && table !== null && (
            <li>
              <button type="button" onClick={() => onHandOver(run.run)}>
                {say('handOver.short')}
              </button>
            </li>
          )}
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
          <p className="seat-badge watching">
            {say(table === null ? 'masthead.watching' : 'masthead.facilitating')}
          </p>
        ) : (
          <p className="seat-badge">{say('masthead.youSpeakFor', { party: run.you.name })}</p>
        ))}
    </header>
  );
}
