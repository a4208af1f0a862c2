import type { DraftView } from '../../contract/view/draft.ts';
import type { AllianceSceneView, SceneView } from '../../contract/view/scene.ts';
import type { ClaimView, SourceView } from '../../contract/view/source.ts';
import type { Place } from '../../machine/place.ts';
import { everybodyAsked } from '../../procedures/alliance/matter.ts';
import { type At, atOrdinal } from '../../procedures/procedure.ts';
import { type BallotBox, EMPTY_BOX } from '../../procedures/vote/secret.ts';
import type { Step } from '../../run/line.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Scene, SceneOf } from '../../scenario/scenes.ts';
import type { Claim } from '../../scenario/terms.ts';
import { AMENDMENT_STATUS, DRAFT_STATUS } from '../../world/names.ts';
import { callView, reportedCallView } from './call-view.ts';
import { electionView } from './election-view.ts';
import { nameOf } from './names.ts';
import { type PictureOrigin, picturesOf } from './pictures.ts';
import { known, titleFor, type Viewer } from './privacy.ts';
import type { Looker } from './told.ts';
import { type History, voteView } from './vote-view.ts';

/** What a seat sees of the scene it is in. Built field by field: nothing is copied and cleared. */
export function sceneView(
  here: Extract<Place, { at: 'scene' }>,
  number: number,
  origin: PictureOrigin,
  at: At,
  looker: Pick<Looker, 'viewer' | 'amongOthers' | 'isYours'>,
  history: History | undefined,
  box: BallotBox = EMPTY_BOX,
  steps: readonly Step[] = [],
): SceneView {
  const { viewer } = looker;
  if (known(viewer, here.scene, at) !== 'all') return outsideView(here, number, at, viewer);
  const { scenario } = at.story;
  const scene = at.story.scene(here.scene);
  const { dek, date, place, text, pictures, invented, note, claims } = scene;
  const say = (words: string) => at.story.fill(words, at.world);
  return {
    id: here.scene,
    number,
    kind: scene.kind,
    title: say(scene.title),
    invented: invented ?? false,
    text: at.story.tell(text ?? [], at.world),
    pictures: picturesOf(pictures, scenario, origin),
    claims: claimViews(claims, at),
    sources: sourcesOf(scene.sources, scenario),
    said: saidIn(here.scene, scene, at),
    ...(dek ? { dek: say(dek) } : {}),
    ...(date ? { date } : {}),
    ...(place ? { place } : {}),
    ...(note ? { note: say(note) } : {}),
    ...(scene.kind === 'call' ? { call: callView(here.scene, scene, here.step, at) } : {}),
    ...(scene.kind === 'vote'
      ? { vote: voteView(here.scene, scene, here.step, at, looker, history, box) }
      : {}),
    ...(scene.kind === 'election'
      ? { election: electionView(here.scene, scene, here.step, at, looker.isYours, steps, box) }
      : {}),
    ...(scene.kind === 'alliance' ? { alliance: allianceView(here.scene, scene, at) } : {}),
    ...(scene.kind === 'statement' && scene.to
      ? { addressed: scene.to.map((party) => nameOf(scenario, party)) }
      : {}),
    ...draftOfScene(scene, at),
  };
}

/** A scene that this seat is not in: that others speak, and what they have said of it in public. */
function outsideView(
  here: Extract<Place, { at: 'scene' }>,
  number: number,
  at: At,
  viewer: Viewer,
): SceneView {
  const scene = at.story.scene(here.scene);
  const reported = scene.kind === 'call' && known(viewer, here.scene, at) === 'reported' ? scene : undefined;
  return {
    id: 'outside',
    number,
    kind: reported ? 'call' : 'narration',
    outside: true,
    title: titleFor(viewer, here.scene, at),
    invented: scene.invented ?? false,
    text: [],
    pictures: [],
    claims: [],
    sources: [],
    said: [],
    ...(reported ? { call: reportedCallView(here.scene, reported, here.step, at) } : {}),
  };
}

