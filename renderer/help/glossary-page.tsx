import { terms } from '../glossary/terms.ts';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';

/** All words of the trade, in the order of the alphabet. */
export function GlossaryPage() {
  const say = useWords();
  const { language } = useFormats();
  const named = terms
    .map((term) => ({ term, name: say(`glossary.${term}.name`) }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
  return (
    <>
      <p className="dek">{say('help.words.dek')}</p>
      <dl className="term-list">
        {named.map(({ term, name }) => (
          <div key={term}>
            <dt>{name}</dt>
            <dd>{say(`glossary.${term}.means`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
