import { useEffect } from 'react';
import { speeds } from '../../engine/contract/choices.ts';
import type { Settings } from '../../engine/contract/settings.ts';
import type { RunView } from '../../engine/contract/view/run.ts';
import { Key } from '../look/key.tsx';
import { useKeys } from '../look/keys.ts';
import { useWords } from '../messages/words.ts';
import { type Until, waysOn } from '../seat/way-on.ts';
import { useSettingsInUse } from '../settings/use-settings.ts';

/** Milliseconds between two moves of a run that plays by itself. */
const pace: Readonly<Record<Settings['speed'], number>> = { slow: 4000, normal: 1600, fast: 250 };

type Props = {
  readonly view: RunView;
  readonly playing: boolean;
  readonly onPlaying: (playing: boolean) => void;
  readonly onAdvance: (until: Until) => void;
};

/** Play, pause, step and speed, for a run that one watches. */
export function Player({ view, playing, onPlaying, onAdvance }: Props) {
  const say = useWords();
  const { settings, change } = useSettingsInUse();
  const { speed } = settings;
  const canGoOn = goesOn(view);
  // Each view starts its own wait, so that a slow answer never makes two moves at once.
  useEffect(() => {
    if (!playing || !goesOn(view)) return undefined;
    const timer = window.setTimeout(() => onAdvance('one-move'), pace[speed]);
    return () => window.clearTimeout(timer);
  }, [playing, speed, onAdvance, view]);
  const toggle = (): void => onPlaying(!playing);
  const go = (until: Until) => (): void => {
    onPlaying(false);
    if (canGoOn) onAdvance(until);
  };
  const step = go('one-move');
  const skim = go('unread');
  useKeys({ ' ': toggle, p: toggle, Enter: step, ArrowRight: step, f: () => view.seen && skim() });
  if (!canGoOn) return null;
  return (
    <section className="section player" aria-labelledby="player">
      <h2 id="player" tabIndex={-1} data-first-focus>
        {say(view.onRecord ? 'player.history' : 'player.watching')}
      </h2>
      <p className="buttons">
        <button type="button" className={playing ? 'button' : 'button filled'} onClick={toggle}>
          {say(playing ? 'player.pause' : 'player.play')} <Key name="key.space" />
        </button>
        <button type="button" className="button" onClick={step}>
          {say('player.step')} <Key name="key.enter" />
        </button>
        <button type="button" className="button" onClick={go(waysOn(view)[0]?.until ?? 'decision')}>
          {say('player.scene')}
        </button>
        {view.seen && (
          <button type="button" className="button" onClick={skim}>
            {say('next.skim')} <Key name="key.f" />
          </button>
        )}
      </p>
      <fieldset className="speeds">
        <legend className="hidden-words">{say('player.speed')}</legend>
        {speeds.map((one) => (
          <label key={one} className="radio">
            <input
              type="radio"
              name="speed"
              checked={one === speed}
              onChange={() => change({ speed: one })}
            />
            {say(`settings.speed.${one}`)}
          </label>
        ))}
      </fieldset>
    </section>
  );
}

function goesOn(view: RunView): boolean {
  return view.next !== null && view.ending === null;
}
