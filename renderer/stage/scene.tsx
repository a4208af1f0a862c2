import type { SceneView } from '../../engine/contract/view/scene.ts';
import { Glossed } from '../look/glossed.tsx';
import { Tag } from '../look/tag.tsx';
import { useFormats } from '../messages/formats.ts';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';
import { Narration } from '../seat/narration.tsx';
import { Pictures } from '../seat/pictures.tsx';
import { Claim } from './claim.tsx';
import { Matter } from './matter.tsx';
import { Said } from './said.tsx';
import { Sources } from './sources.tsx';

/** What happened: date and place, headline, text, what was claimed and said, and where we have it from. */
export function Scene({ scene }: { readonly scene: SceneView }) {
  const say = useWords();
  const formats = useFormats();
  const lang = useTextLanguage();
  const when = [scene.date === undefined ? null : formats.day(scene.date, 'full'), scene.place ?? null];
  return (
    <article className="section scene" aria-labelledby="headline">
      <p className="scene-when">
        <b>{when.filter((part) => part !== null).join(say('scene.dateAndPlace'))}</b>
        <span className="quiet">{say('scene.number', { number: scene.number })}</span>
      </p>
      <h1 id="headline" tabIndex={-1} lang={scene.title === '' ? undefined : lang}>
        {scene.title === '' ? say('scene.outside') : scene.title}
      </h1>
      {scene.outside && <p className="aside-note">{say('scene.outsideMeans')}</p>}
      {scene.invented && (
        <p className="scene-invented">
          <Tag>{say('tag.invented')}</Tag> <span className="aside-note">{say('scene.inventedMeans')}</span>
        </p>
      )}
      <Narration dek={scene.dek} text={scene.text} />
      <Pictures pictures={scene.pictures} />
      {scene.claims.map((claim) => (
        <Claim key={claim.says} claim={claim} />
      ))}
      {scene.addressed !== undefined && (
        <p className="aside-note">{say('said.addressed', { names: formats.list(scene.addressed) })}</p>
      )}
      <Said said={scene.said} />
      {scene.alliance !== undefined && <Matter matter={scene.alliance} />}
      {scene.note !== undefined && (
        <p className="scene-note">
          <b>{say('scene.note')}</b> <Glossed text={scene.note} ofScenario />
        </p>
      )}
      <Sources sources={scene.sources} />
    </article>
  );
}
