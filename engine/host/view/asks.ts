import { keyOf, type Move, type MoveType } from '../../contract/move.ts';
import type { AskView, OptionView } from '../../contract/view/option.ts';
import { type Templates, templates } from '../../machine/charts.ts';
import type { Game } from '../../machine/game.ts';
import type { Place, Point } from '../../machine/place.ts';
import { isBoxOpen } from '../../parties/automatic.ts';
import { papersOpenTo as electionPapersOpenTo } from '../../parties/papers.ts';
import { nextAsked } from '../../procedures/alliance/matter.ts';
import { nextTelling, readOutsDue } from '../../procedures/call/line.ts';
import type { At, Candidate } from '../../procedures/procedure.ts';
import { procedureOf } from '../../procedures/procedures.ts';
import { nextToExplain } from '../../procedures/vote/explanations.ts';
import { type BallotBox, papersOpenTo } from '../../procedures/vote/secret.ts';
import type { Scene } from '../../scenario/scenes.ts';
import type { Seat } from '../seats.ts';
import type { Session } from '../session.ts';
import { nameOf, type Words, wordsOf } from './names.ts';
import { wouldOpen } from './would-open.ts';

/** Moves that stand on a page as options even while they are closed. The others are shown only when open. */
const SHOWN_CLOSED: readonly MoveType[] = [
  'choose',
  'statement.make',
  'statement.react',
  'vote.explain',
  'call.place',
  'call.forgo',
  'call.answer',
  'call.decline',
  'readout.give',
  'draft.withdraw',
  'draft.keep',
  'call.patchIn',
  'call.tell',
  'call.leaveOut',
  'alliance.propose',
  'alliance.leave',
  'alliance.invoke',
  'alliance.mend',
  'alliance.position',
  'alliance.forgo',
  'alliance.join',
  'alliance.decline',
  'alliance.stand',
  'alliance.evade',
  'alliance.accept',
  'alliance.refuse',
  'alliance.agree',
  'alliance.dissent',
  'election.withdraw',
];

/** What a seat is asked where a run stands, with every option, open or closed. */
export function asksOf(session: Session, seat: Seat): AskView[] {
  const { game, point } = session;
  const asked: Asked = {
    ...seat,
    boxOf: (scene) => session.boxOf(scene),
    facilitates: session.showsReasons(seat),
  };
  const scenes = game.places(point).flatMap((place) => (place.at === 'ending' ? [] : [place]));
  const releases = scenes.map(({ scene }) => releasesIn(game, point, scene, asked));
  return [
    ...scenes.flatMap((place) => asksIn(game, point, place, asked)),
    ...(releases.find((asks) => asks.length > 0) ?? []),
  ];
}

/** Who is asked, and what lies in the box of a secret vote. */
type Asked = {
  readonly isYours: (party: string) => boolean;
  /** Whether who sits there may make this move, for a party or from the chair. */
  readonly mayMake: (move: Move) => boolean;
  readonly boxOf: (scene: string) => BallotBox;
  /** Whether they see what only a facilitator sees. */
  readonly facilitates: boolean;
};

