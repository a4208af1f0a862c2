import { type MouseEvent, useEffect, useRef } from 'react';
import type { Client } from '../../engine/contract/requests.ts';
import { Foot } from '../look/foot.tsx';
import { useKeys } from '../look/keys.ts';
import { useWords } from '../messages/words.ts';
import { addressOf, type HelpPart, helpParts } from '../router.ts';
import { KeysTable } from '../settings/keys-dialog.tsx';
import { DataPage } from './data-page.tsx';
import { GlossaryPage } from './glossary-page.tsx';
import { HowToPlay } from './how-to-play.tsx';
import { LicencesPage } from './licences-page.tsx';
import './help.css';

type Props = { readonly client: Client; readonly part: HelpPart; readonly onKeys: () => void };

/** The help: a few pages that lie in the program itself. */
export function Help({ client, part, onKeys }: Props) {
  const say = useWords();
  useKeys({ '?': onKeys, Escape: () => window.history.back() });
  return (
    <>
      <main className="help">
        <nav aria-label={say('help.pages')}>
          <ul>
            {helpParts.map((one) => (
              <li key={one}>
                <a
                  href={addressOf({ screen: 'help', part: one })}
                  aria-current={one === part ? 'page' : undefined}
                  onClick={turnTo}
                >
                  {say(`help.${one}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <article className="section">
          <Headline key={part} words={say(`help.${part}`)} />
          {part === 'play' && <HowToPlay />}
          {part === 'words' && <GlossaryPage />}
          {part === 'keys' && <KeysTable />}
          {part === 'data' && <DataPage client={client} />}
          {part === 'licences' && <LicencesPage />}
        </article>
      </main>
      <Foot
        keys={[
          { keys: ['key.escape'], does: 'keys.leaveHelp', act: () => window.history.back() },
          { keys: ['key.question'], does: 'keys.all', act: onKeys },
        ]}
        end={say('library.offline')}
      />
    </>
  );
}

/** One page of the help takes the other’s place: leaving goes back to where the help was asked for. */
function turnTo(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  window.location.replace(event.currentTarget.href);
}

/** Has the focus when its page comes, so that keys and screen readers go on from there. */
function Headline({ words }: { readonly words: string }) {
  const element = useRef<HTMLHeadingElement>(null);
  useEffect(() => element.current?.focus(), []);
  return (
    <h1 ref={element} tabIndex={-1}>
      {words}
    </h1>
  );
}
