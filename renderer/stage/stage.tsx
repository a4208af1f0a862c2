import { useCallback, useEffect, useRef, useState } from 'react';
import type { RunView } from '../../engine/contract/view/run.ts';
import type { DemarcheWindow } from '../../engine/contract/window.ts';
import { AuthorBar, Differs } from '../authoring/author-bar.tsx';
import type { AuthorsLoop } from '../authoring/use-carry-over.ts';
import { Foot, type FootKey } from '../look/foot.tsx';
import { Glossed } from '../look/glossed.tsx';
import { useKeys } from '../look/keys.ts';
import { useWords } from '../messages/words.ts';
import { BallotSheet } from '../print/ballot-sheet.tsx';
import { BriefSheet } from '../print/brief-sheet.tsx';
import { ElectionSheet } from '../print/election-sheet.tsx';
import { PrintButton } from '../print/print-button.tsx';
import type { RunActs } from '../run/use-run.ts';
import { AssemblySeats } from '../seat/assembly-seats.tsx';
import { sitsAtATable } from '../seat/body-size.ts';
import { Brief } from '../seat/brief.tsx';
import { Call } from '../seat/call.tsx';
import { Chamber } from '../seat/chamber.tsx';
import { Election } from '../seat/election.tsx';
import { ElectionPaper } from '../seat/election-paper.tsx';
import { paperToFillIn } from '../seat/election-words.ts';
import { InHistory } from '../seat/in-history.tsx';
import { LessonClock } from '../seat/lesson-clock.tsx';
import { Options } from '../seat/options.tsx';
import { Roll } from '../seat/roll.tsx';
import { SameVotes } from '../seat/same-votes.tsx';
import { useFocusAfterMove } from '../seat/use-focus-after-move.ts';
import type { Until } from '../seat/way-on.ts';
import { WayOn } from '../seat/way-on-section.tsx';
import { useSettingsInUse } from '../settings/use-settings.ts';
import { Expected } from '../simulate/expected.tsx';
import { AfterEnding } from './after-ending.tsx';
import { Aims } from './aims.tsx';
import { Announcer } from './announcer.tsx';
import { Changes } from './changes.tsx';
import { CourseSoFar } from './course-so-far.tsx';
import { Draft } from './draft.tsx';
import { Ending } from './ending.tsx';
import { HandOver } from './hand-over.tsx';
import { Issues } from './issues.tsx';
import { JustChanged } from './just-changed.tsx';
import { MapOfVote } from './map-of-vote.tsx';
import { Others } from './others.tsx';
import { Player } from './player.tsx';
import { Scene } from './scene.tsx';
import { Shows } from './shows.tsx';
import { Standing } from './standing.tsx';
import { wayBack } from './story.ts';
import { StorySoFar } from './story-so-far.tsx';
import { Threads } from './threads.tsx';
import { TimeRuleBar } from './time-rule-bar.tsx';
import { VotesSoFar } from './votes-so-far.tsx';

type Props = {
  readonly client: DemarcheWindow;
  /** Where the run is of a file of one's own. */
  readonly loop: AuthorsLoop | null;
  readonly view: RunView;
  readonly pending: boolean;
  readonly acts: RunActs;
  /** Whether the run begins to play by itself. */
  readonly autoplay: boolean;
  /** Where the way was shown that this run was begun along, as an address. */
  readonly shownBy: string | null;
  readonly onKeys: () => void;
};

/** Whether who sits here has yet to do something: the brief then lies open. */
function isFirstTurn({ path, table }: RunView): boolean {
  return table === null ? path.length === 0 : !path.some(({ yours }) => yours);
}