/** What is asked in one scene. While it has a deadline, whoever is asked may also let a day pass. */
function asksIn(
  game: Game,
  point: Point,
  here: Extract<Place, { at: 'scene' }>,
  { isYours, mayMake, boxOf, facilitates }: Asked,
): AskView[] {
  const scene = game.story.scene(here.scene);
  const at: At = { story: game.story, world: point.world };
  const listening = movesHeard(scene, here.step);
  const ownLegal = game.legalMoves(point).filter(({ move }) => move.scene === here.scene);
  const legal = new Set(ownLegal.map(({ move }) => keyOf(move)));
  const asked = new Map<string, OptionView[]>();
  for (const candidate of procedureOf(scene).candidates(here.scene, scene, at)) {
    const { move } = candidate;
    if (!mayMake(move) || !listening.includes(move.type)) continue;
    const open = legal.has(keyOf(move));
    if (!open && !SHOWN_CLOSED.includes(move.type)) continue;
    const options = asked.get(move.party) ?? [];
    asked.set(move.party, [...options, optionOf(scene, candidate, open, at, facilitates)]);
  }
  if (isBoxOpen(scene, ownLegal)) {
    for (const party of Object.keys(game.story.scenario.parties).filter(isYours)) {
      const box = boxOf(here.scene);
      const papers =
        scene.kind === 'vote'
          ? papersOpenTo(here.scene, scene, party, at, box)
          : electionPapersOpenTo(here.scene, scene, party, at, box);
      if (papers.length > 0)
        asked.set(
          party,
          papers.map((move) => optionOf(scene, { move }, true, at)),
        );
    }
  }
  const waiting = ownLegal.filter(({ move }) => move.type === 'clock.tick');
  return [...asked]
    .filter(([, options]) => options.some(({ open }) => open))
    .map(([party, options]) => ({
      party,
      partyName: nameOf(game.story.scenario, party),
      question: questionTo(scene, here, party, at),
      options: [...options, ...waiting.map((candidate) => optionOf(scene, candidate, true, at))],
    }));
}

/** The events from outside that who sits there may release now, each by the title of its scene. */
function releasesIn(game: Game, point: Point, scene: string, { mayMake }: Asked): AskView[] {
  const { story } = game;
  const options = game.legalMoves(point).flatMap(({ move }): OptionView[] => {
    if (move.type !== 'inject.release' || move.scene !== scene || !mayMake(move)) return [];
    const title = story.fill(story.scene(move.inject).title, point.world);
    return [{ key: keyOf(move), move, title, open: true }];
  });
  if (options.length === 0) return [];
  return [{ party: 'facilitator', partyName: 'facilitator', question: '', options }];
}

/** The moves that a step of a procedure listens to, read off its template. */
function movesHeard(scene: Scene, step: string, charts: Templates = templates): string[] {
  return Object.keys(charts[scene.kind].states[step]?.on ?? {});
}

function optionOf(scene: Scene, { move }: Candidate, open: boolean, at: At, facilitates = false): OptionView {
  const { title, meant, register, says, group, when } = filled(wordsOf(move, at), at);
  const opens = open || !facilitates || when === undefined ? [] : wouldOpen(when, at);
  const closed = open ? undefined : procedureOf(scene).whyNot(scene, move, at);
  return {
    key: keyOf(move),
    move,
    title,
    open,
    ...(meant ? { meant } : {}),
    ...(register ? { register } : {}),
    ...(says ? { says } : {}),
    ...(group ? { group } : {}),
    ...(closed ? { closed } : {}),
    ...(opens.length > 0 ? { opens } : {}),
  };
}

/** Words with the numbers that stand in them. */
function filled(words: Words, { story, world }: At): Words {
  const say = (text: string | undefined) => text && story.fill(text, world);
  return { ...words, title: story.fill(words.title, world), meant: say(words.meant), says: say(words.says) };
}

/** The question as the file puts it to this party at this step. */
function questionTo(
  scene: Scene,
  { scene: id, step }: { scene: string; step: string },
  party: string,
  at: At,
): string {
  if (scene.kind === 'call') {
    const [report] = step === 'readOutsDue' ? readOutsDue(id, scene, at) : [];
    const telling = step === 'tellingDue' ? nextTelling(id, scene, at) : undefined;
    return report?.question ?? telling?.question ?? scene.question;
  }
  if (scene.kind === 'alliance' && step !== 'notRaised') {
    return nextAsked(id, scene, at)?.question ?? scene.question;
  }
  if (scene.kind === 'statement' && scene.by !== party) {
    return scene.reactions?.find(({ by }) => by === party)?.question ?? scene.question;
  }
  if (scene.kind === 'vote' && step !== 'open' && step !== 'onTheTable') {
    return nextToExplain(id, scene, at)?.question ?? scene.question;
  }
  return 'question' in scene ? scene.question : scene.title;
}
