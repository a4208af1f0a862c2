import { useEffect, useState } from 'react';
import type { ExpectationView } from '../../engine/contract/analysis.ts';
import type { Client } from '../../engine/contract/requests.ts';
import type { OptionView } from '../../engine/contract/view/option.ts';
import type { RunView } from '../../engine/contract/view/run.ts';
import { TroubleNotice } from '../look/trouble-notice.tsx';
import { useFormats } from '../messages/formats.ts';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';
import { titleOf } from '../seat/option-words.ts';
import { Caveat } from './caveat.tsx';
import { HowFar } from './how-far.tsx';
import { ShareBar, ShareWords } from './share.tsx';
import { useAnalysis } from './use-analysis.ts';

type Props = { readonly client: Client; readonly view: RunView };

/** How many runs each option is played on for. */
const RUNS = 100;

/** The endings that are listed for every option, so that they can be compared line by line. */
const MOST_ENDINGS = 4;

/** What many runs expect of each option: asked for by a switch, and no advice. */
export function Expected({ client, view }: Props) {
  const say = useWords();
  const [on, setOn] = useState(false);
  const { run, at, asks, ending } = view;
  const options = asks.flatMap((ask) => ask.options).filter(({ open }) => open);
  if (view.you === null || ending !== null || options.length < 2) return null;
  return (
    <section className="section expected">
      <label className="expected-switch">
        <input type="checkbox" checked={on} onChange={({ target }) => setOn(target.checked)} />
        <span>{say('expected.switch')}</span>
      </label>
      <p className="aside-note">{say('expected.about', { runs: RUNS })}</p>
      {on && <Expectations key={at} client={client} run={run} at={at} options={options} />}
    </section>
  );
}

type ExpectationsProps = {
  readonly client: Client;
  readonly run: string;
  readonly at: number;
  readonly options: readonly OptionView[];
};

function Expectations({ client, run, at, options }: ExpectationsProps) {
  const say = useWords();
  const { start, stop, view, trouble } = useAnalysis(client);
  useEffect(() => {
    void start({ kind: 'expect', run, at, facilitating: true, runs: RUNS });
  }, [start, run, at]);
  const found = view?.found?.kind === 'expect' ? view.found : null;
  return (
    <>
      {trouble !== null && <TroubleNotice trouble={trouble} />}
      <HowFar view={view} onStop={stop} />
      {found !== null && (
        <ol className="expectations">
          {options.map((option) => {
            const expected = found.options.find(({ key }) => key === option.key);
            return (
              <li key={option.key}>
                <h3>{titleOf(say, option)}</h3>
                {expected === undefined ? (
                  <p className="quiet">{say('expected.unknown')}</p>
                ) : (
                  <OfOption expected={expected} drawn={endingsListed(found)} />
                )}
              </li>
            );
          })}
        </ol>
      )}
      <Caveat alsoPersons />
    </>
  );
}

/** The endings that came most often of any option, the same ones for each. */
function endingsListed({ options }: ExpectationView): string[] {
  const most = new Map<string, number>();
  for (const { endings } of options) {
    for (const { id, count } of endings) most.set(id, Math.max(count, most.get(id) ?? 0));
  }
  return [...most]
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_ENDINGS)
    .map(([id]) => id);
}

type OfOptionProps = {
  readonly expected: ExpectationView['options'][number];
  readonly drawn: readonly string[];
};

function OfOption({ expected: { runs, endings, indicators }, drawn }: OfOptionProps) {
  const say = useWords();
  const formats = useFormats();
  const lang = useTextLanguage();
  const moved = indicators.filter(({ now, median }) => now !== median);
  return (
    <>
      <ul className="shares">
        {drawn.flatMap((id) => {
          const ending = endings.find((one) => one.id === id);
          return ending === undefined
            ? []
            : [
                <li key={id}>
                  <p className="share-line">
                    <span lang={lang}>{ending.title}</span>
                    <span>
                      <ShareWords {...ending} runs={runs} />
                    </span>
                  </p>
                  <ShareBar {...ending} />
                </li>,
              ];
        })}
      </ul>
      {moved.length > 0 && (
        <p className="aside-note">
          {say('expected.indicators', {
            list: formats.list(
              moved.map(({ name, now, median }) => say('expected.indicator', { name, now, median })),
            ),
          })}
        </p>
      )}
    </>
  );
}
