import { impersonal, type Move } from '../../contract/move.ts';
import type { Place } from '../../machine/place.ts';
import { weightsOf } from '../../procedures/event/event.ts';
import { type At, type Candidate, isMove } from '../../procedures/procedure.ts';
import type { World } from '../../world/ledger.ts';
import type { Story } from '../../world/story.ts';
import { chairsMove } from '../chair.ts';
import { isWeighed, stakesOf, TOWARDS } from './ballots.ts';
import { chances } from './choice.ts';
import type { Interests, Parts } from './interests.ts';
import type { Mind } from './mind.ts';
import { type Places, standsFor } from './places.ts';

/** All that deciding asks of a game: what is legal, and what comes of a move. */
export type Ahead<P extends Stand> = {
  readonly story: Story;
  places(point: P): readonly Place[];
  /** The legal moves, of one party or of all. */
  legalMoves(point: P, party?: string): readonly Candidate[];
  apply(point: P, move: Move): { readonly ok: true; readonly point: P } | { readonly ok: false };
};
export type Stand = { readonly world: World };

/** Whether what may come of a move is weighed by its mean, or by the worst of it. */
export type Mood = 'expects' | 'fears';

/** A move with the parts of what it is worth to who makes it, and its probability in millionths. */
export type Weighed = {
  readonly move: Move;
  readonly parts: Parts;
  /** What going back on a promise costs; 0 or more. */
  readonly audience: number;
  /** What it is worth to side with who proposes, in a vote. */
  readonly loyalty: number;
  readonly value: number;
  readonly weight: number;
};

/** Moves that only ask: they are worth what the answer makes of them. */
const PROPOSALS: readonly Move['type'][] = [
  'agenda.put',
  'agenda.counter',
  'draft.request',
  'draft.invite',
  'alliance.propose',
  'call.place',
  'call.patchIn',
];

/** Moves that nobody decides and that are followed one after another at most this often. */
const MOST_FOLLOWED = 12;

type Cast = Extract<Move, { type: 'vote.cast' }>;

/** What a seat's vote may come to in a world, and its party's relation to who proposes. */
type Staked = {
  readonly world: World;
  readonly scene: string;
  readonly seat: string;
  readonly passed: Parts;
  readonly failed: Parts;
  readonly relation: number;
};

/** One party at one point, weighing its moves. */
export class Deliberation<P extends Stand> {
  readonly #game: Ahead<P>;
  readonly #interests: Interests;
  readonly #mood: Mood;
  #staked: Staked | undefined;

  constructor(game: Ahead<P>, interests: Interests, mood: Mood = 'expects') {
    this.#game = game;
    this.#interests = interests;
    this.#mood = mood;
  }

  /** The moves of a party in a scene, each with what it is worth and how probable it is; none where it has no mind. */
  weigh(point: P, scene: string, party: string): Weighed[] {
    const mind = this.#interests.mind(party);
    if (!mind) return [];
    return this.#weigh(
      point,
      optionsOf(this.#game.legalMoves(point, party), scene, party),
      mind,
      mind.lookAhead,
      true,
    );
  }

  #weigh(point: P, moves: readonly Move[], mind: Mind, depth: number, asks: boolean): Weighed[] {
    const weighed = moves.flatMap((move) => this.#value(point, move, mind, depth, asks) ?? []);
    const weights = chances(
      weighed.map(({ value }) => value),
      mind.precision,
    );
    return weighed.map((one, index) => ({ ...one, weight: weights[index] ?? 0 }));
  }

