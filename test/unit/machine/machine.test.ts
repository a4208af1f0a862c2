import { describe, expect, it } from 'vitest';
import type { Move } from '../../../engine/contract/move.ts';
import { threadOfScenes } from '../../../engine/procedures/threads/threads.ts';
import { playOn } from '../support/lines.ts';
import { everyProcedureText, flagshipText, gameOf, storyWith } from '../support/scenarios.ts';
import { frozen, must, walk } from '../support/walks.ts';

const every = gameOf(everyProcedureText());
const flagship = gameOf(flagshipText());

/** A decision between effects on one alliance, asked again and again. */
const allied = storyWith(
  `first:
  kind: decision
  title: Which way
  by: aldery
  question: Which way?
  options:
    strain: { title: Strain, effects: [{ change: alliances.pact.cohesion, by: -20 }] }
    tear: { title: Tear, effects: [{ change: alliances.pact.cohesion, by: -60 }] }
    mend: { title: Mend, effects: [{ change: alliances.pact.cohesion, by: 15 }] }
    found: { title: Found, effects: [{ set: alliances.pact.formed, to: true }] }
    stop: { title: Stop, to: good }
  then:
    - { when: alliances.pact.ruptured && visits.first > 4, to: bad }
    - { to: first }`,
  `alliances:
  pact: { name: The pact, members: [aldery, borrow], formed: FORMED, cohesion: COHESION, strained_below: 40, ruptured_below: 20 }
`,
);
const pact = (formed: boolean, cohesion: number) =>
  playOn(gameOf(allied.replace('FORMED', String(formed)).replace('COHESION', String(cohesion))));
const choose = (option: string): Move => ({ type: 'choose', scene: 'first', party: 'aldery', option });

describe('the root', () => {
  it('is playing and ended, and playing is the story beside one region for each alliance', () => {
    for (const game of [every, flagship]) {
      const { root } = game.machine;
      expect(Object.keys(root.states)).toEqual(['playing', 'ended']);
      const alliances = Object.keys(game.story.scenario.alliances ?? {});
      expect(root.states.playing?.type).toBe('parallel');
      expect(Object.keys(root.states.playing?.states ?? {})).toEqual([
        'story',
        ...alliances.map((id) => `alliance:${id}`),
      ]);
      const endings: Readonly<Record<string, { type: string }>> = root.states.ended?.states ?? {};
      expect(Object.keys(endings)).toEqual(Object.keys(game.story.scenario.endings));
      expect(new Set(Object.values(endings).map(({ type }) => type))).toEqual(new Set(['final']));
    }
  });

  it('holds every scene as a compound state, and no history state anywhere', () => {
    const story = flagship.machine.root.states.playing?.states.story;
    const threaded = threadOfScenes(flagship.story.scenario);
    const scenes = Object.keys(flagship.story.scenario.scenes).filter((id) => !threaded.has(id));
    expect(Object.keys(story?.states ?? {})).toEqual(scenes);
    const types = new Set<string>();
    const walkStates = (node: { type: string; states: Record<string, unknown> }) => {
      types.add(node.type);
      for (const inner of Object.values(node.states)) walkStates(inner as typeof node);
    };
    walkStates(flagship.machine.root);
    expect([...types].sort()).toEqual(['atomic', 'compound', 'final', 'parallel']);
  });

  it('no number of the world says again which scene and step it is', () => {
    const [before] = walk(every, 3);
    expect(before && Object.keys(before.after)).toEqual(['value', 'world']);
    const steps = walk(every, 3).map(({ after }) => JSON.stringify(after.value));
    expect(new Set(steps).size).toBeGreaterThan(5);
  });
});

