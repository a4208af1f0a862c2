import { beforeEach, describe, expect, it, test } from 'vitest';
import type { ClockTurn } from '../../../engine/contract/view/deadline.ts';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { createHost } from '../../../engine/host/host.ts';
import { type LessonClock, LessonClocks, leftOf, turned } from '../../../engine/host/lesson-clocks.ts';
import { memoryStorage } from '../../../engine/host/memory.ts';
import { checkedClient, codeOf, hostOf, newId, surroundingsOf, viewOf } from '../support/hosts.ts';
import { procedureTexts } from '../support/scenarios.ts';

const MINUTE = 60_000;

describe('a clock that counts down', () => {
  const whole: LessonClock = { left: 5 * MINUTE, since: null };

  test('stands until it is let run, and has what is left when it is made to stand', () => {
    expect(leftOf(whole, 1e9)).toBe(5 * MINUTE);
    const running = turned(whole, 'run', 5, 1000);
    expect(leftOf(running, 1000 + MINUTE)).toBe(4 * MINUTE);
    const standing = turned(running, 'stand', 5, 1000 + MINUTE);
    expect(leftOf(standing, 1e9)).toBe(4 * MINUTE);
    expect(leftOf(turned(standing, 'run', 5, 5000), 5000 + 30_000)).toBe(3.5 * MINUTE);
  });

  test('is never below nothing, runs no further then, and has all its minutes when it is begun anew', () => {
    const running = turned(whole, 'run', 5, 0);
    expect(leftOf(running, 6 * MINUTE)).toBe(0);
    expect(leftOf(turned(running, 'run', 5, 6 * MINUTE), 7 * MINUTE)).toBe(0);
    const anew = turned(running, 'anew', 5, 6 * MINUTE);
    expect(leftOf(anew, 7 * MINUTE)).toBe(4 * MINUTE);
  });

  test('that is let run twice loses nothing', () => {
    const running = turned(whole, 'run', 5, 0);
    expect(leftOf(turned(running, 'run', 5, MINUTE), 2 * MINUTE)).toBe(3 * MINUTE);
  });
});

it('is one for each time that a story comes to a scene', () => {
  let now = 0;
  const clocks = new LessonClocks(() => now);
  const first = { run: 'a', scene: 'ford', node: 3 };
  clocks.turn(first, 5, 'run');
  now = MINUTE;
  expect(clocks.read(first, 5)).toEqual({ left: 4 * MINUTE, clock: 'runs' });
  for (const other of [{ node: 9 }, { scene: 'mill' }, { run: 'b' }])
    expect(clocks.read({ ...first, ...other }, 5)).toEqual({ left: 5 * MINUTE, clock: 'stands' });
});

const text = procedureTexts().find(([name]) => name === 'deadline-answer')?.[1] ?? '';