/** The stage: read what happened, decide, see what it changed. The same order on every kind of scene. */
export function Stage({ client, loop, view, pending, acts, autoplay, shownBy, onKeys }: Props) {
  const say = useWords();
  const [playing, setPlaying] = useState(autoplay);
  const { settings, change } = useSettingsInUse();
  const main = useRef<HTMLElement>(null);
  useFocusAfterMove(main, view, playing);
  const advance = useCallback((until: Until) => void acts.goOn(until), [acts]);
  const back = (): void => void acts.back();
  const handOver = (): void => void acts.leave(view.run);
  useKeys({
    h: () => view.table !== null && view.ending === null && handOver(),
    Backspace: () => view.can.back && back(),
    ']': () => view.can.forward && void acts.forward(),
    '?': onKeys,
  });
  useEffect(() => {
    if (view.ending !== null) setPlaying(false);
  }, [view.ending]);

  const { scene, ending, shows } = view;
  const isAhead = shows !== undefined && shows.made < shows.of;
  const vote = ending === null ? scene?.vote : undefined;
  const election = ending === null ? scene?.election : undefined;
  const paper = paperToFillIn(election);
  const call = ending === null ? scene?.call : undefined;
  const callShown = call !== undefined && (
    <Call
      call={call}
      you={view.you?.party ?? null}
      simulated={!view.onRecord}
      sound={settings.sound}
      onSound={(sound) => change({ sound })}
    />
  );
  const voting = view.asks.flatMap((ask) =>
    ask.options.flatMap(({ move }) => (move.type === 'vote.cast' ? [move.seat] : [])),
  );
  const options = view.asks.flatMap((ask) => ask.options).length;
  const keys: FootKey[] = [
    ...(view.asks.length > 0 ? [{ keys: ['key.1'], to: options, does: 'keys.choose' } as const] : []),
    ...(view.you !== null && view.asks.length === 0 && view.next !== null
      ? [{ keys: ['key.enter'], does: 'keys.continue' } as const]
      : []),
    ...(view.table !== null && ending === null
      ? [{ keys: ['key.h'], does: 'keys.handOver', act: handOver } as const]
      : []),
    ...(view.can.back
      ? [
          {
            keys: ['key.backspace'],
            does: `keys.${wayBack(view)}`,
            act: back,
          } as const,
        ]
      : []),
    ...(view.can.forward
      ? [{ keys: ['key.forward'], does: 'keys.forwardAgain', act: () => void acts.forward() } as const]
      : []),
    { keys: ['key.question'], does: 'keys.all', act: onKeys },
  ];
  return (
    <>
      <main
        ref={main}
        className="stage"
        data-kind={vote || election ? 'vote' : call ? 'call' : 'plain'}
        aria-busy={pending}
      >
        {vote === undefined && election === undefined && call === undefined && <TimeRuleBar view={view} />}
        {ending === null && <Aims view={view} />}
        {loop !== null && <AuthorBar client={client} view={view} loop={loop} />}
        {view.differs !== undefined && <Differs differs={view.differs} />}
        <div className="columns">
          <div className="column">
            {ending !== null ? <Ending ending={ending} /> : scene !== null && <Scene scene={scene} />}
            {ending === null && scene?.draft !== undefined && <Draft draft={scene.draft} />}
            <VotesSoFar votes={view.votes} elections={view.elections} />
          </div>
          <div className="column">
            {shows !== undefined && (
              <Shows
                shows={shows}
                from={shownBy}
                onNext={() => void acts.forward()}
                onGoTo={(node) => void acts.goTo(node)}
              />
            )}
            {view.you === null && !isAhead && (
              <Player view={view} playing={playing} onPlaying={setPlaying} onAdvance={advance} />
            )}
            {call !== undefined && view.asks.length > 0 && callShown}
            {paper !== undefined && scene !== null && (
              <ElectionPaper
                key={`paper/${view.at}`}
                scene={scene.id}
                paper={paper}
                asks={view.asks}
                pending={pending}
                onCast={(move) => void acts.move(move)}
              />
            )}
            {view.deadline !== undefined && ending === null && (
              <LessonClock
                deadline={view.deadline}
                pending={pending}
                onTurn={(turn) => void acts.turnClock(turn)}
                onPass={() => void acts.letPass()}
              />
            )}
            <Options
              key={view.at}
              asks={view.asks}
              pending={pending}
              onChoose={(option) => void acts.move(option.move)}
            />
            <Expected client={client} view={view} />
            {view.you !== null && <WayOn view={view} pending={pending} onAdvance={advance} />}
            <HandOver view={view} pending={pending} onHandOver={handOver} />
            {call !== undefined && view.asks.length === 0 && callShown}
            {vote !== undefined && (
              <Chamber vote={vote} voting={voting} simulated={!view.onRecord}>
                <p className="print-ballot">
                  <PrintButton words={say('print.ballot')}>
                    <BallotSheet vote={vote} />
                  </PrintButton>
                </p>
              </Chamber>
            )}
            {election !== undefined && (
              <Election election={election} simulated={!view.onRecord}>
                <p className="print-ballot">
                  <PrintButton words={say('print.ballot')}>
                    <ElectionSheet election={election} />
                  </PrintButton>
                </p>
              </Election>
            )}
            {vote?.outcome !== undefined && scene !== null && (
              <SameVotes key={`same-votes/${view.at}`} scene={scene.id} read={acts.sameVotes} />
            )}
            {vote !== undefined && !sitsAtATable(vote) && (
              <>
                <AssemblySeats vote={vote} />
                <MapOfVote vote={vote} date={view.date} />
              </>
            )}
            <AfterEnding view={view} onBack={back} onReconsider={(node) => void acts.reconsider(node)} />
          </div>
          <aside className="column" aria-label={say('stage.aside')}>
            <Threads threads={view.threads} />
            <Changes changes={view.changes} />
            {vote !== undefined && (
              <>
                {sitsAtATable(vote) && (
                  <section className="section">
                    <h2>
                      <Glossed text={say('roll.title')} />
                    </h2>
                    <Roll vote={vote} voting={voting} />
                  </section>
                )}
                <InHistory vote={vote} />
              </>
            )}
            <Standing
              indicators={view.indicators}
              relations={view.relations}
              alliances={view.alliances}
              you={view.you?.short ?? null}
            />
            <Issues issues={view.issues} />
            {view.you !== null && ending === null && (
              <Brief you={view.you} open={isFirstTurn(view)}>
                <PrintButton words={say('print.brief')}>
                  <BriefSheet you={view.you} scenario={view.scenario.title} />
                </PrintButton>
              </Brief>
            )}
            <Others view={view} explain={acts.explain} onReasons={() => void acts.showReasons()} />
            <StorySoFar
              view={view}
              onGoTo={(step) => void (step.yours ? acts.reconsider(step.node) : acts.goTo(step.node))}
            />
          </aside>
        </div>
        <CourseSoFar client={client} view={view} onGoTo={(node) => void acts.goTo(node)} />
        <Announcer view={view} />
      </main>
      <Foot keys={keys} news={<JustChanged changes={view.changes} />} end={say('foot.saved')} />
    </>
  );
}
