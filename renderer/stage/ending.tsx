import type { RunView } from '../../engine/contract/view/run.ts';
import { Tag } from '../look/tag.tsx';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';
import { Narration } from '../seat/narration.tsx';
import { Pictures } from '../seat/pictures.tsx';
import { Sources } from './sources.tsx';

type Props = { readonly ending: NonNullable<RunView['ending']> };

/** Where the story stops, with what it means. */
export function Ending({ ending }: Props) {
  const say = useWords();
  const lang = useTextLanguage();
  return (
    <article className="section scene" aria-labelledby="headline">
      <p className="scene-when">
        <b>{say('ending.label')}</b>
        <Tag>{say(ending.historical ? 'ending.historical' : 'ending.simulated')}</Tag>
      </p>
      <h1 id="headline" tabIndex={-1} lang={lang}>
        {ending.title}
      </h1>
      <Narration text={ending.text} />
      <Pictures pictures={ending.pictures} />
      <Sources sources={ending.sources} />
    </article>
  );
}
