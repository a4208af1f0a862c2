import { engine, everyone, facilitator, shape, z } from './labels.ts';
import type { Spoken } from './languages.ts';
import { bySome, disagreement, nobody, telling, third } from './line.ts';
import { allianceMatter } from './matters.ts';
import { ruleId } from './rules.ts';
import {
  act,
  amount,
  citations,
  claim,
  condition,
  day,
  effects,
  id,
  line,
  picturesShown,
  routes,
  seatCode,
  standsFor,
  text,
} from './terms.ts';

/** What every scene has, whatever its procedure. */
const scene = {
  title: everyone(line, 'At most eight words that say who did what.', 'Washington rings Moscow'),
  dek: everyone(line.optional(), 'One sentence under the headline.'),
  date: everyone(day.optional(), 'The day; left out where no source has one.'),
  place: everyone(line.optional(), 'Where it happens.', 'New York'),
  text: everyone(z.array(text).max(12).optional(), 'What the reader is told, in paragraphs.'),
  pictures: everyone(picturesShown.optional(), 'Pictures below the text, by their ids; at most four.', [
    'the_basin',
  ]),
  invented: everyone(z.boolean().optional(), 'True where the scene did not happen.'),
  claims: everyone(
    z.array(claim).max(6).optional(),
    'Contested claims, each shown as somebody’s claim with a note beside it.',
  ),
  sources: everyone(citations.optional(), 'Where what the scene tells was read.'),
  note: everyone(text.optional(), 'What the sources disagree about.'),
  from: engine(z.array(z.string()).optional(), 'Rows of the event table that this scene comes from.'),
  when: engine(condition.optional(), 'The scene is passed over unless this holds.'),
  arrival: engine(effects.optional(), 'What happens when the scene begins.'),
  inject: engine(
    shape({
      on: engine(day.optional(), 'Not before this day.'),
      when: engine(condition.optional(), 'Not before this holds.'),
      released: engine(z.literal(true).optional(), 'Not before the facilitator releases it.'),
    }).optional(),
    'The scene comes from outside: between two scenes, once, as soon as all that is said here is so.',
  ),
  deadline: everyone(
    shape({
      days: everyone(z.int().min(1).max(365), 'Days that may pass in the scene.'),
      minutes: everyone(z.int().min(1).max(600).optional(), 'In a class: minutes of the lesson.'),
      effects: engine(effects.optional(), 'What happens when the time is up.'),
      to: engine(id, 'Where the story goes then.'),
    }).optional(),
    'A clock on the scene: what happens where nobody has moved in time.',
  ),
  then: engine(
    routes,
    'Where the story goes: a scene or an ending, or ways with conditions, of which the first that holds is taken.',
    'next_scene',
    [{ when: 'indicators.trust >= 40', to: 'a_deal' }, { to: 'no_deal' }],
  ),
};

const narration = shape({
  kind: engine(z.literal('narration'), 'Something is told, and the story goes on.'),
  ...scene,
});

const option = act.extend({
  to: engine(id.optional(), 'Where this option leads, before `then` is asked.'),
  once: engine(z.literal(true).optional(), 'It can be chosen only once in a run.'),
  fallback: engine(
    z.literal(true).optional(),
    'Never offered: it is what happens when no other option is open.',
  ),
});
const options = z.record(id, option);

const decision = shape({
  kind: engine(z.literal('decision'), 'One party chooses between options.'),
  ...scene,
  by: everyone(id, 'The party that decides.'),
  question: everyone(line, 'A heading a sixteen-year-old can answer.', 'Whom does Washington ring first?'),
  options: everyone(options, 'What it may choose, by id.'),
});

const outcome = act.extend({
  weight: engine(amount, 'How likely it is, against the other outcomes that are open.'),
  to: engine(id.optional(), 'Where this outcome leads, before `then` is asked.'),
});

/** Something that nobody decides: chance draws one of the outcomes that are open. */
const event = shape({
  kind: engine(z.literal('event'), 'Something happens that nobody decides: chance draws one outcome.'),
  ...scene,
  outcomes: everyone(z.record(id, outcome), 'What may happen, by id.'),
});

