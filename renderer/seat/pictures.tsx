import { useState } from 'react';
import type { PictureView } from '../../engine/contract/view/picture.ts';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';
import './pictures.css';

/** Pictures below what they belong to, in order. */
export function Pictures({ pictures }: { readonly pictures: readonly PictureView[] }) {
  return pictures.map((picture) => (
    // Anew for another file: whether the last one could be had says nothing about this one.
    <Picture key={picture.image?.address ?? picture.id} picture={picture} />
  ));
}

/**
 * A picture, what stands below it, and whose it is. Its place is kept while it comes; where it does not come, what it
 * shows is said in words.
 */
function Picture({ picture }: { readonly picture: PictureView }) {
  const say = useWords();
  const lang = useTextLanguage();
  const [state, setState] = useState<'coming' | 'here' | 'missing'>('coming');
  const { alt, caption, credit, licence, url, image } = picture;
  return (
    <figure className="picture">
      {image === undefined || state === 'missing' ? (
        <p className="picture-in-words">
          <b>{say('picture.missing')}</b> <span lang={lang}>{alt}</span>
        </p>
      ) : (
        <img
          src={image.address}
          width={image.width}
          height={image.height}
          alt={alt}
          lang={lang}
          decoding="async"
          data-state={state}
          data-upright={image.height > image.width}
          onLoad={() => setState('here')}
          onError={() => setState('missing')}
        />
      )}
      <figcaption>
        {caption !== undefined && <p lang={lang}>{caption}</p>}
        <p className="quiet">
          {say('picture.credit', { credit, licence })}
          {url !== undefined && (
            <>
              {say('list.between')}
              <span className="address">{url}</span>
            </>
          )}
        </p>
      </figcaption>
    </figure>
  );
}
