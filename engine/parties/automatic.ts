import { draw, pick } from '../chance/draw.ts';
import { impersonal, type Move } from '../contract/move.ts';
import type { Policy } from '../contract/policy.ts';
import type { Game } from '../machine/game.ts';
import type { Point } from '../machine/place.ts';
import { cutsIn } from '../procedures/call/line.ts';
import { weightsOf } from '../procedures/event/event.ts';
import type { At, Candidate } from '../procedures/procedure.ts';
import { isAfterthought } from '../procedures/vote/review.ts';
import { type BallotBox, EMPTY_BOX, papersOpenTo } from '../procedures/vote/secret.ts';
import type { Scene, SceneOf } from '../scenario/scenes.ts';
import { asInHistory } from './as-in-history.ts';
import { chairsMove } from './chair.ts';
import { decide } from './decide.ts';
import { drawBallot, drawCount, drawSeats, type Luck } from './leanings.ts';
import { drawLot, drawPapers, seatsToFillIn } from './papers.ts';
import { leftOfRecord, recordedMoves } from './record.ts';
import { asScripted } from './scripted.ts';

/** Who plays, and what they draw from. */
export type Players = {
  /** Whether a person decides for this party. */
  readonly isPerson: (party: string) => boolean;
  readonly policyOf: (party: string) => Policy;
  readonly seed: number;
  /** What lies in the ballot box of a secret vote; left out where no person votes. */
  readonly boxOf?: (scene: string) => BallotBox;
};

/**
 * The next move that no person makes, or undefined where a person must act or nothing is left to do.
 *
 * While a line has made exactly the moves of history, history goes on; once it has parted from it, each party
 * still does what history has it do where it meets what it met then, and otherwise decides by its interests, or, where
 * the file gives it none, draws among its legal moves; seats that no party holds are then drawn from their leanings or
 * positions. A person who can act acts first.
 */
export function nextAutomatic(
  game: Game,
  point: Point,
  made: readonly Move[],
  players: Players,
): Move | undefined {
  const legal = game.legalMoves(point);
  if (legal.some(({ move }) => players.isPerson(move.party) && !cutsIn(move) && !isAfterthought(move)))
    return undefined;
  for (const place of game.places(point)) {
    if (place.at === 'ending') return undefined;
    const here = legal.filter(({ move }) => move.scene === place.scene && !isAfterthought(move));
    const move = nextInScene(game, point, made, players, place.scene, here);
    if (move) return move;
  }
  return undefined;
}

function nextInScene(
  game: Game,
  point: Point,
  made: readonly Move[],
  players: Players,
  scene: string,
  legal: readonly Candidate[],
): Move | undefined {
  const record = recordedMoves(game.story.scenario);
  const follows = (party: string) => players.policyOf(party) === 'history';
  const isLegal = (move: Move) => game.apply(point, move).ok;
  const file = game.story.scene(scene);
  const at: At = { story: game.story, world: point.world };
  const luck: Luck = { seed: players.seed, turn: made.length };
  const box = players.boxOf?.(scene) ?? EMPTY_BOX;
  if (isBoxOpen(file, legal)) {
    const ours = Object.keys(game.story.scenario.parties).filter(players.isPerson);
    if (ours.some((party) => hasPaperToCast(scene, file, party, at, box))) return undefined;
    if (box.cast.length > 0) return drawBox(scene, file, at, luck, box);
  }
  const next = record.some(({ party }) => follows(party)) ? leftOfRecord(record, made)?.[0] : undefined;
  if (next?.scene === scene && follows(next.party) && isLegal(next)) return next;
  const chair = chairsMove(legal);
  if (chair) return chair;

  const party = legal.map(({ move }) => move.party).find((one) => !isImpersonal(one));
  if (party !== undefined) {
    const policy = players.policyOf(party);
    const historical = follows(party) ? asInHistory(game, point, made, scene, party) : undefined;
    if (historical && isLegal(historical)) return historical;
    const scripted = isScript(policy) ? asScripted(policy.script, made, scene, party, isLegal) : undefined;
    if (scripted) return scripted;
    const unanswered = drawUnanswered(scene, legal, at, luck);
    if (unanswered) return unanswered;
    const own = legal.filter(({ move }) => move.party === party);
    const byInterest = policy === 'random' ? undefined : decide(game, point, scene, party, policy, luck);
    return byInterest?.chosen ?? drawMove(scene, own, at, luck);
  }
  if (file.kind === 'event') return drawOutcome(scene, file, at, luck);
  if (file.kind === 'election') {
    const isLot = legal.some(({ move }) => move.type === 'election.draw');
    return isLot ? drawLot(scene, file, at, luck) : drawPapers(scene, file, at, luck, box);
  }
  if (file.kind !== 'vote') return undefined;
  return file.secret ? drawCount(scene, file, at, luck, box) : drawSeats(scene, file, at, luck);
}

