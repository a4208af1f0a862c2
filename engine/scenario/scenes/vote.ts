import { engine, everyone, facilitator, shape, z } from '../labels.ts';
import { ruleId } from '../rules.ts';
import { citations, condition, effects, id, line, seatCode } from '../terms.ts';
import { scene } from './every-scene.ts';
import { utterance } from './statement.ts';

/** How seats that nobody plays are likely to vote: whole weights, the first fitting line counts. */
const leaning = shape({
  seats: facilitator(
    z.union([id, z.array(seatCode).min(1)]),
    'A group declared under `groups`, or seat codes.',
  ),
  when: engine(condition.optional(), 'The line counts only where this holds.'),
  yes: facilitator(z.int().min(0).max(100).optional(), 'How likely a yes is, against the other weights.'),
  no: facilitator(z.int().min(0).max(100).optional(), 'How likely a no is, against the other weights.'),
  abstain: facilitator(
    z.int().min(0).max(100).optional(),
    'How likely an abstention is, against the other weights.',
  ),
  absent: facilitator(
    z.int().min(0).max(100).optional(),
    'How likely it is that the seat is empty, against the other weights.',
  ),
});

/** A party says in the meeting why it votes as it does. */
const explanation = shape({
  by: everyone(id, 'The party that explains its vote; it holds a seat in the body.'),
  before: everyone(z.literal(true).optional(), 'Before the vote; without it, once it is decided.'),
  question: everyone(line, 'What it is asked.', 'How does Beijing explain its vote?'),
  when: engine(condition.optional(), 'It is asked only if this holds.'),
  sources: everyone(citations.optional(), 'Where the explanation was read.'),
  options: everyone(z.record(id, utterance), 'What it may say, by id.'),
});

/** A body votes under its rules. */
export const vote = shape({
  kind: engine(z.literal('vote'), 'A body votes under its rules.'),
  ...scene,
  body: everyone(id, 'The body: one of `bodies`.'),
  matter: everyone(ruleId, 'Which of the body’s rules applies: a matter of its rule set.'),
  parties_to_dispute: everyone(z.array(seatCode).optional(), 'Seats that are party to the dispute.'),
  without_credentials: everyone(
    z.array(seatCode).optional(),
    'Seats whose credentials have been rejected: they cast no ballot and are counted as absent.',
  ),
  roll_call: everyone(
    z.boolean().optional(),
    'Seats are called one after another by their names, from one that is drawn.',
  ),
  chaired: everyone(
    z.boolean().optional(),
    'A person is in the chair: ballots may be changed until the close, and corrected, repeated or overridden after it.',
  ),
  secret: everyone(
    z.boolean().optional(),
    'A secret ballot: each seat votes by a paper that nobody can tell from another, and only the counts are kept.',
  ),
  declared_voting: everyone(
    z.array(seatCode).optional(),
    'Seats that answered the roll “present and voting”.',
  ),
  on: everyone(
    z.union([
      shape({ draft: everyone(id, 'The draft as a whole.') }),
      shape({
        draft: everyone(id, 'The draft that is amended.'),
        amendment: everyone(id, 'The amendment voted on.'),
      }),
      shape({
        draft: everyone(id, 'The draft that is divided.'),
        provision: everyone(id, 'Voted on alone; rejected, it is struck out.'),
      }),
      shape({ motion: everyone(line, 'A question of procedure.', 'To adjourn for a day') }),
    ]),
    'What is voted on: a draft, an amendment to it, one of its provisions, or a motion.',
    { draft: 'council_text' },
  ),
  question: everyone(line, 'The question put to the vote.'),
  explanations: everyone(
    z.array(explanation).max(15).optional(),
    'Who may explain its vote, in order: some before it, others once it is decided.',
  ),
  leanings: facilitator(
    z.array(leaning).max(24).optional(),
    'How seats that no party holds are likely to vote; the first line that fits a seat counts.',
  ),
  adopted: engine(effects.optional(), 'What happens when it is adopted.'),
  lost: engine(effects.optional(), 'Not adopted, for whatever reason.'),
  vetoed: engine(effects.optional(), 'Not adopted because of a veto; applied after `lost`.'),
});