describe('at a table', () => {
  let now = 0;
  let host = newHost();
  let run = '';

  function newHost() {
    now = 0;
    return createHost({ ...surroundingsOf({ story: text }, memoryStorage()), now: () => now });
  }
  let client = checkedClient(host);

  async function lay(facilitator: boolean): Promise<void> {
    host = newHost();
    client = checkedClient(host);
    const begun = await client.startTable({ file: 'story', parties: ['aldery', 'borrow'], facilitator });
    if (!begun.ok) throw new Error(begun.refusal.because);
    run = begun.value.run;
  }
  async function sit(seat: string): Promise<RunView> {
    await client.leaveSeat({ run });
    await client.takeSeat({ run, seat });
    return viewOf(client.openRun({ run }));
  }
  const turn = ({ at }: RunView, how: ClockTurn) => viewOf(client.turnClock({ run, at, turn: how }));
  const pass = ({ at }: RunView, id = newId()) => client.letDeadlinePass({ run, at, id });

  beforeEach(() => lay(false));

  it('has the minutes of the file, which nobody counts until somebody lets them run', async () => {
    expect((await sit('borrow')).deadline).toEqual({
      days: 3,
      minutes: 5,
      left: 5 * MINUTE,
      clock: 'stands',
      yours: true,
    });
    now += MINUTE;
    expect((await sit('aldery')).deadline?.left).toBe(5 * MINUTE);
  });

  it('runs on while another sits down, and is the same clock for everybody', async () => {
    await turn(await sit('borrow'), 'run');
    now += 2 * MINUTE;
    const other = await sit('aldery');
    expect(other.deadline).toMatchObject({ left: 3 * MINUTE, clock: 'runs' });
    await turn(other, 'stand');
    now += 2 * MINUTE;
    expect((await sit('borrow')).deadline).toMatchObject({ left: 3 * MINUTE, clock: 'stands' });
  });

  it('says that the time is up and moves nothing; the person at the machine lets the deadline pass', async () => {
    const running = await turn(await sit('borrow'), 'run');
    now += 9 * MINUTE;
    const up = await viewOf(client.openRun({ run }));
    expect(up).toMatchObject({ at: running.at, deadline: { left: 0, days: 3 }, scene: { id: 'ultimatum' } });
    const id = newId();
    const passed = await viewOf(pass(up, id));
    expect(passed).toMatchObject({ at: up.at + 3, date: '2030-05-05', scene: { id: 'march' } });
    expect(passed.deadline).toBeUndefined();
    expect(passed.path.slice(-3).map(({ move }) => move.type)).toEqual(Array(3).fill('clock.tick'));
    expect(passed.indicators[0]?.value).toBe(20);
    // Sent again it counts once; and it is replayed like any move.
    expect((await viewOf(pass(up, id))).at).toBe(passed.at);
    host.letGo();
    expect(await sit('borrow')).toMatchObject({ at: passed.at, scene: { id: 'march' } });
  });

  it('lets only the days pass that are left, and going back goes to before all of them', async () => {
    const first = await sit('borrow');
    const tick = { type: 'clock.tick', scene: 'ultimatum', party: 'clock' } as const;
    const day = await viewOf(client.makeMove({ run, at: first.at, id: newId(), move: tick }));
    expect(day.deadline?.days).toBe(2);
    const passed = await viewOf(pass(day));
    expect(passed.at).toBe(first.at + 3);
    expect((await viewOf(client.goBack({ run }))).at).toBe(day.at);
  });

  it('keeps the clock of a scene for who comes back to it', async () => {
    const running = await turn(await sit('borrow'), 'run');
    now += MINUTE;
    const talk = { type: 'choose', scene: 'ultimatum', party: 'borrow', option: 'talk' } as const;
    const gone = await viewOf(client.makeMove({ run, at: running.at, id: newId(), move: talk }));
    expect(gone.deadline).toBeUndefined();
    await client.goBack({ run });
    expect((await viewOf(client.openRun({ run }))).deadline).toMatchObject({ left: 4 * MINUTE });
  });

  it('is turned by the facilitator where there is one, who lets the deadline pass too', async () => {
    await lay(true);
    const party = await sit('borrow');
    expect(party.deadline?.yours).toBe(false);
    expect(await codeOf(client.turnClock({ run, at: party.at, turn: 'run' }))).toBe('not-yours');
    expect(await codeOf(pass(party))).toBe('not-yours');
    const chair = await sit('facilitator');
    expect(chair.deadline?.yours).toBe(true);
    await turn(chair, 'run');
    expect((await viewOf(pass(chair))).scene?.id).toBe('march');
  });

  it('counts only where somebody sits, at the point that is shown', async () => {
    const { at } = await sit('borrow');
    expect(await codeOf(client.turnClock({ run, at: at + 1, turn: 'run' }))).toBe('stale');
    await client.leaveSeat({ run });
    expect(await codeOf(client.turnClock({ run, at, turn: 'run' }))).toBe('covered');
    expect(await codeOf(client.letDeadlinePass({ run, at, id: newId() }))).toBe('covered');
  });
});

it('counts no minutes for who plays alone, nor where there is no clock', async () => {
  const alone = createHost({ ...surroundingsOf({ story: text }, memoryStorage()), now: () => 0 });
  const client = checkedClient(alone);
  const view = await viewOf(client.startRun({ file: 'story', party: 'borrow', as: 'play' }));
  expect(view.deadline).toBeUndefined();
  expect(await codeOf(client.turnClock({ run: view.run, at: view.at, turn: 'run' }))).toBe('nothing-to-do');
  const clockless = hostOf({ story: text });
  const begun = await clockless.startTable({
    file: 'story',
    parties: ['aldery', 'borrow'],
    facilitator: false,
  });
  const run = begun.ok ? begun.value.run : '';
  await clockless.takeSeat({ run, seat: 'borrow' });
  expect((await viewOf(clockless.openRun({ run }))).deadline).toBeUndefined();
});
