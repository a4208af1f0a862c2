import type { SceneView } from '../../engine/contract/view/scene.ts';
import { Tag } from '../look/tag.tsx';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';
import { isRegister } from '../seat/option-words.ts';
import { Claim } from './claim.tsx';
import { Sources } from './sources.tsx';

/** What was said in a statement and in answer to it, or by those who explained their vote. */
export function Said({ said }: { readonly said: SceneView['said'] }) {
  const say = useWords();
  const lang = useTextLanguage();
  if (said.length === 0) return null;
  return (
    <section className="said" aria-label={say('said.title')}>
      <ol>
        {said.map((one, index) => (
          <li key={`${one.name}/${one.says}`} data-answer={index > 0}>
            <p>
              <b>{one.name}</b> {isRegister(one.register) && <Tag>{say(`register.${one.register}`)}</Tag>}
            </p>
            <blockquote lang={lang}>{one.says}</blockquote>
            {one.claims.map((claim) => (
              <Claim key={claim.says} claim={claim} />
            ))}
            <Sources sources={one.sources} />
          </li>
        ))}
      </ol>
    </section>
  );
}
