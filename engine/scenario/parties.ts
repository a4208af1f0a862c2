import { positions, temperament, wants } from './interests.ts';
import { engine, everyone, facilitator, holder, shape, z } from './labels.ts';
import { citations, condition, line, picturesShown, seatCode, text } from './terms.ts';

/** A side: what all know of it, what its delegation alone knows, and how it decides where nobody plays it. */
export const party = shape({
  name: everyone(line, 'Its full name.', 'United States'),
  short: everyone(line, 'How the party is called in a sentence.', 'Washington'),
  seat: everyone(seatCode.optional(), 'The seat it holds in bodies that vote.', 'USA'),
  playable: everyone(z.boolean().optional(), 'True where a person may play it; without it, nobody does.'),
  brief: everyone(text, 'What everybody knows of its aims.'),
  pictures: everyone(picturesShown.optional(), 'Pictures beside that, by their ids.'),
  confidential: holder(text.optional(), 'What only its delegation knows. At most 250 words.'),
  confidential_pictures: holder(
    picturesShown.optional(),
    'Pictures beside that: no other seat is given them, nor told that there are any.',
  ),
  goals: holder(
    z
      .array(
        shape({
          title: holder(line, 'What the party wants: a sentence that is true or not at the end.'),
          when: engine(condition, 'It is met where this holds at the end.'),
          points: holder(z.int().min(1).max(100).optional(), 'What it weighs; without it, 1.'),
        }),
      )
      .max(6)
      .optional(),
    'Shown to who plays the party; at the end, with whether each was met.',
  ),
  sources: everyone(citations.optional(), 'Where what the briefs say was read.'),
  capability: everyone(
    z.int().min(0).max(100).optional(),
    'What it can bring to bear, from 0 to 100; without it, 100.',
  ),
  positions: everyone(positions.optional(), 'Where it wants things to stand, by issue.'),
  wants: facilitator(
    wants.optional(),
    'What it wants of indicators, or of the cohesion of alliances, by their ids.',
  ),
  temperament: facilitator(temperament.optional(), 'How it decides where no person decides for it.'),
});
