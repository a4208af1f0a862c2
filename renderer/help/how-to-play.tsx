import { Glossed } from '../look/glossed.tsx';
import { useWords } from '../messages/words.ts';

const steps = ['read', 'decide', 'count', 'back', 'end'] as const;

/** How to play, in half a page. */
export function HowToPlay() {
  const say = useWords();
  return (
    <>
      <p className="dek">{say('help.play.dek')}</p>
      <ol className="help-steps">
        {steps.map((step) => (
          <li key={step}>
            <h2>{say(`help.play.${step}`)}</h2>
            <p className="reading">
              <Glossed text={say(`help.play.${step}.about`)} />
            </p>
          </li>
        ))}
      </ol>
      <p className="aside-note">{say('help.play.others')}</p>
    </>
  );
}
