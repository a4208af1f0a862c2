import type { RunView } from '../../engine/contract/view/run.ts';
import { useWords } from '../messages/words.ts';

type Props = Pick<NonNullable<RunView['ending']>, 'goals' | 'questions'>;

/** What the party that was played wanted, whether it came about, and what there is to talk about. */
export function Goals({ goals, questions }: Props) {
  const say = useWords();
  const points = goals.reduce((sum, goal) => sum + (goal.met ? goal.points : 0), 0);
  const most = goals.reduce((sum, goal) => sum + goal.points, 0);
  return (
    <>
      {goals.length > 0 && (
        <>
          <h3>{say('goals.title')}</h3>
          <ul className="goals">
            {goals.map((goal) => (
              <li key={goal.title}>
                <b>{say(goal.met ? 'goals.met' : 'goals.notMet')}</b> {goal.title}
              </li>
            ))}
          </ul>
          <p className="quiet">{say('goals.points', { points, most })}</p>
        </>
      )}
      {questions.length > 0 && (
        <>
          <h3>{say('questions.title')}</h3>
          <ol className="questions">
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
