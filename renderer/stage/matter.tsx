import type { AllianceSceneView } from '../../engine/contract/view/scene.ts';
import { Tag } from '../look/tag.tsx';
import { useWords } from '../messages/words.ts';

/** A matter before an alliance: what is raised, and what those it concerns have answered. */
export function Matter({ matter }: { readonly matter: AllianceSceneView }) {
  const say = useWords();
  return (
    <section className="said" aria-label={matter.name}>
      <p>
        <b>{matter.name}.</b>{' '}
        {say(`matter.${matter.matter}`, { name: matter.raisedBy, clause: matter.clause ?? '' })}
      </p>
      {matter.answers.length > 0 && (
        <ol>
          {matter.answers.map((answer) => (
            <li key={answer.name} data-answer>
              <p>
                <b>{answer.name}</b> <Tag>{say(answer.along ? 'matter.along' : 'matter.apart')}</Tag>
              </p>
              <blockquote>{answer.says}</blockquote>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
