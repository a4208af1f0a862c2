import type { GoalsReachedView } from '../../engine/contract/view/goals.ts';
import type { RunView } from '../../engine/contract/view/run.ts';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';

type Props = Pick<NonNullable<RunView['ending']>, 'goals' | 'questions'>;

/** What was wanted, whether it came about, and what there is to talk about. */
export function Goals({ goals, questions }: Props) {
  const say = useWords();
  const lang = useTextLanguage();
  const [own] = goals;
  return (
    <>
      {goals.length === 1 && own !== undefined && (
        <>
          <h3>{say('goals.title')}</h3>
          <Reached {...own} />
        </>
      )}
      {goals.length > 1 && (
        <>
          <h3>{say('goals.titleOfAll')}</h3>
          <div className="goals-of-all">
            {goals.map((one) => (
              <section key={one.party} aria-labelledby={`goals-of-${one.party}`}>
                <h4 id={`goals-of-${one.party}`} lang={lang}>
                  {one.partyName}
                </h4>
                <Reached {...one} />
              </section>
            ))}
          </div>
        </>
      )}
      {goals.length > 0 && <p className="quiet">{say('goals.pointsAbout')}</p>}
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

function Reached({ goals }: Pick<GoalsReachedView, 'goals'>) {
  const say = useWords();
  const points = goals.reduce((sum, goal) => sum + (goal.met ? goal.points : 0), 0);
  const most = goals.reduce((sum, goal) => sum + goal.points, 0);
  return (
    <>
      <ul className="goals">
        {goals.map((goal) => (
          <li key={goal.title}>
            <b>{say(goal.met ? 'goals.met' : 'goals.notMet')}</b> {goal.title}
          </li>
        ))}
      </ul>
      <p className="goals-points">{say('goals.points', { points, most })}</p>
    </>
  );
}
