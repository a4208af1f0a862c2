import type { DraftView } from '../../engine/contract/view/draft.ts';
import { Glossed } from '../look/glossed.tsx';
import { Tag } from '../look/tag.tsx';
import { useFormats } from '../messages/formats.ts';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';
import { markUp } from './markup.ts';

type Provision = DraftView['provisions'][number];

/** A draft with its amendments as marked-up text. */
export function Draft({ draft }: { readonly draft: DraftView }) {
  const say = useWords();
  const formats = useFormats();
  const lang = useTextLanguage();
  return (
    <section className="section draft" aria-labelledby={`draft-${draft.id}`}>
      <h2 id={`draft-${draft.id}`} lang={lang}>
        {draft.title}
      </h2>
      <p className="quiet">
        {draft.symbol !== undefined && <>{draft.symbol} · </>}
        <Glossed text={say('draft.by', { sponsor: formats.list([draft.sponsor, ...draft.cosponsors]) })} />{' '}
        <Tag>{say(`draft.${draft.status}`)}</Tag>
      </p>
      <div className="reading" lang={lang}>
        {draft.preamble !== undefined && <p>{draft.preamble}</p>}
        {draft.provisions.map((provision) => (
          <ProvisionText key={provision.id} provision={provision} />
        ))}
      </div>
    </section>
  );
}

function ProvisionText({ provision }: { readonly provision: Provision }) {
  const say = useWords();
  const { pieces, additions } = markUp(provision);
  return (
    <p>
      {pieces.map((piece) =>
        piece.goes ? <del key={piece.at}>{piece.text}</del> : <span key={piece.at}>{piece.text}</span>,
      )}
      {additions.map((amendment) => {
        const tag = (
          <Tag now={amendment.voting}>
            {say('draft.amendment', {
              title: amendment.title,
              state: say(amendment.voting ? 'amendment.voting' : `amendment.${amendment.status}`),
            })}
          </Tag>
        );
        const gone = amendment.status === 'lost' || amendment.status === 'vetoed';
        return (
          <span
            key={amendment.id}
            className="amendment"
            data-voting={amendment.voting}
            data-status={amendment.status}
          >
            {' '}
            {amendment.inText ? null : gone ? <span>{amendment.adds}</span> : <ins>{amendment.adds}</ins>}{' '}
            {tag}
          </span>
        );
      })}
    </p>
  );
}