describe('an alliance', () => {
  it('begins in the state that its cohesion says, without anybody being told', () => {
    expect(pact(true, 40).holds('alliances.pact.cohesive')).toBe(true);
    expect(pact(true, 39).holds('alliances.pact.strained')).toBe(true);
    expect(pact(true, 20).holds('alliances.pact.strained')).toBe(true);
    expect(pact(true, 19).holds('alliances.pact.ruptured')).toBe(true);
    expect(pact(false, 90).holds('alliances.pact.not_formed')).toBe(true);
  });

  it('is strained, ruptures, and mends only once its cohesion is back above the strain', () => {
    const play = pact(true, 50);
    expect(play.do(choose('strain')).happened).toContainEqual({
      kind: 'alliance',
      id: 'pact',
      from: 'cohesive',
      to: 'strained',
    });
    expect(play.do(choose('strain')).happened).toContainEqual({
      kind: 'alliance',
      id: 'pact',
      from: 'strained',
      to: 'ruptured',
    });
    play.do(choose('mend'));
    expect(play.holds('alliances.pact.ruptured && alliances.pact.cohesion == 25')).toBe(true);
    expect(play.do(choose('mend')).happened).toContainEqual({
      kind: 'alliance',
      id: 'pact',
      from: 'ruptured',
      to: 'cohesive',
    });
    play.do(choose('strain'));
    play.do(choose('mend'));
    expect(play.holds('alliances.pact.cohesive && alliances.pact.cohesion == 35')).toBe(false);
    expect(play.holds('alliances.pact.strained && alliances.pact.cohesion == 35')).toBe(true);
  });

  it('can rupture at one blow', () => {
    const play = pact(true, 70);
    expect(play.do(choose('tear')).happened).toContainEqual({
      kind: 'alliance',
      id: 'pact',
      from: 'cohesive',
      to: 'ruptured',
    });
  });

  it('that is formed with little cohesion is strained at once', () => {
    const play = pact(false, 30);
    const { happened } = play.do(choose('found'));
    expect(happened).toEqual([
      { kind: 'alliance', id: 'pact', from: 'notFormed', to: 'cohesive' },
      { kind: 'alliance', id: 'pact', from: 'cohesive', to: 'strained' },
    ]);
  });

  it('that is not formed does not mind its cohesion', () => {
    const play = pact(false, 30);
    play.do(choose('tear'));
    expect(play.holds('alliances.pact.not_formed')).toBe(true);
  });

  it('has its new state by the time the story asks for it', () => {
    const play = pact(true, 70);
    for (const option of ['mend', 'mend', 'mend', 'mend']) play.do(choose(option));
    expect(play.read('visits.first')).toBe(5);
    play.do(choose('tear'));
    expect(play.step()).toBe('first: undecided');
    const last = play.do(choose('tear'));
    expect(last.happened.map(({ kind }) => kind)).toEqual(['changed', 'alliance', 'ended']);
    expect(play.step()).toBe('ended: bad');
  });
});

describe('a move', () => {
  it('of another scene is refused, whatever it is', () => {
    for (const { before, move } of walk(every, 5)) {
      const here = every.place(before);
      for (const scene of Object.keys(every.story.scenario.scenes)) {
        if (here.at === 'scene' && here.scene === scene) continue;
        expect(every.apply(before, { ...move, scene })).toMatchObject({ ok: false });
      }
    }
  });

  it('of a scene that does not exist is refused with a sentence', () => {
    expect(
      every.apply(every.begin(), { type: 'story.continue', scene: 'nowhere', party: 'facilitator' }),
    ).toEqual({
      ok: false,
      because: 'The story is at rain, not at nowhere.',
    });
  });

  it('gives the same point each time it is made, and leaves the old one as it was', () => {
    for (const { before, move, after, happened } of walk(flagship, 11)) {
      const point = frozen(structuredClone(before));
      expect(flagship.apply(point, move)).toEqual({ ok: true, point: after, happened });
      expect(flagship.apply(point, move)).toEqual({ ok: true, point: after, happened });
    }
  });

  it('at an ending is refused', () => {
    const last = walk(every, 1).at(-1);
    if (!last) throw new Error('no step was made');
    expect(every.legalMoves(last.after)).toEqual([]);
    expect(every.apply(last.after, last.move)).toEqual({ ok: false, because: 'The story has ended.' });
  });
});

describe('legal moves', () => {
  it('of one party are those of all that are this party’s', () => {
    for (const { before } of walk(every, 8)) {
      const all = every.legalMoves(before);
      const parties = [...new Set(all.map(({ move }) => move.party))];
      expect(parties.flatMap((party) => every.legalMoves(before, party)).length).toBe(all.length);
      expect(every.legalMoves(before, 'nobody')).toEqual([]);
    }
  });

  it('are listed once each', () => {
    for (const { before } of walk(every, 9)) {
      const all = every.legalMoves(before).map(({ move }) => JSON.stringify(move));
      expect(new Set(all).size).toBe(all.length);
    }
  });
});

