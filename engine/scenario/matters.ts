import { engine, everyone, shape, z } from './labels.ts';
import { act, condition, effects, id, line } from './terms.ts';

/** What can be raised in an alliance, and who answers it. */

const asked = {
  by: everyone(id, 'The party that is asked.'),
  question: everyone(line, 'What it is asked.'),
  when: engine(condition.optional(), 'This party is asked only if this holds.'),
};

const inTheEnd = {
  needs: everyone(z.int().min(1).max(20), 'How many of those asked must go along.'),
  done: engine(effects.optional(), 'When enough have.'),
  failed: engine(effects.optional(), 'When too few have.'),
};

const forming = shape({
  propose: everyone(act, 'Proposing it.'),
  invited: everyone(
    z
      .array(shape({ ...asked, join: everyone(act, 'Joining.'), decline: everyone(act, 'Staying out.') }))
      .min(1)
      .max(12),
    'Who is asked to join, in order; whoever is a member already is passed over.',
  ),
  ...inTheEnd,
});

const leaving = shape({ leave: everyone(act, 'Leaving.') });

const invoking = shape({
  clause: everyone(line, 'What is invoked.', 'Article 4: consultation'),
  invoke: everyone(act, 'Invoking it.'),
  members: everyone(
    z
      .array(
        shape({ ...asked, stand: everyone(act, 'Standing by it.'), evade: everyone(act, 'Evading it.') }),
      )
      .min(1)
      .max(12),
    'Who must answer the call, in order; whoever is no member is passed over.',
  ),
  ...inTheEnd,
});

const mending = shape({
  offers: everyone(z.record(id, act), 'What may be offered.'),
  others: everyone(
    z
      .array(shape({ ...asked, accept: everyone(act, 'Accepting.'), refuse: everyone(act, 'Refusing.') }))
      .min(1)
      .max(12),
    'Who must accept the offer, in order.',
  ),
  ...inTheEnd,
});

const speakingAsOne = shape({
  positions: everyone(z.record(id, act), 'What the alliance may say as one.'),
  members: everyone(
    z
      .array(shape({ ...asked, agree: everyone(act, 'Agreeing.'), dissent: everyone(act, 'Dissenting.') }))
      .min(1)
      .max(12),
    'Who must agree, in order; whoever is no member is passed over.',
  ),
  ...inTheEnd,
});

export const allianceMatter = z.union([
  shape({ form: everyone(forming, 'To form it: one party proposes, others join.') }),
  shape({ leave: everyone(leaving, 'To leave it.') }),
  shape({ invoke: everyone(invoking, 'To call on the members: they stand by it or evade it.') }),
  shape({ mend: everyone(mending, 'To mend it: one party offers something, others accept.') }),
  shape({ position: everyone(speakingAsOne, 'To speak as one: one member takes a position, others agree.') }),
]);
