import { useEffect, useState } from 'react';
import type { BriefingView } from '../../engine/contract/view/briefing.ts';
import type { RunView } from '../../engine/contract/view/run.ts';
import type { DemarcheWindow } from '../../engine/contract/window.ts';
import { PartyForm } from '../library/party-form.tsx';
import { isPlayable, useShelf } from '../library/use-shelf.ts';
import { backToStage } from '../look/back-to-stage.ts';
import { Foot } from '../look/foot.tsx';
import { Glossed } from '../look/glossed.tsx';
import { useKeys } from '../look/keys.ts';
import { Progress } from '../look/progress.tsx';
import { TroubleNotice } from '../look/trouble-notice.tsx';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { BriefSheet } from '../print/brief-sheet.tsx';
import { PrintButton } from '../print/print-button.tsx';
import { addressOf } from '../router.ts';
import { type StartArgs, startArgs } from '../run/start-args.ts';
import { Brief } from '../seat/brief.tsx';
import { Pictures } from '../seat/pictures.tsx';
import type { Trouble } from '../seat/run-state.ts';
import { PartiesMap } from './parties-map.tsx';
import { Standings } from './standings.tsx';
import { WhoIsWho } from './who-is-who.tsx';
import './briefing.css';

type Props = {
  readonly client: DemarcheWindow;
  /** The scenario that may be begun, or the run that is under way. */
  readonly of: { readonly file: string } | { readonly run: RunView };
  readonly pending: boolean;
  readonly onStart: (args: StartArgs) => void;
  readonly onKeys: () => void;
};

/** The situation before the first move: who is who, where they are, how they stand with each other. */
export function Briefing({ client, of, pending, onStart, onKeys }: Props) {
  const say = useWords();
  const formats = useFormats();
  const [briefing, setBriefing] = useState<BriefingView | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [file, run] = 'file' in of ? [of.file, null] : [null, of.run.run];
  useEffect(() => {
    let wanted = true;
    client
      .readBriefing(file === null ? { run: run ?? '' } : { file })
      .then((answer) => {
        if (!wanted) return;
        if (answer.ok) setBriefing(answer.value);
        else setTrouble(answer.refusal.code);
      })
      .catch(() => wanted && setTrouble('unanswered'));
    return () => {
      wanted = false;
    };
  }, [client, file, run]);
  const toStage = run === null ? null : backToStage(run);
  useKeys({ '?': onKeys, Escape: () => toStage?.act() });
  const you = 'run' in of ? of.run.you : null;
  return (
    <>
      <main className="briefing">
        <header className="briefing-head">
          <h1>{briefing?.title ?? say('screen.briefing')}</h1>
          {briefing !== null && <p className="quiet">{formats.period(briefing.from, briefing.to)}</p>}
          {file !== null && (
            <p className="buttons">
              <a className="button" href={addressOf({ screen: 'simulate', file })}>
                {say('lead.simulate')}
              </a>
              <a className="button" href={addressOf({ screen: 'verify', file })}>
                {say('lead.verify')}
              </a>
              <a className="button" href={addressOf({ screen: 'library' })}>
                {say('broken.toLibrary')}
              </a>
            </p>
          )}
        </header>
        {trouble !== null && <TroubleNotice trouble={trouble} />}
        {trouble === null && <Progress pending={briefing === null} />}
        {briefing !== null && (
          <div className="columns">
            <div className="column">
              <p className="dek">
                <Glossed text={briefing.summary} ofScenario />
              </p>
              {briefing.contentNote !== undefined && (
                <p className="content-note">
                  <b>{say('lead.contentNote')}</b> {briefing.contentNote}
                </p>
              )}
              {briefing.cover !== undefined && <Pictures pictures={[briefing.cover]} />}
              <PartiesMap briefing={briefing} you={you?.party ?? null} />
              <WhoIsWho parties={briefing.parties} you={you?.party ?? null} />
            </div>
            <div className="column">
              {you !== null && (
                <Brief you={you} open>
                  <PrintButton words={say('print.brief')}>
                    <BriefSheet you={you} scenario={briefing.title} />
                  </PrintButton>
                </Brief>
              )}
              {file !== null && <Choose client={client} file={file} pending={pending} onStart={onStart} />}
              <Standings briefing={briefing} />
            </div>
          </div>
        )}
      </main>
      <Foot
        keys={[
          ...(toStage === null ? [] : [toStage]),
          { keys: ['key.question'], does: 'keys.all', act: onKeys },
        ]}
        end={say('library.offline')}
      />
    </>
  );
}

type ChooseProps = {
  readonly client: DemarcheWindow;
  readonly file: string;
  readonly pending: boolean;
  readonly onStart: Props['onStart'];
};

function Choose({ client, file, pending, onStart }: ChooseProps) {
  const { shelf } = useShelf(client);
  const card = shelf.state === 'ready' ? shelf.cards.find((one) => one.file === file) : undefined;
  if (card === undefined || !isPlayable(card)) return null;
  return (
    <PartyForm
      card={card}
      pending={pending}
      onStart={(held, others) => onStart(startArgs(file, held, others))}
    />
  );
}
