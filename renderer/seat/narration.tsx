import { Glossed } from '../look/glossed.tsx';
import { useTextLanguage } from '../messages/text-language.ts';

type Props = { readonly dek?: string | undefined; readonly text: readonly string[] };

/** What is told, in the scenario's own words: a first sentence that stands out, and paragraphs. */
export function Narration({ dek, text }: Props) {
  const lang = useTextLanguage();
  return (
    <>
      {dek !== undefined && (
        <p className="dek" lang={lang}>
          <Glossed text={dek} ofScenario />
        </p>
      )}
      <div className="reading" lang={lang}>
        {text.map((paragraph) => (
          <p key={paragraph}>
            <Glossed text={paragraph} ofScenario />
          </p>
        ))}
      </div>
    </>
  );
}