/** A matter before an alliance: what is raised, and who has said what. */
function allianceView(id: string, scene: SceneOf<'alliance'>, { story, world }: At): AllianceSceneView {
  const { about, alliance } = scene;
  const matters = ['form', 'leave', 'invoke', 'mend', 'position'] as const;
  return {
    name: story.scenario.alliances?.[alliance]?.name ?? alliance,
    matter: matters.find((matter) => matter in about) ?? 'position',
    raisedBy: nameOf(story.scenario, scene.by),
    ...('invoke' in about ? { clause: about.invoke.clause } : {}),
    answers: everybodyAsked(scene).flatMap(({ by, yes, no }) => {
      const said = story.read(world, `allied.${id}.${by}`);
      if (said === 0) return [];
      const along = said === 1;
      return [{ name: nameOf(story.scenario, by), along, says: (along ? yes : no).title }];
    }),
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

/** The claims that are shown on a line: one that nobody has made there is not. */
function claimViews(claims: readonly Claim[] | undefined, { story, world }: At): ClaimView[] {
  return (claims ?? [])
    .filter(({ when }) => story.holds(when, world))
    .map(({ says, by, on, verdict, note, sources }) => ({
      says,
      by,
      verdict,
      note,
      sources: sourcesOf(sources, story.scenario),
      ...(on ? { on } : {}),
    }));
}

/** What has been said in a statement and in answer to it, or of a vote, in the order it was said. */
function saidIn(id: string, scene: Scene, { story, world }: At): SceneView['said'] {
  return utterances(id, scene).flatMap(({ by, options, slot, sources }) => {
    const option = atOrdinal(options, story.read(world, slot));
    const utterance = option === undefined ? undefined : options[option];
    if (!utterance) return [];
    const { register, says, title, claims } = utterance;
    return [
      {
        name: nameOf(story.scenario, by),
        register,
        says: says ?? title,
        claims: claimViews(claims, { story, world }),
        sources: sourcesOf(sources, story.scenario),
      },
    ];
  });
}

/** Who may have said what in a scene, and where it is counted. */
function utterances(id: string, scene: Scene) {
  if (scene.kind === 'vote') {
    const inOrder = [...(scene.explanations ?? [])].sort(
      (a, b) => Number(b.before ?? false) - Number(a.before ?? false),
    );
    return inOrder.map(({ by, options, sources }) => ({
      by,
      options,
      sources,
      slot: `explained.${id}.${by}`,
    }));
  }
  if (scene.kind !== 'statement') return [];
  return [
    { by: scene.by, options: scene.options, sources: undefined, slot: `chosen.${id}` },
    ...(scene.reactions ?? []).map(({ by, options }) => ({
      by,
      options,
      sources: undefined,
      slot: `reacted.${id}.${by}`,
    })),
  ];
}

function draftOfScene(scene: Scene, at: At): { draft?: DraftView } {
  if (scene.kind === 'draft' || scene.kind === 'amendments' || scene.kind === 'withdrawal')
    return draftView(scene.draft, undefined, at);
  if (scene.kind !== 'vote' || !('draft' in scene.on)) return {};
  return draftView(scene.on.draft, 'amendment' in scene.on ? scene.on.amendment : undefined, at);
}

function draftView(id: string, voting: string | undefined, { story, world }: At): { draft?: DraftView } {
  const draft = story.scenario.drafts?.[id];
  if (!draft) return {};
  const { title, symbol, sponsor, preamble, provisions, cosponsors = [] } = draft;
  const view: DraftView = {
    id,
    title,
    sponsor: nameOf(story.scenario, sponsor),
    cosponsors: cosponsors
      .filter(({ by }) => story.holds(`cosponsors.${id}.${by}`, world))
      .map(({ by }) => nameOf(story.scenario, by)),
    status: DRAFT_STATUS[story.read(world, `drafts.${id}.status`)] ?? 'notTabled',
    ...(symbol ? { symbol } : {}),
    ...(preamble ? { preamble } : {}),
    provisions: Object.entries(provisions).map(([provision, { title: name, wordings }]) => ({
      id: provision,
      title: name,
      text: Object.values(wordings)[story.read(world, `texts.${id}.${provision}`)]?.text ?? '',
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
