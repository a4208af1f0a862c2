import fc from 'fast-check';
import { BALLOTS, type Move, moveSchema } from '../../../engine/contract/move.ts';
import type { Scenario } from '../../../engine/scenario/scenario.ts';

/** Moves that keep to the schema and to nothing else, out of the names that a scenario knows and a few it does not. */
export function anyMove(scenario: Scenario): fc.Arbitrary<Move> {
  const names = new Set(['nobody', 'constructor', 'facilitator', 'chance']);
  collect(scenario, names);
  const seats = Object.values(scenario.bodyOf).flatMap((body) => Object.keys(body.seats));
  const name = fc.constantFrom(...[...names].filter((one) => /^[a-z][a-z0-9_]{0,47}$/.test(one)));
  const scene = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...Object.keys(scenario.scenes)) },
    { weight: 1, arbitrary: name },
  );
  const party = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...Object.keys(scenario.parties), 'facilitator', 'chance') },
    { weight: 1, arbitrary: name },
  );
  const seat = fc.constantFrom(...seats, 'ZZZ');
  const someSeats = fc.option(fc.array(seat, { maxLength: 4 }), { nil: undefined });
  const count = fc.option(fc.nat(250), { nil: undefined });
  const values: Record<string, fc.Arbitrary<unknown>> = {
    scene,
    party,
    seat,
    ballot: fc.constantFrom(...BALLOTS),
    announced: fc.option(fc.boolean(), { nil: undefined }),
    outcome: fc.constantFrom('adopted', 'not-adopted'),
  };
  const oneOf = moveSchema.options.map((option) => {
    const { type, ...fields } = option.shape;
    const [of] = [...type.values];
    const lists = of === 'vote.castMany';
    return fc.record({
      type: fc.constant(of),
      ...Object.fromEntries(
        Object.entries(fields).map(([field, schema]) => {
          const fixed =
            'values' in schema && field === 'party' ? [...(schema.values as Set<string>)] : undefined;
          if (fixed) return [field, fc.constantFrom(...fixed)];
          if (values[field] && field !== 'absent') return [field, values[field]];
          const isBallot = BALLOTS.some((ballot) => ballot === field);
          return [field, isBallot ? (lists ? someSeats : count) : name];
        }),
      ),
    });
  });
  return fc
    .oneof(...oneOf)
    .map((move) => moveSchema.safeParse(JSON.parse(JSON.stringify(move))))
    .filter(({ success }) => success)
    .map(({ data }) => data as Move);
}

function collect(value: unknown, names: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inside] of Object.entries(value)) {
    names.add(key);
    collect(inside, names);
  }
}