/** Two or three lines of the story at the same time. */
const threads = shape({
  kind: engine(z.literal('threads'), 'Two or three lines of the story at the same time.'),
  ...scene,
  threads: everyone(
    z.record(
      id,
      shape({
        title: everyone(line, 'What the line of the story is called.'),
        start: engine(id, 'Its first scene; its last leads to `done`.'),
      }),
    ),
    'The lines of the story, by id; at most three.',
  ),
  join: engine(z.enum(['all', 'any']), 'Goes on when all threads are done, or as soon as one is.'),
});

/** From a hand held out to a threat; `silent` says nothing at all. */
export const register = z.enum(['conciliatory', 'factual', 'firm', 'threatening', 'silent']);
const utterance = act.extend({
  register: everyone(register, 'How it is said, from a hand held out to a threat; `silent` says nothing.'),
  says: everyone(text.optional(), 'What is said, in our words or quoted.'),
  claims: everyone(z.array(claim).max(6).optional(), 'What it claims, shown once it has been said.'),
});
const reaction = shape({
  by: everyone(id, 'The party that may answer.'),
  question: everyone(line, 'What it is asked.'),
  when: engine(condition.optional(), 'This party reacts only if this holds.'),
  options: everyone(z.record(id, utterance), 'The ways to answer, by id.'),
});

const statement = shape({
  kind: engine(z.literal('statement'), 'One party says something in public; others may answer.'),
  ...scene,
  by: everyone(id, 'The party that speaks.'),
  to: everyone(z.array(id).optional(), 'The parties it speaks to.'),
  question: everyone(line, 'What the party that speaks is asked.'),
  options: everyone(z.record(id, utterance), 'What it may say, by id.'),
  reactions: everyone(z.array(reaction).max(6).optional(), 'Who may answer, in order.'),
});

const terms = shape({
  title: everyone(line, 'What would be agreed.', 'Begin at once'),
  meant: everyone(text.optional(), 'What it is meant to achieve.'),
  by: everyone(z.array(id).optional(), 'Who may offer it; without it, either side.'),
  when: engine(condition.optional(), 'Open only while this holds.'),
  closed: everyone(text.optional(), 'The sentence shown where it is closed.'),
  effects: engine(effects.optional(), 'What happens when it is agreed.'),
  stands_for: engine(standsFor.optional(), 'What it commits both sides to on issues, from 0 to 100.'),
});
const agendaItem = shape({
  title: everyone(line, 'What is spoken about.', 'Talks about a ceasefire'),
  terms: everyone(z.record(id, terms), 'What may be agreed on it, by id.'),
  refused: engine(effects.optional(), 'What happens when it is refused.'),
  deferred: engine(effects.optional(), 'What happens when it is put off.'),
  from: engine(z.array(z.string()).optional(), 'Rows of the event table that this item comes from.'),
});

const call = shape({
  kind: engine(
    z.literal('call'),
    'Two parties speak, on the telephone or face to face, item by item, and each tells of it.',
  ),
  ...scene,
  caller: everyone(id, 'The party that rings.'),
  callee: everyone(id, 'The party that is rung.'),
  question: everyone(line, 'What the caller is asked.'),
  meeting: everyone(
    shape({ leave: everyone(line, 'What ending it is called, a verb first.', 'Get up and go') }).optional(),
    'They sit face to face: nothing rings and nobody hangs up. Without it, they speak on the telephone.',
  ),
  voices: everyone(z.record(id, line).optional(), 'Who speaks for a party on the line, by party.'),
  lasted_minutes: everyone(z.int().min(1).max(600).optional(), 'How many minutes it lasted in history.'),
  listening: everyone(z.array(id).optional(), 'Who is on the line and does not speak.'),
  place_call: everyone(act, 'Ringing.'),
  forgo: everyone(act.optional(), 'Not calling after all; left out where the call is certain.'),
  announced: everyone(
    z.union([z.boolean(), z.literal('choice')]).optional(),
    'Whether the world is told that they speak; `choice` leaves it to the caller. Without it, yes.',
  ),
  outside: everyone(
    line.optional(),
    'What those see who are not told of the call: "Two capitals are speaking".',
  ),
  answers: everyone(z.record(id, act), 'The ways to take the call, by id.'),
  declines: everyone(
    z.record(id, act).optional(),
    'The ways not to take it, by id; left out where it is taken for certain.',
  ),
  unanswered: everyone(nobody.optional(), 'Nobody picks up; left out where somebody always does.'),
  hold: everyone(bySome.optional(), 'To make the other side wait, once in a call; left out where none may.'),
  break_off: everyone(
    bySome.optional(),
    'To hang up in mid-sentence, whoever speaks; left out where none may.',
  ),
  may_patch_in: everyone(
    z.record(id, third).optional(),
    'Whom the caller may bring in on the line, if the other side admits it.',
  ),
  agenda: everyone(
    z.record(id, agendaItem),
    'What may be spoken about, by id; either side may raise an item.',
  ),
  readouts: everyone(
    z.array(
      shape({
        by: everyone(id, 'The side that tells.'),
        question: everyone(line, 'What it is asked.'),
        options: everyone(z.record(id, utterance), 'The accounts it may give, by id.'),
      }),
    ),
    'Each side’s own account afterwards, in order.',
  ),
  disagreements: everyone(
    z.array(disagreement).max(12).optional(),
    'Pairs of read-outs that cannot both be right.',
  ),
  may_tell: everyone(
    z.array(telling).max(8).optional(),
    'Whom a side may tell of the call once the read-outs are out, in order.',
  ),
});

