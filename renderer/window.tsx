import { lazy, Suspense, startTransition, useCallback, useEffect, useState } from 'react';
import type { DemarcheWindow } from '../engine/contract/window.ts';
import type { AllAhead } from './ahead.ts';
import { DropPlace } from './authoring/drop-place.tsx';
import { RefusedFiles } from './authoring/refused-files.tsx';
import { useCarryOver } from './authoring/use-carry-over.ts';
import { useOpened } from './authoring/use-opened.ts';
import { Cover } from './cover/cover.tsx';
import { GlossaryScope } from './glossary/glossary-scope.tsx';
import { Library } from './library/library.tsx';
import { useKeys } from './look/keys.ts';
import { Masthead } from './look/masthead.tsx';
import { Progress } from './look/progress.tsx';
import { TroubleNotice } from './look/trouble-notice.tsx';
import { useFormats } from './messages/formats.ts';
import { TextLanguage } from './messages/text-language.ts';
import { useWords } from './messages/words.ts';
import { addressOf, goToScreen, useRoute } from './router.ts';
import type { StartArgs } from './run/start-args.ts';
import { useRun } from './run/use-run.ts';
import { useRunFiles } from './run/use-run-files.ts';
import { useRunShown } from './run/use-run-shown.ts';
import { useMenu } from './use-menu.ts';
import { useNews } from './use-news.ts';

const Briefing = lazy(() =>
  import('./briefing/briefing.tsx').then(({ Briefing: screen }) => ({ default: screen })),
);
const Debrief = lazy(() =>
  import('./debrief/debrief.tsx').then(({ Debrief: screen }) => ({ default: screen })),
);
const Help = lazy(() => import('./help/help.tsx').then(({ Help: screen }) => ({ default: screen })));
const Simulate = lazy(() =>
  import('./simulate/simulate.tsx').then(({ Simulate: screen }) => ({ default: screen })),
);
const Chances = lazy(() =>
  import('./simulate/chances.tsx').then(({ Chances: screen }) => ({ default: screen })),
);
const loadStage = () => import('./stage/stage.tsx');
const Stage = lazy(() => loadStage().then(({ Stage: screen }) => ({ default: screen })));
const Statechart = lazy(() =>
  import('./statechart/statechart.tsx').then(({ Statechart: screen }) => ({ default: screen })),
);

const Tree = lazy(() => import('./tree/tree.tsx').then(({ Tree: screen }) => ({ default: screen })));
const Verify = lazy(() => import('./verify/verify.tsx').then(({ Verify: screen }) => ({ default: screen })));

/** What lies over the page comes with the kit of components, which the first screen does without. */
const KeysDialog = lazy(() =>
  import('./settings/keys-dialog.tsx').then(({ KeysDialog: sheet }) => ({ default: sheet })),
);
const NewScenarioDialog = lazy(() =>
  import('./authoring/new-scenario-dialog.tsx').then(({ NewScenarioDialog: sheet }) => ({ default: sheet })),
);
const SettingsDialog = lazy(() =>
  import('./settings/settings-dialog.tsx').then(({ SettingsDialog: sheet }) => ({ default: sheet })),
);

type Sheet = 'settings' | 'keys' | 'new' | null;

type Props = {
  readonly client: DemarcheWindow;
  readonly ahead: AllAhead;
  readonly unsaved: boolean;
};

