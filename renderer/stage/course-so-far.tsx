import { useCallback, useState } from 'react';
import type { Client } from '../../engine/contract/requests.ts';
import type { RunView } from '../../engine/contract/view/run.ts';
import { IndicatorsOverTime } from '../indicators/indicators-over-time.tsx';
import { TroubleNotice } from '../look/trouble-notice.tsx';
import { useWords } from '../messages/words.ts';
import { useAnswer } from '../run/use-answer.ts';

type Props = {
  readonly client: Client;
  readonly view: RunView;
  readonly onGoTo: (node: number) => void;
};

/** The indicators from the beginning to here, for whoever opens it. Nothing is asked for before. */
export function CourseSoFar({ client, view, onGoTo }: Props) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  const { run, at } = view;
  // Another node is another course, although the question is the same.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const ask = useCallback(() => client.readCourse({ run }), [client, run, at]);
  const { value, trouble } = useAnswer(open ? ask : null);
  return (
    <section className="section course-so-far">
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <h2>{say('course.title')}</h2>
        </summary>
        {trouble !== null && <TroubleNotice trouble={trouble} />}
        {value !== null && <IndicatorsOverTime course={value} onGoTo={onGoTo} />}
      </details>
    </section>
  );
}