const drafting = shape({
  kind: engine(z.literal('draft'), 'A text is worded, shown around, and tabled or withdrawn.'),
  ...scene,
  draft: everyone(id, 'The draft: one of `drafts`. Its sponsor acts.'),
  question: everyone(line, 'What the sponsor is asked.'),
  consulted: everyone(z.array(id).max(5).optional(), 'Who may ask the sponsor for other words, in order.'),
  rounds: everyone(
    z.int().min(1).max(6).optional(),
    'How often those consulted are heard in turn, as long as anybody asks for something; without it, once.',
  ),
  table: everyone(act, 'Putting the text before the body.'),
  withdraw: everyone(act.optional(), 'Not putting it forward after all; left out where it is certain.'),
  agreed: engine(effects.optional(), 'When the sponsor takes over words asked for.'),
  refused: engine(effects.optional(), 'When the sponsor refuses them.'),
});

const withdrawal = shape({
  kind: engine(z.literal('withdrawal'), 'A sponsor may take its text back before the vote.'),
  ...scene,
  draft: everyone(id, 'A draft on the table; its sponsor may take it back before the vote.'),
  question: everyone(line, 'What the sponsor is asked.'),
  withdraw: everyone(act, 'Taking it back.'),
  keep: everyone(act, 'Leaving it on the table.'),
  unless_amended: everyone(
    z.boolean().optional(),
    'True where a text that has been amended is no longer its sponsor’s to withdraw.',
  ),
});

const amending = shape({
  kind: engine(z.literal('amendments'), 'A party may table changes to a draft.'),
  ...scene,
  by: everyone(id, 'The party that may table them.'),
  question: everyone(line, 'What it is asked.'),
  draft: everyone(id, 'The draft that they would change.'),
  amendments: everyone(z.array(id).min(1).max(8), 'Which of the draft’s amendments it may table here.'),
  tabled: engine(effects.optional(), 'For each amendment tabled.'),
  none: engine(effects.optional(), 'When the party tables none.'),
});

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

const vote = shape({
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
const election = shape({
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

const allied = shape({
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

export const anyScene = z.discriminatedUnion('kind', [
  event,
  threads,
  narration,
  decision,
  statement,
  call,
  drafting,
  withdrawal,
  amending,
  vote,
  election,
  allied,
]);

export type Scene = Spoken<z.infer<typeof anyScene>>;
export type SceneKind = Scene['kind'];
export type SceneOf<K extends SceneKind> = Extract<Scene, { kind: K }>;
export type Utterance = Spoken<z.infer<typeof utterance>>;
export type Reaction = Spoken<z.infer<typeof reaction>>;

/** Whether a scene is of a kind. */
export function isOf<K extends SceneKind>(scene: Scene, kind: K): scene is SceneOf<K> {
  return scene.kind === kind;
}
