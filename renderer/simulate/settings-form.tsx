import { type FormEvent, useState } from 'react';
import { policyNames } from '../../engine/contract/choices.ts';
import type { NamedPolicy } from '../../engine/contract/policy.ts';
import { useWords } from '../messages/words.ts';

/** What a simulation is to be played with. */
export type Settings = {
  readonly runs: number;
  readonly weighed: number;
  readonly seed: number;
  /** Null: as in the run. */
  readonly parties: NamedPolicy | null;
};

type Props = {
  /** Whether it goes on from a run, in which the parties may play as they do there. */
  readonly fromRun: boolean;
  readonly running: boolean;
  readonly onStart: (settings: Settings) => void;
};

const RUNS = [100, 500, 2000, 10_000] as const;
const WEIGHED = [0, 20, 50, 100, 300] as const;
const AS_IN_RUN = '';

/** A seed in digits: a whole number from 0 to 2^32 - 1; null for anything else. */
export function seedTyped(text: string): number | null {
  const seed = /^\d{1,10}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return seed < 2 ** 32 ? seed : null;
}

/** How many runs, how the parties play, and the seed. */
export function SettingsForm({ fromRun, running, onStart }: Props) {
  const say = useWords();
  const [runs, setRuns] = useState<number>(500);
  const [weighed, setWeighed] = useState<number>(50);
  const [seedText, setSeed] = useState('1');
  const [parties, setParties] = useState<NamedPolicy | null>(fromRun ? null : 'interest');
  const seed = seedTyped(seedText);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (seed !== null) onStart({ runs, weighed, seed, parties });
  };
  return (
    <form className="section simulate-form" onSubmit={submit}>
      <h2>{say('simulate.settings')}</h2>
      <label>
        <span>{say('simulate.runs')}</span>
        <select value={runs} onChange={({ target }) => setRuns(Number(target.value))}>
          {RUNS.map((count) => (
            <option key={count} value={count}>
              {say('number.plain', { value: count })}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say('simulate.weighedRuns')}</span>
        <select value={weighed} onChange={({ target }) => setWeighed(Number(target.value))}>
          {WEIGHED.map((count) => (
            <option key={count} value={count}>
              {say('simulate.weighedIn', { count })}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say('simulate.parties')}</span>
        <select
          value={parties ?? AS_IN_RUN}
          onChange={({ target }) =>
            setParties(
              target.value === AS_IN_RUN ? null : (policyNames.find((one) => one === target.value) ?? null),
            )
          }
        >
          {fromRun && <option value={AS_IN_RUN}>{say('simulate.asInRun')}</option>}
          {policyNames.map((one) => (
            <option key={one} value={one}>
              {say(`policy.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say('simulate.seed')}</span>
        <input
          type="text"
          inputMode="numeric"
          value={seedText}
          aria-invalid={seed === null}
          onChange={({ target }) => setSeed(target.value)}
        />
      </label>
      <p className="buttons">
        <button
          type="submit"
          className={seed === null || running ? 'button' : 'button filled'}
          aria-disabled={seed === null}
        >
          {say(running ? 'simulate.startAgain' : 'simulate.start')}
        </button>
      </p>
      <p className="aside-note">{say(seed === null ? 'simulate.badSeed' : 'simulate.seedAbout')}</p>
    </form>
  );
}
