import { type RefObject, useRef, useState } from 'react';
import type { RunView } from '../../engine/contract/view/run.ts';
import { Progress } from '../look/progress.tsx';
import { TroubleNotice } from '../look/trouble-notice.tsx';
import { useFormats } from '../messages/formats.ts';
import { TextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';
import { AssemblySeats } from './assembly-seats.tsx';
import { sitsAtATable } from './body-size.ts';
import { Brief } from './brief.tsx';
import { Call } from './call.tsx';
import { Chamber } from './chamber.tsx';
import { Election } from './election.tsx';
import { ElectionPaper } from './election-paper.tsx';
import { paperToFillIn } from './election-words.ts';
import { LessonClock } from './lesson-clock.tsx';
import { Narration } from './narration.tsx';
import { Options } from './options.tsx';
import { Pictures } from './pictures.tsx';
import { Roll } from './roll.tsx';
import { useFocusAfterMove } from './use-focus-after-move.ts';
import { type SeatActs, type SeatClient, useSeat } from './use-seat.ts';
import { WayOn } from './way-on-section.tsx';

type Props = { readonly client: SeatClient; readonly run: string };

/** One seat at the table, on a page of its own: what happens, what it is asked, the call and the vote it is in, its brief. */
export function Seat({ client, run }: Props) {
  const say = useWords();
  const { state, acts } = useSeat(client, run);
  const { view, trouble, pending } = state;
  const main = useRef<HTMLElement>(null);
  return (
    <>
      <Progress pending={pending} />
      <div className="page">
        <main ref={main} className="seat" aria-busy={pending}>
          {trouble !== null && (
            <TroubleNotice trouble={trouble} onAgain={acts.again} onDismiss={acts.dismiss} />
          )}
          {view === null ? (
            state.lost !== null && <h1>{say('lost.title')}</h1>
          ) : (
            <Point view={view} pending={pending} acts={acts} main={main} />
          )}
        </main>
      </div>
    </>
  );
}

type PointProps = {
  readonly view: RunView;
  readonly pending: boolean;
  readonly acts: SeatActs;
  readonly main: RefObject<HTMLElement | null>;
};

function Point({ view, pending, acts, main }: PointProps) {
  const say = useWords();
  const { language, day } = useFormats();
  const [sound, setSound] = useState(true);
  const { scene, ending } = view;
  const [vote, call] = ending === null ? [scene?.vote, scene?.call] : [];
  const election = ending === null ? scene?.election : undefined;
  const paper = paperToFillIn(election);
  const told = ending ?? scene;
  useFocusAfterMove(main, view, false);
  const voting = view.asks.flatMap((ask) =>
    ask.options.flatMap(({ move }) => (move.type === 'vote.cast' ? [move.seat] : [])),
  );
  return (
    <TextLanguage value={view.scenario.language === language ? undefined : view.scenario.language}>
      {told !== null && (
        <article className="section" aria-labelledby="headline">
          <p>
            <b>{ending === null ? day(view.date, 'full') : say('ending.label')}</b>
          </p>
          <h1 id="headline" tabIndex={-1} lang={view.scenario.language}>
            {told.title === '' ? say('scene.outside') : told.title}
          </h1>
          <Narration dek={ending === null ? scene?.dek : undefined} text={told.text} />
          <Pictures pictures={told.pictures} />
        </article>
      )}
      {call !== undefined && (
        <Call
          call={call}
          you={view.you?.party ?? null}
          simulated={!view.onRecord}
          sound={sound}
          onSound={setSound}
        />
      )}
      {paper !== undefined && scene !== null && (
        <ElectionPaper
          key={`paper/${view.at}`}
          scene={scene.id}
          paper={paper}
          asks={view.asks}
          pending={pending}
          onCast={acts.move}
        />
      )}
      {view.deadline !== undefined && (
        <LessonClock
          deadline={view.deadline}
          pending={pending}
          onTurn={acts.turnClock}
          onPass={acts.letPass}
        />
      )}
      <Options key={view.at} asks={view.asks} pending={pending} onChoose={({ move }) => acts.move(move)} />
      <WayOn view={view} pending={pending} onAdvance={acts.advance} />
      {vote !== undefined && (
        <>
          <Chamber vote={vote} voting={voting} simulated={!view.onRecord} narrow />
          {sitsAtATable(vote) ? (
            <section className="section" aria-label={say('roll.title')}>
              <Roll vote={vote} voting={voting} />
            </section>
          ) : (
            <AssemblySeats vote={vote} />
          )}
        </>
      )}
      {election !== undefined && <Election election={election} simulated={!view.onRecord} />}
      {view.you !== null && ending === null && <Brief you={view.you} open={view.path.length === 0} />}
    </TextLanguage>
  );
}