  #value(
    point: P,
    move: Move,
    mind: Mind,
    depth: number,
    asks: boolean,
  ): Omit<Weighed, 'weight'> | undefined {
    const at: At = { story: this.#game.story, world: point.world };
    if (isMove(move, 'vote.cast')) return this.#ballot(move, mind, at);
    const applied = this.#game.apply(point, move);
    if (!applied.ok) return undefined;
    const { party } = move;
    const places = standsFor(move, at);
    const proposes = asks && PROPOSALS.includes(move.type);
    const left = proposes ? Math.max(1, depth - 1) : depth - 1;
    const parts = this.#after(applied.point, places, party, left, proposes && depth === 1);
    const breaks = this.#interests.breaksPromise(party, point.world, applied.point.world);
    const sharp = this.#interests.sharpWordsOf(party, point.world);
    const audience = breaks ? mind.audience * sharp : 0;
    return { move, parts, audience, loyalty: 0, value: parts.utility - audience };
  }

  /** A ballot is worth what it stands for: a yes that it passes, a no that it fails, an abstention half of each. */
  #ballot(move: Cast, mind: Mind, at: At): Omit<Weighed, 'weight'> {
    const { passed, failed, relation } = this.#stakes(move, at);
    const towards = TOWARDS[move.ballot] ?? 0;
    const parts = mean([
      [passed, towards],
      [failed, 1 - towards],
    ]);
    const loyalty = mind.loyalty * relation * towards;
    return { move, parts, audience: 0, loyalty, value: parts.utility + loyalty };
  }

  /** What hangs on a vote for a seat; worked out once for all ways in which it may vote there. */
  #stakes({ scene, seat, party }: Cast, at: At): Staked {
    const known = this.#staked;
    if (known?.world === at.world && known.scene === scene && known.seat === seat) return known;
    const { passed, failed, proposer } = stakesOf(scene, at.story.sceneOf('vote', scene), seat, at);
    this.#staked = {
      world: at.world,
      scene,
      seat,
      passed: this.#interests.parts(party, passed.world, passed.instead),
      failed: this.#interests.parts(party, failed.world, failed.instead),
      relation: proposer === undefined ? 0 : this.#interests.relation(party, proposer, at.world),
    };
    return this.#staked;
  }

  /** What a point is worth to a party that looks some decisions further: only at an answer, where it has asked. */
  #after(point: P, places: Places, party: string, left: number, onlyAnswer: boolean): Parts {
    const here = () => this.#interests.parts(party, point.world, places);
    if (left === 0 && !this.#isAtEvent(point)) return here();
    const reached = left === 0 ? point : this.#followed(point);
    const legal = this.#game.legalMoves(reached);
    const drawn = this.#drawn(reached, legal);
    if (drawn.length > 0) {
      return this.#together(
        drawn.map(([after, weight]) => [this.#after(after, places, party, left, onlyAnswer), weight]),
      );
    }
    if (left === 0) return here();
    const next = legal.map(({ move }) => move).find((move) => !isImpersonal(move.party));
    if (!next || (onlyAnswer && next.party === party)) return here();
    const mind = this.#interests.mind(next.party);
    if (!mind || isMove(next, 'vote.cast')) return here();
    const answers = this.#weigh(reached, optionsOf(legal, next.scene, next.party), mind, 1, false);
    if (answers.length === 0) return here();
    return this.#together(
      answers.map(({ move, weight }) => {
        const applied = this.#game.apply(reached, move);
        const stance = standsFor(move, { story: this.#game.story, world: reached.world });
        const point = applied.ok ? applied.point : reached;
        return [this.#after(point, stance, party, left - 1, onlyAnswer), weight];
      }),
    );
  }

  /** Where a point leads by what the chair does of itself. */
  #followed(point: P): P {
    let reached = point;
    for (let followed = 0; followed < MOST_FOLLOWED; followed++) {
      const move = chairsMove(this.#game.legalMoves(reached));
      const applied = move && this.#game.apply(reached, move);
      if (!applied?.ok) return reached;
      reached = applied.point;
    }
    return reached;
  }

  #isAtEvent(point: P): boolean {
    const { story } = this.#game;
    return this.#game
      .places(point)
      .some((place) => place.at === 'scene' && story.scene(place.scene).kind === 'event');
  }

  /** What chance may make of an event, each outcome with its weight. */
  #drawn(point: P, legal: readonly Candidate[]): [P, number][] {
    const draw = legal.map(({ move }) => move).find((move) => move.type === 'chance.draw');
    if (!draw) return [];
    const { story } = this.#game;
    const open = weightsOf(story.sceneOf('event', draw.scene), { story, world: point.world });
    return open.flatMap(([outcome, weight]): [P, number][] => {
      const applied = this.#game.apply(point, { ...draw, outcome } as Move);
      return applied.ok && weight > 0 ? [[applied.point, weight]] : [];
    });
  }

  /** Several things that may come: their mean, or for who fears the worst, that. */
  #together(outcomes: readonly (readonly [Parts, number])[]): Parts {
    if (this.#mood === 'expects') return mean(outcomes);
    return outcomes
      .map(([parts]) => parts)
      .reduce((worst, one) => (one.utility < worst.utility ? one : worst));
  }
}

function isImpersonal(party: string): boolean {
  return impersonal.options.some((one) => one === party);
}

/** The moves that a party decides between: all its legal ones in a scene, staying away from a vote apart. */
export function optionsOf(legal: readonly Candidate[], scene: string, party: string): Move[] {
  return legal
    .map(({ move }) => move)
    .filter((move) => move.scene === scene && move.party === party)
    .filter((move) => !isMove(move, 'vote.cast') || isWeighed(move));
}

/** The mean of parts, each with its weight; the weights need not sum to 1. */
function mean(all: readonly (readonly [Parts, number])[]): Parts {
  const total = all.reduce((sum, [, weight]) => sum + weight, 0);
  const of = (part: keyof Parts) =>
    all.reduce((sum, [parts, weight]) => sum + parts[part] * weight, 0) / total;
  return {
    interests: of('interests'),
    positions: of('positions'),
    own: of('own'),
    others: of('others'),
    utility: of('utility'),
  };
}