/** One window: the masthead, the screen of the address, and what lies over it. */
export function Window({ client, ahead, unsaved }: Props) {
  const say = useWords();
  const route = useRoute();
  const { state, acts } = useRun(client);
  const [sheet, setSheet] = useState<Sheet>(null);
  // As a transition: the page stays as it is until the sheet is there, and no placeholder comes between.
  const show = (one: Sheet): void => startTransition(() => setSheet(one));
  const [autoplay, setAutoplay] = useState<string | null>(null);
  const [facilitated, setFacilitated] = useState<string | null>(null);
  useEffect(() => {
    // Where most people go next; the first screen does not wait for it.
    let waiting = requestAnimationFrame(() => {
      waiting = requestIdleCallback(() => void loadStage());
    });
    return () => {
      cancelAnimationFrame(waiting);
      cancelIdleCallback(waiting);
    };
  }, []);
  const { wanted, view, named, covered, forget } = useRunShown(route, { state, acts });
  const showKeys = (): void => show('keys');
  const [front, setFront] = useState<string | null>(null);
  const showFile = useCallback((file: string): void => {
    setFront(file);
    goToScreen({ screen: 'library' });
  }, []);
  const opened = useOpened(client, showFile);
  const loop = useCarryOver(client, view, state.pending, acts);
  const [lead, setLead] = useState<string | null>(null);
  const editable = route.screen === 'library' ? lead : (loop?.check.file ?? null);
  const edit = (file: string): void =>
    void client.editScenario({ file }).then((done) => done.outcome === 'done' && setFront(done.file));
  const files = useRunFiles(client, (run) => goToScreen({ screen: 'stage', run }));
  useMenu(client, {
    route,
    view,
    acts,
    onKeys: showKeys,
    onSettings: () => show('settings'),
    onImport: files.takeIn,
    onExport: () => wanted !== null && files.writeOut(wanted),
    onNew: () => show('new'),
    onEdit: editable === null ? null : () => edit(editable),
  });
  useKeys({ F1: () => goToScreen({ screen: 'help', part: 'play' }) });
  useNews(client, 'erased', () => {
    // Who asked for it stays and reads what was deleted.
    if (route.screen !== 'help') goToScreen({ screen: 'library' });
    forget();
  });
  useNews(client, 'runs', () => {
    if (wanted !== null && !state.pending) void acts.open(wanted);
  });
  const { language } = useFormats();
  useNews(client, 'settings', () => {
    // The story turns with the words around it, where it is written in that language.
    if (view !== null && view.scenario.language !== language && !state.pending) void acts.open(view.run);
  });

  const textLanguage =
    view === null || view.scenario.language === language ? undefined : view.scenario.language;

  const start = async (args: StartArgs): Promise<void> => {
    if ('parties' in args) {
      const run = await acts.startTable(args);
      if (run !== null) goToScreen({ screen: 'cover', run });
      return;
    }
    const begun = await acts.start(args);
    if (begun === null) return;
    setAutoplay(args.as === 'history' ? begun.run : null);
    goToScreen({ screen: 'stage', run: begun.run });
  };
  const [explored, setExplored] = useState<{ readonly file: string; readonly id: string } | null>(null);
  /** A run along a way that was shown, and the file it is a way through. */
  const [shown, setShown] = useState<{ readonly run: string; readonly file: string } | null>(null);
  const openWay = async (file: string, id: string, way: number): Promise<void> => {
    const begun = await acts.openWay({ id, way });
    if (begun === null) return;
    setShown({ run: begun.run, file });
    goToScreen({ screen: 'stage', run: begun.run });
  };
  const open = async (run: string): Promise<void> => {
    const opened = await acts.open(run);
    if (opened !== null) goToScreen({ screen: 'stage', run });
  };

  return (
    <TextLanguage value={textLanguage}>
      {/* Beside the page: what is fixed to the window cannot lie in a box that is asked for its room. */}
      <Progress pending={state.pending} />
      <DropPlace />
      <div className="page">
        <Masthead
          screen={route.screen}
          run={named}
          onHandOver={(run) => void acts.leave(run)}
          onSettings={() => show('settings')}
        />
        <div className="screen" data-screen={route.screen}>
          {state.trouble !== null && state.trouble !== 'covered' && (
            <TroubleNotice
              trouble={state.trouble}
              onAgain={() => void acts.again()}
              onDismiss={acts.dismiss}
            />
          )}
          {files.said !== '' && (
            <div className="notice" role="status">
              <p>{files.said}</p>
              <button type="button" className="button" onClick={files.dismiss}>
                {say('dialog.close')}
              </button>
            </div>
          )}
          {opened.refused.length > 0 && <RefusedFiles refused={opened.refused} onDismiss={opened.dismiss} />}
          <GlossaryScope key={addressOf(route)} hasTexts={route.screen !== 'library'}>
            <Suspense fallback={<Progress pending />}>
              {route.screen === 'library' && (
                <Library
                  client={client}
                  cardsAhead={ahead.cards}
                  front={front}
                  onFront={setFront}
                  onLead={setLead}
                  onNew={() => show('new')}
                  onImport={files.takeIn}
                  pending={state.pending}
                  onStart={start}
                  onOpen={open}
                  onKeys={showKeys}
                />
              )}
              {route.screen === 'stage' && view !== null && (
                <Stage
                  key={view.run}
                  client={client}
                  loop={loop}
                  view={view}
                  pending={state.pending}
                  acts={acts}
                  autoplay={autoplay === view.run}
                  shownBy={shown?.run === view.run ? addressOf({ screen: 'verify', file: shown.file }) : null}
                  onKeys={showKeys}
                />
              )}
              {route.screen === 'cover' && (
                <Cover key={route.run} client={client} run={route.run} onKeys={showKeys} />
              )}
              {route.screen === 'tree' && view !== null && (
                <Tree
                  client={client}
                  view={view}
                  acts={acts}
                  onExport={() => files.writeOut(view.run)}
                  onKeys={showKeys}
                />
              )}
              {route.screen === 'simulate' && (
                <Simulate key={route.file} client={client} file={route.file} onKeys={showKeys} />
              )}
              {route.screen === 'chances' && view !== null && (
                <Chances
                  key={`${view.run}/${view.at}`}
                  client={client}
                  view={view}
                  acts={acts}
                  onKeys={showKeys}
                />
              )}
              {route.screen === 'scenario' && (
                <Briefing
                  key={route.file}
                  client={client}
                  of={{ file: route.file }}
                  pending={state.pending}
                  onStart={start}
                  onKeys={showKeys}
                />
              )}
              {route.screen === 'verify' && (
                <Verify
                  key={route.file}
                  client={client}
                  file={route.file}
                  begun={explored?.file === route.file ? explored.id : null}
                  onBegun={(id) => setExplored({ file: route.file, id })}
                  onOpen={(id, way) => void openWay(route.file, id, way)}
                  onKeys={showKeys}
                />
              )}
              {route.screen === 'briefing' && view !== null && (
                <Briefing
                  client={client}
                  of={{ run: view }}
                  pending={state.pending}
                  onStart={start}
                  onKeys={showKeys}
                />
              )}
              {route.screen === 'statechart' && view !== null && (
                <Statechart
                  client={client}
                  view={view}
                  acts={acts}
                  facilitating={facilitated === view.run}
                  onFacilitate={() => setFacilitated(view.run)}
                  onKeys={showKeys}
                />
              )}
              {route.screen === 'debrief' && view !== null && (
                <Debrief client={client} view={view} acts={acts} onKeys={showKeys} />
              )}
              {route.screen === 'help' && <Help client={client} part={route.part} onKeys={showKeys} />}
            </Suspense>
          </GlossaryScope>
          {wanted !== null && state.lost === wanted && covered === null && (
            <main className="lost">
              <h1>{say('lost.title')}</h1>
              <a className="button" href={addressOf({ screen: 'library' })}>
                {say('broken.toLibrary')}
              </a>
            </main>
          )}
        </div>
        <Suspense>
          {sheet === 'settings' && <SettingsDialog unsaved={unsaved} onClose={() => show(null)} />}
          {sheet === 'new' && (
            <NewScenarioDialog
              client={client}
              onMade={(file) => {
                show(null);
                showFile(file);
              }}
              onClose={() => show(null)}
            />
          )}
          {sheet === 'keys' && <KeysDialog onClose={() => show(null)} />}
        </Suspense>
      </div>
    </TextLanguage>
  );
}
