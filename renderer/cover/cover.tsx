import { useCallback, useEffect, useRef, useState } from 'react';
import type { Client } from '../../engine/contract/requests.ts';
import type { SeatId } from '../../engine/contract/table.ts';
import { Foot } from '../look/foot.tsx';
import { useKeys } from '../look/keys.ts';
import { Progress } from '../look/progress.tsx';
import { TroubleNotice } from '../look/trouble-notice.tsx';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { goToScreen } from '../router.ts';
import { useAnswer } from '../run/use-answer.ts';
import type { Trouble } from '../seat/run-state.ts';
import './cover.css';

type Props = { readonly client: Client; readonly run: string; readonly onKeys: () => void };

/**
 * What lies over a run between two people at one machine: who is called, and nothing else. Enter alone does not lift
 * it, since the last person may have pressed it once too often.
 */
export function Cover({ client, run, onKeys }: Props) {
  const say = useWords();
  const { language } = useFormats();
  const { value: cover, trouble } = useAnswer(useCallback(() => client.readCover({ run }), [client, run]));
  const [picked, setPicked] = useState<SeatId | null>(null);
  const [refused, setRefused] = useState<Trouble | null>(null);
  const [sitting, setSitting] = useState(false);
  const question = useRef<HTMLHeadingElement>(null);
  const isLifted = trouble === 'nothing-to-do' || trouble === 'no-such-seat';
  useEffect(() => {
    if (isLifted) goToScreen({ screen: 'stage', run });
  }, [isLifted, run]);
  const called = picked ?? cover?.next ?? null;
  useEffect(() => {
    if (called !== null) question.current?.focus();
  }, [called]);
  useKeys({ '?': onKeys, F1: onKeys });

  const sitDown = async (seat: SeatId): Promise<void> => {
    if (sitting) return;
    setSitting(true);
    setRefused(null);
    try {
      const answer = await client.takeSeat({ run, seat });
      // Once the seat is taken, the program loads the page anew.
      if (answer.ok) return;
      setRefused(answer.refusal.code);
    } catch {
      setRefused('unanswered');
    }
    setSitting(false);
  };
  const nameOf = (name: string | null): string => name ?? say('cover.facilitator');
  const seat = cover?.seats.find((one) => one.seat === called);
  const shown = isLifted ? refused : (refused ?? trouble);
  return (
    <>
      <main className="cover" aria-busy={sitting}>
        {shown !== null && <TroubleNotice trouble={shown} />}
        <Progress pending={cover === null && trouble === null} />
        {cover !== null && seat !== undefined && (
          <>
            <p className="cover-scenario" lang={cover.language === language ? undefined : cover.language}>
              {cover.title}
            </p>
            <h1 ref={question} tabIndex={-1}>
              {say('cover.question', { seat: nameOf(seat.name) })}
            </h1>
            <p className="dek">{say(`cover.asked.${seat.seat === cover.next ? cover.asked : 'nothing'}`)}</p>
            <p className="cover-about">{say('cover.about')}</p>
            <p className="buttons">
              <button
                type="button"
                className="button filled"
                aria-disabled={sitting}
                onClick={() => void sitDown(seat.seat)}
              >
                {seat.name === null ? say('cover.hereChair') : say('cover.here', { seat: seat.name })}
              </button>
            </p>
            <section className="cover-others" aria-labelledby="cover-others">
              <h2 id="cover-others">{say('cover.others')}</h2>
              <ul>
                {cover.seats
                  .filter((one) => one.seat !== seat.seat)
                  .map((one) => (
                    <li key={one.seat}>
                      <button type="button" className="link" onClick={() => setPicked(one.seat)}>
                        {nameOf(one.name)}
                      </button>
                    </li>
                  ))}
              </ul>
            </section>
          </>
        )}
      </main>
      <Foot keys={[{ keys: ['key.question'], does: 'keys.all', act: onKeys }]} end={say('foot.saved')} />
    </>
  );
}
