import { engine, everyone, facilitator, shape, z } from '../labels.ts';
import { ruleId } from '../rules.ts';
import { act, condition, effects, id, line, seatCode, standsFor } from '../terms.ts';
import { scene } from './every-scene.ts';

const candidate = shape({
  name: everyone(line, 'Who stands: a state or a person.', 'Kenya'),
  party: everyone(id.optional(), 'The party of the scenario that stands, or whose candidate this is.'),
  stands_for: everyone(
    standsFor.optional(),
    'What electing this candidate would mean on issues, from 0 to 100; parties and blocs choose by it.',
  ),
  elected: engine(effects.optional(), 'What happens when this candidate is elected.'),
  withdraw: everyone(
    act.optional(),
    'Standing down after a ballot in which not every place was filled; left out where the candidate goes on for certain.',
  ),
});

/** How seats that nobody plays are likely to fill in their papers: whole weights, the first fitting line counts. */
const papers = shape({
  seats: facilitator(
    z.union([id, z.array(seatCode).min(1)]),
    'A group declared under `groups`, or seat codes.',
  ),
  when: engine(condition.optional(), 'The line counts only where this holds.'),
  for: facilitator(
    z.record(id, z.int().min(0).max(100)).optional(),
    'How likely each candidate is to be named, against the other weights.',
  ),
  blank: facilitator(z.int().min(0).max(100).optional(), 'How likely a blank paper is: an abstention.'),
  invalid: facilitator(z.int().min(0).max(100).optional(), 'How likely a paper is to be invalid.'),
  absent: facilitator(z.int().min(0).max(100).optional(), 'How likely it is that the seat is empty.'),
});

/** A body elects one or several of those who stand, by secret ballot, until every place is filled or it is put off. */
export const election = shape({
  kind: engine(z.literal('election'), 'A body elects among several candidates, ballot after ballot.'),
  ...scene,
  body: everyone(id, 'The body: one of `bodies`.'),
  matter: everyone(ruleId, 'Which of the ways its rule set elects.', 'election-two-thirds'),
  places: everyone(z.int().min(1).max(20), 'How many are to be elected.'),
  question: everyone(line, 'The question put to those who vote.', 'Whom does the Assembly elect?'),
  candidates: everyone(
    z.record(id, candidate),
    'Who may be voted for, by id, in the order of the ballot paper.',
  ),
  most_ballots: everyone(
    z.int().min(1).max(200).optional(),
    'How many ballots are taken, special ones apart, before the election is put off; without it, what the rule set says.',
  ),
  without_credentials: everyone(
    z.array(seatCode).optional(),
    'Seats whose credentials have been rejected: they get no paper and are counted as absent.',
  ),
  chaired: everyone(
    z.boolean().optional(),
    'A person is in the chair and may declare others elected than the rule does; both are kept.',
  ),
  leanings: facilitator(
    z.array(papers).max(24).optional(),
    'How seats that no party holds are likely to fill in their papers; the first line that fits a seat counts.',
  ),
  filled: engine(effects.optional(), 'What happens when every place is filled.'),
  unfilled: engine(effects.optional(), 'What happens when the election is put off with a place left.'),
});
