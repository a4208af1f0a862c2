import type { CallView, ClaimView, DraftView, SceneView, SourceView } from '../../contract/view.ts';
import type { Place } from '../../machine/game.ts';
import { answererOf, type Call, itemOnTheTable } from '../../procedures/call/call.ts';
import { type At, atOrdinal } from '../../procedures/procedure.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Scene } from '../../scenario/scenes.ts';
import type { Claim } from '../../scenario/terms.ts';
import { AMENDMENT_STATUS, DRAFT_STATUS } from '../../world/names.ts';
import { nameOf } from './names.ts';
import { type History, voteView } from './vote-view.ts';

/** What a seat sees of the scene it is in. Built field by field: nothing is copied and cleared. */
export function sceneView(
  here: Extract<Place, { at: 'scene' }>,
  number: number,
  at: At,
  isPerson: (party: string) => boolean,
  history: History | undefined,
): SceneView {
  const { scenario } = at.story;
  const scene = at.story.scene(here.scene);
  const { title, dek, date, place, text, invented, note, claims } = scene;
  return {
    id: here.scene,
    number,
    kind: scene.kind,
    title,
    invented: invented ?? false,
    text: text ?? [],
    claims: (claims ?? []).map((claim) => claimView(claim, scenario)),
    sources: sourcesOf(scene.sources, scenario),
    said: saidIn(here.scene, scene, at),
    ...(dek ? { dek } : {}),
    ...(date ? { date } : {}),
    ...(place ? { place } : {}),
    ...(note ? { note } : {}),
    ...(scene.kind === 'call' ? { call: callView(here.scene, scene, here.step, at) } : {}),
    ...(scene.kind === 'vote' ? { vote: voteView(here.scene, scene, here.step, at, isPerson, history) } : {}),
    ...draftOfScene(scene, at),
  };
}

export function sourcesOf(ids: readonly string[] | undefined, scenario: Scenario): SourceView[] {
  return (ids ?? []).flatMap((id) => {
    const source = scenario.sources[id];
    if (!source) return [];
    const { author, title, published, url, note } = source;
    return [
      {
        id,
        author,
        title,
        ...(published ? { published } : {}),
        ...(url ? { url } : {}),
        ...(note ? { note } : {}),
      },
    ];
  });
}

function claimView(claim: Claim, scenario: Scenario): ClaimView {
  const { says, by, on, verdict, note, sources } = claim;
  return { says, by, verdict, note, sources: sourcesOf(sources, scenario), ...(on ? { on } : {}) };
}

/** What has been said in a statement and in answer to it, in the order it was said. */
function saidIn(id: string, scene: Scene, { story, world }: At): SceneView['said'] {
  if (scene.kind !== 'statement') return [];
  const parts = [
    { by: scene.by, options: scene.options, slot: `chosen.${id}` },
    ...(scene.reactions ?? []).map(({ by, options }) => ({ by, options, slot: `reacted.${id}.${by}` })),
  ];
  return parts.flatMap(({ by, options, slot }) => {
    const option = atOrdinal(options, story.read(world, slot));
    const utterance = option === undefined ? undefined : options[option];
    if (!utterance) return [];
    const { register, says, title } = utterance;
    return [{ name: nameOf(story.scenario, by), register, says: says ?? title }];
  });
}

const CALL_STEPS: Readonly<Record<string, CallView['step']>> = {
  notPlaced: 'notPlaced',
  ringing: 'ringing',
  floorOpen: 'onTheLine',
  offerOnTheTable: 'onTheLine',
  readOutsDue: 'readOuts',
  over: 'over',
  declined: 'declined',
  forgone: 'forgone',
};

function callView(id: string, scene: Call, step: string, at: At): CallView {
  const { story, world } = at;
  const { scenario } = story;
  const tabled = itemOnTheTable(id, scene, at);
  const end = (party: string) => {
    const voice = scene.voices?.[party];
    return { party, name: nameOf(scenario, party), ...(voice ? { voice } : {}) };
  };
  return {
    caller: end(scene.caller),
    callee: end(scene.callee),
    listening: (scene.listening ?? []).map((party) => nameOf(scenario, party)),
    step: CALL_STEPS[step] ?? 'over',
    agenda: Object.entries(scene.agenda).map(([item, { title, terms }]) => {
      const of = `calls.${id}.items.${item}`;
      const said = (side: 'caller' | 'callee') => {
        const name = atOrdinal(terms, story.read(world, `${of}.${side}`));
        return name === undefined ? undefined : terms[name]?.title;
      };
      const results = ['unopened', 'agreed', 'refused', 'deferred'] as const;
      const [callerSays, calleeSays] = [said('caller'), said('callee')];
      const open = tabled === item;
      const offeredBy = answererOf(id, at) === 'caller' ? 'callee' : 'caller';
      return {
        id: item,
        title,
        status: open ? ('onTheTable' as const) : (results[story.read(world, `${of}.result`)] ?? 'unopened'),
        ...(callerSays ? { callerSays } : {}),
        ...(calleeSays ? { calleeSays } : {}),
        ...(open ? { offeredBy } : {}),
      } as const;
    }),
    readouts: scene.readouts.flatMap(({ by, options }) => {
      const option = atOrdinal(options, story.read(world, `readout.${id}.${by}`));
      const utterance = option === undefined ? undefined : options[option];
      if (!utterance) return [];
      return [{ party: by, name: nameOf(scenario, by), says: utterance.says ?? utterance.title }];
    }),
    ...(scene.length === undefined ? {} : { historicalMinutes: scene.length }),
  };
}

function draftOfScene(scene: Scene, at: At): { draft?: DraftView } {
  if (scene.kind === 'draft' || scene.kind === 'amendments') return draftView(scene.draft, undefined, at);
  if (scene.kind !== 'vote' || !('draft' in scene.on)) return {};
  return draftView(scene.on.draft, 'amendment' in scene.on ? scene.on.amendment : undefined, at);
}

function draftView(id: string, voting: string | undefined, { story, world }: At): { draft?: DraftView } {
  const draft = story.scenario.drafts?.[id];
  if (!draft) return {};
  const { title, symbol, sponsor, preamble, provisions } = draft;
  const view: DraftView = {
    id,
    title,
    sponsor: nameOf(story.scenario, sponsor),
    status: DRAFT_STATUS[story.read(world, `drafts.${id}.status`)] ?? 'notTabled',
    ...(symbol ? { symbol } : {}),
    ...(preamble ? { preamble } : {}),
    provisions: Object.entries(provisions).map(([provision, { title: name, wordings }]) => ({
      id: provision,
      title: name,
      text: Object.values(wordings)[story.read(world, `drafts.${id}.${provision}`)]?.text ?? '',
      amendments: Object.entries(draft.amendments ?? {})
        .filter(([, amendment]) => amendment.provision === provision)
        .map(([amendment, { title: label, by, adds, removes }]) => ({
          id: amendment,
          title: label,
          by: nameOf(story.scenario, by),
          adds,
          status: AMENDMENT_STATUS[story.read(world, `amendments.${id}.${amendment}`)] ?? 'notTabled',
          voting: amendment === voting,
          ...(removes ? { removes } : {}),
        })),
    })),
  };
  return { draft: view };
}
