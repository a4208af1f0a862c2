import { expect, it } from 'vitest';
import { hostOf, viewOf } from '../support/hosts.ts';
import { storyWith } from '../support/scenarios.ts';

const file = 'story.scenario.yaml';
const story = storyWith(`
first:
  kind: decision
  title: Aldery decides
  date: 2030-01-01
  by: aldery
  question: What now?
  options:
    dig:
      title: Dig
      when: indicators.calm > 40 && indicators.calm > 90 && (flags.seen || indicators.calm == 3)
      closed: It is not calm enough.
      to: good
    wait: { title: Wait, to: bad }
  then: good
`);

const optionsOf = async (host: ReturnType<typeof hostOf>, asked: boolean) => {
  let view = await viewOf(host.startRun({ file, party: 'aldery', as: 'play' }));
  if (asked) view = await viewOf(host.showReasons({ run: view.run }));
  return view.asks.flatMap(({ options }) => options);
};

it('a closed option says, in the facilitator’s view, which parts of its condition do not hold and what is now', async () => {
  const [dig, wait] = await optionsOf(hostOf({ [file]: story }), true);
  expect(dig?.closed).toBe('It is not calm enough.');
  expect(dig?.opens).toEqual([
    { condition: 'indicators.calm > 90', now: [{ name: 'Calm', value: 50 }] },
    {
      condition: 'flags.seen || indicators.calm == 3',
      now: [
        { name: 'It has been seen', value: false },
        { name: 'Calm', value: 50 },
      ],
    },
  ]);
  expect(wait?.opens).toBeUndefined();
});

it('who plays and has not asked to see behind the scenes is told the sentence alone', async () => {
  const [dig] = await optionsOf(hostOf({ [file]: story }), false);
  expect([dig?.closed, dig?.opens]).toEqual(['It is not calm enough.', undefined]);
});
