import { useEffect, useState } from 'react';
import type { RunView } from '../../engine/contract/view.ts';
import { Key } from '../look/key.tsx';
import { useKeys } from '../look/keys.ts';
import { useWords } from '../messages/words.ts';
import type { Until } from './way-on.ts';

/** Milliseconds between two moves of a run that plays by itself. */
const pace = { slow: 4000, steady: 1600, quick: 250 } as const;
type Speed = keyof typeof pace;
const speeds: readonly Speed[] = ['slow', 'steady', 'quick'];

type Props = {
  readonly view: RunView;
  readonly playing: boolean;
  readonly onPlaying: (playing: boolean) => void;
  readonly onAdvance: (until: Until) => void;
};

/** Play, pause, step and speed, for a run that one watches. */
export function Player({ view, playing, onPlaying, onAdvance }: Props) {
  const say = useWords();
  const [speed, setSpeed] = useState<Speed>('steady');
  const canGoOn = view.next !== null && view.ending === null;
  useEffect(() => {
    if (!playing || !canGoOn) return undefined;
    const timer = window.setTimeout(() => onAdvance('one-move'), pace[speed]);
    return () => window.clearTimeout(timer);
  }, [playing, canGoOn, speed, onAdvance, view.at]);
  const toggle = (): void => onPlaying(!playing);
  const step = (): void => {
    onPlaying(false);
    onAdvance('one-move');
  };
  useKeys({ p: toggle, ArrowRight: () => canGoOn && step() });
  if (!canGoOn) return null;
  return (
    <section className="section player" aria-labelledby="player">
      <h2 id="player" tabIndex={-1}>
        {say(view.onRecord ? 'player.history' : 'player.watching')}
      </h2>
      <p className="quiet">{say(view.onRecord ? 'player.aboutHistory' : 'player.aboutWatching')}</p>
      <p className="buttons">
        <button type="button" className={playing ? 'button' : 'button filled'} onClick={toggle}>
          {say(playing ? 'player.pause' : 'player.play')} <Key name="key.p" />
        </button>
        <button type="button" className="button" onClick={step}>
          {say('player.step')} <Key name="key.right" />
        </button>
      </p>
      <fieldset className="speeds">
        <legend>{say('player.speed')}</legend>
        {speeds.map((one) => (
          <label key={one} className="radio">
            <input type="radio" name="speed" checked={one === speed} onChange={() => setSpeed(one)} />
            {say(`player.speed.${one}`)}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