/** A scene in which papers are put into a box. */
export type ByPaper = SceneOf<'vote'> | SceneOf<'election'>;

/** Whether papers are being put into the box of a scene: exactly while the machine would take their count. */
export function isBoxOpen(scene: Scene, legal: readonly Candidate[]): scene is ByPaper {
  if (scene.kind === 'election') return legal.some(({ move }) => move.type === 'election.count');
  const isSecret = scene.kind === 'vote' && scene.secret === true;
  return isSecret && legal.some(({ move }) => move.type === 'vote.countUnnamed');
}

/** Whether a party has yet to put a paper into a box that is open. */
export function hasPaperToCast(id: string, scene: ByPaper, party: string, at: At, box: BallotBox): boolean {
  if (scene.kind === 'election') return seatsToFillIn(scene, party, at, box).length > 0;
  return papersOpenTo(id, scene, party, at, box).length > 0;
}

function drawBox(id: string, scene: ByPaper, at: At, luck: Luck, box: BallotBox): Move {
  if (scene.kind === 'election') return drawPapers(id, scene, at, luck, box);
  return drawCount(id, scene, at, luck, box);
}

function isScript(policy: Policy): policy is Exclude<Policy, string> {
  return typeof policy !== 'string';
}

function isImpersonal(party: string): boolean {
  return impersonal.options.some((one) => one === party);
}

/** What chance makes of an event: by the weights of the outcomes that are open; none where all weigh nothing. */
function drawOutcome(id: string, scene: SceneOf<'event'>, at: At, { seed }: Luck): Move | undefined {
  const weights = weightsOf(scene, at);
  if (weights.every(([, weight]) => weight === 0)) return undefined;
  const turn = at.story.read(at.world, `visits.${id}`);
  const outcome = pick(weights, draw({ seed, run: 0, party: 'chance', turn, purpose: id }));
  return { type: 'chance.draw', scene: id, party: 'chance', outcome };
}

/** Whether chance has a call ring out: as often as the file says, keyed by scene and visit. */
function drawUnanswered(id: string, legal: readonly Candidate[], at: At, { seed }: Luck): Move | undefined {
  const scene = at.story.scene(id);
  const move = legal
    .map((one) => one.move)
    .find(({ type, party }) => type === 'call.unanswered' && party === 'chance');
  if (!move || scene.kind !== 'call') return undefined;
  const likely = scene.unanswered?.likely ?? 0;
  const turn = at.story.read(at.world, `visits.${id}`);
  const chance = draw({ seed, run: 0, party: 'chance', turn, purpose: `${id}/unanswered` });
  return pick([[move, likely] as const, [undefined, 100 - likely] as const], chance);
}

/** A move drawn among a party's legal ones: a ballot by its leaning, anything else all alike. */
function drawMove(id: string, legal: readonly Candidate[], at: At, luck: Luck): Move | undefined {
  const [first] = legal;
  const scene = at.story.scene(id);
  if (first?.move.type === 'vote.cast' && scene.kind === 'vote') {
    return { ...first.move, ballot: drawBallot(id, scene, first.move.seat, at, luck) };
  }
  if (!first) return undefined;
  const chance = draw({ seed: luck.seed, run: 0, party: first.move.party, turn: luck.turn, purpose: 'move' });
  return pick(
    legal.map(({ move }) => [move, 1] as const),
    chance,
  );
}