const told = (id: string, more: string) =>
  `${id}:\n  kind: narration\n  title: Told\n  ${more.split('\n').join('\n  ')}`;
const tell = (scene: string): Move => ({ type: 'story.continue', scene, party: 'facilitator' });

describe('the way through the scenes', () => {
  it('takes the first way whose condition holds', () => {
    const source = storyWith(
      [
        told(
          'first',
          'arrival: [{ change: indicators.calm, by: 5 }]\nthen:\n  - { when: indicators.calm > 90, to: bad }\n  - { when: indicators.calm == 55, to: second }\n  - { when: "true", to: bad }\n  - { to: bad }',
        ),
        told('second', 'then: good'),
      ].join('\n'),
    );
    const play = playOn(gameOf(source));
    expect(play.read('indicators.calm')).toBe(55);
    play.do(tell('first'));
    expect(play.step()).toBe('second: beingTold');
  });

  it('passes over a scene whose condition does not hold: not visited, nothing arrives, its ways are taken', () => {
    const source = storyWith(
      [
        told('first', 'then: second'),
        told(
          'second',
          'when: flags.seen\ndate: 2030-06-01\narrival: [{ change: indicators.calm, by: -20 }]\nthen:\n  - { when: indicators.calm < 50, to: bad }\n  - { to: third }',
        ),
        told(
          'third',
          'when: "!flags.seen"\ndate: 2030-03-01\narrival: [{ set: flags.seen, to: true }]\nthen: good',
        ),
      ].join('\n'),
    );
    const play = playOn(gameOf(source));
    play.do(tell('first'));
    expect(play.step()).toBe('third: beingTold');
    expect([play.read('visits.second'), play.read('visits.third'), play.read('indicators.calm')]).toEqual([
      0, 1, 50,
    ]);
    expect(play.read('day')).toBe(59);
  });

  it('never goes back in time: a scene of an earlier day keeps the day that has come', () => {
    const source = storyWith(
      [told('first', 'date: 2030-03-02\nthen: second'), told('second', 'date: 2030-01-05\nthen: good')].join(
        '\n',
      ),
    );
    const play = playOn(gameOf(source));
    play.do(tell('first'));
    expect(play.read('day')).toBe(60);
  });

  it('comes to a scene again with what it counted begun anew, its visits counted on', () => {
    const source = storyWith(
      'first:\n  kind: decision\n  title: Again\n  by: aldery\n  question: Again?\n  options:\n    more: { title: More, to: first }\n    enough: { title: Enough, to: good }\n  then: good',
    );
    const play = playOn(gameOf(source));
    play.do(choose('more'));
    expect(play.holds('chosen.first.more')).toBe(false);
    expect(play.read('visits.first')).toBe(2);
    for (let time = 0; time < 120; time++) play.do(choose('more'));
    expect(play.read('visits.first')).toBe(99);
  });

  it('a chain of scenes that are all passed over for ever is an error, and does not hang', () => {
    const source = storyWith(
      [
        told('first', 'then: second'),
        told('second', 'when: flags.seen\nthen: third'),
        told('third', 'when: flags.seen\nthen: second'),
      ].join('\n'),
    );
    const start = performance.now();
    expect(() => {
      const game = gameOf(source);
      must(game, game.begin(), tell('first'));
    }).toThrow();
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('a long chain of scenes that are passed over is gone through', () => {
    const chain = Array.from({ length: 150 }, (_, index) =>
      told(`skip${index}`, `when: flags.seen\nthen: ${index === 149 ? 'good' : `skip${index + 1}`}`),
    );
    const play = playOn(gameOf(storyWith([told('first', 'then: skip0'), ...chain].join('\n'))));
    expect(play.do(tell('first')).happened).toEqual([{ kind: 'ended', ending: 'good' }]);
  });

  it('a story may begin with a scene that is passed over, and end before anybody moved', () => {
    const play = playOn(gameOf(storyWith(told('first', 'when: flags.seen\nthen: good'))));
    expect(play.step()).toBe('ended: good');
    expect(play.legal()).toEqual([]);
  });
});
