import { engine, everyone, shape, z } from '../labels.ts';
import { allianceMatter } from '../matters.ts';
import { act, id, line } from '../terms.ts';
import { scene } from './every-scene.ts';

/** A matter of an alliance is raised, and those it concerns answer. */
export const allied = shape({
  kind: engine(z.literal('alliance'), 'A matter is raised in an alliance, and those it concerns answer.'),
  ...scene,
  alliance: everyone(id, 'The alliance: one of `alliances`.'),
  by: everyone(id, 'The party that raises the matter.'),
  question: everyone(line, 'What that party is asked.'),
  about: everyone(
    allianceMatter,
    'What is raised: to form it, leave it, invoke it, mend it, or speak as one.',
  ),
  forgo: everyone(act.optional(), 'Not raising it after all; left out where it is certain.'),
});
