import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyPaperCount } from '../../../engine/analysis/verify/papers.ts';
import { USUAL, type Verified, verify } from '../../../engine/analysis/verify/verify.ts';
import type { Move } from '../../../engine/contract/move.ts';
import { lowered } from '../../../engine/machine/lowered/game.ts';
import type { Point } from '../../../engine/machine/place.ts';
import { countOfPapers, type Paper, WITHOUT_NAMES } from '../../../engine/procedures/election/papers.ts';
import { gameOf, procedureTexts } from '../support/scenarios.ts';

const texts = new Map(procedureTexts());

function textOf(name: string): string {
  const text = texts.get(name);
  if (text === undefined) throw new Error(`there is no ${name}`);
  return text;
}

const explored = (text: string, reduced = true): Verified =>
  verify(gameOf(text), { ...USUAL, states: 100_000, runs: 5, lines: 0, reduced });

const endingsOf = ({ endings }: Verified) => endings.map(({ id, shortest }) => [id, shortest.length]).sort();

/** The warden’s election, with other ways on after it. */
function wardenWith(ways: string, { chaired = false, most = 1 } = {}): string {
  const text = textOf('election-warden')
    .replace(/ {4}then:\n(?: {6}- .*\n)+/, `    then:\n      ${ways}\n`)
    .replace('most_ballots: 5', `most_ballots: ${most}`);
  return chaired ? text : text.replace('    chaired: true\n', '');
}

describe('a secret vote', () => {
  it('is gone through by what its count may be', () => {
    const found = explored(textOf('vote-secret'));
    expect(found.complete).toBe(true);
    expect(found.deadEnds).toEqual([]);
    expect(endingsOf(found)).toEqual([
      ['unwarded', 4],
      ['warded', 4],
    ]);
  });

  it('is gone through count by count where something reads the counts', () => {
    const text = textOf('vote-secret').replace('votes.warden.adopted, to', 'votes.warden.abstain == 2, to');
    expect(endingsOf(explored(text)).map(([id]) => id)).toEqual(['unwarded', 'warded']);
  });

  it('can be gone through again in the machine itself', () => {
    const text = textOf('vote-secret');
    const game = gameOf(text);
    for (const { id, shortest } of explored(text).endings) {
      let point = game.begin();
      for (const move of shortest) {
        const applied = game.apply(point, move);
        if (!applied.ok) throw new Error(applied.because);
        point = applied.point;
      }
      expect(game.place(point)).toMatchObject({ at: 'ending', ending: id });
    }
  });
});

describe('papers that name nobody', () => {
  it.each([
    ['invalid ones', 'elections.warden.invalid == 2'],
    [
      'blank ones that are fewer than they could be',
      'elections.warden.abstain == 1 && elections.warden.anna.votes == 0 && elections.warden.bela.votes == 0 && elections.warden.cleo.votes == 0',
    ],
    [
      'those that are missing, so that one vote elects nobody',
      'elections.warden.anna.votes == 1 && !elections.warden.anna.elected && elections.warden.abstain == 0 && elections.warden.bela.votes == 0 && elections.warden.cleo.votes == 0',
    ],
  ])('are told apart where they are read: %s', (_, condition) => {
    const found = explored(wardenWith(`- { when: '${condition}', to: by_lot }\n      - { to: warded }`));
    expect(found.complete).toBe(true);
    expect(found.endings.map(({ id }) => id).sort()).toEqual(['by_lot', 'warded']);
  });
});

describe('counts from which the same follows', () => {
  /** How many counts of the first ballot of five seats are gone through, where only what follows matters. */
  function counts(change: (text: string) => string): number {
    const text = textOf('election-envoys').replace(' && elections.envoys.abstain == 4', '');
    const game = gameOf(change(text.replace(', withdraw: { title: Stand down }', '')));
    const opened = game.apply(game.begin(), { type: 'election.open', scene: 'envoys', party: 'facilitator' });
    if (!opened.ok) throw new Error(opened.because);
    const at = { story: game.story, world: opened.point.world };
    const scene = game.story.sceneOf('election', 'envoys');
    const found = everyPaperCount('envoys', scene, at);
    expect(found.whole).toBe(true);
    return found.moves.length;
  }
  const plainly = counts((text) => text);

  it('are few', () => {
    expect(plainly).toBeLessThan(40);
  });

  it('are told apart where another ballot follows once somebody has stood down', () => {
    const stands = (text: string) =>
      text.replace('dam: 10 }', 'dam: 10 }, party: borrow, withdraw: { title: Stand down }');
    expect(counts(stands)).toBeGreaterThan(plainly);
  });

  it('are told apart where another ballot follows once the chair has declared somebody elected', () => {
    expect(
      counts((text) => text.replace('    places: 2', '    chaired: true\n    places: 2')),
    ).toBeGreaterThan(plainly);
  });
});

