import { use } from 'react';
import { useWords } from '../messages/words.ts';

/** Loaded once, the first time it is asked for: many pages of text that nobody else needs. */
const bundled = () => import('virtual:licences').then(({ licences }) => licences);
let asked: ReturnType<typeof bundled> | undefined;

/** What the program is made of, and under which licence each part is. */
export function LicencesPage() {
  const say = useWords();
  asked ??= bundled();
  const licences = use(asked);
  return (
    <>
      <p className="dek">{say('help.licences.dek')}</p>
      <p className="help-text">{say('help.licences.electron')}</p>
      <ul className="licences">
        {licences.map(({ name, version, licence, text }) => (
          <li key={`${name}@${version}`}>
            <details>
              <summary>
                <b>{name}</b> {version} · {licence}
              </summary>
              <pre>{text === '' ? say('help.licences.noText') : text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
