import type { ClaimView } from '../../engine/contract/view/source.ts';
import { Glossed } from '../look/glossed.tsx';
import { useFormats } from '../messages/formats.ts';
import { useTextLanguage } from '../messages/text-language.ts';
import { quoted } from './quoted.ts';
import { Sources } from './sources.tsx';

/** A claim travels with its correction. Only what stands in quotation marks was said. */
export function Claim({ claim }: { readonly claim: ClaimView }) {
  const formats = useFormats();
  const lang = useTextLanguage();
  const by = claim.on === undefined ? [claim.by] : [claim.by, formats.day(claim.on, 'day')];
  return (
    <figure className="claim">
      <blockquote lang={lang}>
        {quoted(claim.says).map((part) =>
          part.quoted ? <q key={part.at}>{part.text}</q> : <span key={part.at}>{part.text}</span>,
        )}
      </blockquote>
      <figcaption>{by.join(', ')}</figcaption>
      <p className="fact-note" lang={lang}>
        <b>{claim.verdict}</b> <Glossed text={claim.note} ofScenario />
      </p>
      <Sources sources={claim.sources} />
    </figure>
  );
}