describe('an election', () => {
  /** What a ballot of three seats may come to, paper by paper: who votes how is told apart here. */
  function everyCount(scene: string, on: readonly string[]): Move[] {
    const papers: Paper[] = [...on.map((name) => [name]), ...WITHOUT_NAMES];
    const moves = new Map<string, Move>();
    for (const first of papers)
      for (const second of papers)
        for (const third of papers) {
          const move = countOfPapers(scene, { papers: {} }, [first, second, third]);
          moves.set(JSON.stringify(move), move);
        }
    return [...moves.values()];
  }

  /** The endings that are come to by trying every move at every point, with how many moves each takes. */
  function bruteForce(text: string): (readonly [string, number])[] {
    const game = lowered(gameOf(text));
    const met = new Map<string, number>();
    const known = new Set<string>();
    let level: Point[] = [game.begin()];
    for (let depth = 0; level.length > 0; depth++) {
      const next: Point[] = [];
      for (const point of level) {
        const place = game.place(point);
        if (place.at === 'ending') met.set(place.ending, met.get(place.ending) ?? depth);
        for (const { move } of game.legalMoves(point)) {
          const moves =
            move.type === 'election.count' ? everyCount(move.scene, ['anna', 'bela', 'cleo']) : [move];
          for (const one of moves) {
            const applied = game.apply(point, one);
            const key = applied.ok ? JSON.stringify(applied.point) : '';
            if (!applied.ok || known.has(key)) continue;
            known.add(key);
            next.push(applied.point);
          }
        }
      }
      level = next;
    }
    return [...met].sort();
  }

  it.each([
    ['of one ballot', { most: 1, chaired: false }],
    ['of two ballots', { most: 2, chaired: false }],
    ['of one ballot with a person in the chair', { most: 1, chaired: true }],
  ])('%s comes to the endings that trying every paper comes to', (_, how) => {
    const text = wardenWith(
      [
        '- { when: elections.warden.anna.withdrawn && elections.warden.bela.elected, to: by_lot }',
        '- { when: elections.warden.anna.elected, to: warded }',
        '- { when: elections.warden.put_off, to: unwarded }',
        ...(how.chaired ? ['- { when: elections.warden.cleo.set_aside, to: by_the_chair }'] : []),
        '- { to: stood_down }',
      ].join('\n      '),
      how,
    ).replace('ballots >= 2', 'ballots >= 1');
    expect(endingsOf(explored(text))).toEqual(bruteForce(text));
  });

  it('shows what breaks a claim by papers that the machine takes', () => {
    const claim = 'assertions:\n  - { name: No lot, never: elections.warden.by_lot }\n\nstart: warden';
    const game = gameOf(textOf('election-warden').replace('start: warden', claim));
    const [answer] = verify(game, { ...USUAL, runs: 5 }).assertions;
    expect(answer).toMatchObject({ status: 'fails' });
    let point = game.begin();
    for (const move of answer?.counterexample ?? []) {
      const applied = game.apply(point, move);
      if (!applied.ok) throw new Error(applied.because);
      point = applied.point;
    }
    expect(game.story.holds('elections.warden.by_lot', point.world)).toBe(true);
  });

  const shown = ({ complete, endings, unreachable, neverOpen, deadEnds, assertions }: Verified) => ({
    complete,
    endings: endings.map(({ id, shortest }) => [id, shortest.length]).sort(),
    unreachable,
    neverOpen: neverOpen.map((one) => JSON.stringify(one)).sort(),
    deadEnds: deadEnds.map((moves) => moves.length).sort(),
    assertions: assertions.map(({ name, status, counterexample }) => [name, status, counterexample?.length]),
  });

  it('made at random comes to the same, reduced or not', () => {
    fc.assert(
      fc.property(elections, (text) => {
        const full = explored(text, false);
        fc.pre(full.complete);
        expect(shown(explored(text))).toEqual(shown(full));
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

const conditions = fc.constantFrom(
  'elections.warden.anna.elected',
  'elections.warden.bela.elected && elections.warden.ballots == 2',
  'elections.warden.put_off',
  'elections.warden.by_lot',
  'elections.warden.cleo.votes == 1',
  'elections.warden.abstain == 2',
  'elections.warden.invalid >= 1',
  'elections.warden.anna.withdrawn',
);

const elections = fc
  .record({
    chaired: fc.boolean(),
    stands: fc.boolean(),
    most: fc.integer({ min: 1, max: 2 }),
    places: fc.integer({ min: 1, max: 2 }),
    matter: fc.constantFrom('election-majority', 'election-two-thirds', 'icj-judge'),
    ways: fc.array(fc.tuple(conditions, fc.constantFrom('by_lot', 'stood_down', 'unwarded')), {
      maxLength: 3,
    }),
    claims: fc.array(fc.tuple(fc.constantFrom('always', 'never', 'possible', 'reachable'), conditions), {
      maxLength: 2,
    }),
  })
  .map(({ chaired, stands, most, places, matter, ways, claims }) => {
    const lines = [...ways.map(([when, to]) => `- { when: '${when}', to: ${to} }`), '- { to: warded }'];
    const text = wardenWith(lines.join('\n      '), { chaired, most })
      .replace('matter: election-majority', `matter: ${matter}`)
      .replace('places: 1', `places: ${places}`)
      .replace('elections.warden.ballots >= 2 }', stands ? 'elections.warden.ballots >= 1 }' : 'day > 3 }');
    const claimed = claims.map(([kind, what], index) => `  - { name: Claim ${index}, ${kind}: '${what}' }\n`);
    return claims.length === 0
      ? text
      : text.replace('start: warden', `assertions:\n${claimed.join('')}\nstart: warden`);
  });
