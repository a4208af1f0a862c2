import * as z from 'zod';
import { problem } from './authoring.ts';
import { ballot, moveSchema } from './move.ts';
import { tableView } from './table.ts';

z.config({ jitless: true });

/**
 * What one seat at the table may see of a point. Built from an allow-list at the host, never by copying and
 * clearing. Everything a screen shows comes from here; everything a person may do is in `asks`.
 */

export const source = z.strictObject({
  id: z.string(),
  author: z.string(),
  title: z.string(),
  published: z.string().optional(),
  url: z.string().optional(),
  note: z.string().optional(),
});
export type SourceView = z.infer<typeof source>;

const claim = z.strictObject({
  says: z.string(),
  by: z.string(),
  on: z.string().optional(),
  verdict: z.string(),
  note: z.string(),
  sources: z.array(source),
});
export type ClaimView = z.infer<typeof claim>;

/** One thing that changed, by how much, because of what. No effect is silent. */
export const happened = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('changed'),
    what: z.enum(['indicator', 'relation', 'cohesion']),
    id: z.string(),
    from: z.int(),
    to: z.int(),
    because: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('flag'),
    id: z.string(),
    to: z.boolean(),
    because: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('alliance'),
    id: z.string(),
    from: z.enum(['notFormed', 'cohesive', 'strained', 'ruptured']),
    to: z.enum(['notFormed', 'cohesive', 'strained', 'ruptured']),
  }),
  z.strictObject({
    kind: z.literal('wording'),
    draft: z.string(),
    provision: z.string(),
    wording: z.string(),
    because: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('member'),
    alliance: z.string(),
    party: z.string(),
    /** True: joins; false: leaves. */
    to: z.boolean(),
    because: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('commitment'),
    id: z.string(),
    what: z.enum(['made', 'broken']),
    to: z.boolean(),
    because: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('decided'), scene: z.string(), outcome: z.string() }),
  z.strictObject({ kind: z.literal('ended'), ending: z.string() }),
]);
export type Happened = z.infer<typeof happened>;

/** A change as a screen shows it: names in place of ids. */
export const change = z.strictObject({
  key: z.string(),
  kind: z.enum(['indicator', 'relation', 'cohesion', 'flag', 'alliance', 'wording', 'member', 'commitment']),
  name: z.string(),
  /** For a party that joins or leaves: the alliance. */
  of: z.string().optional(),
  /** For numbers: the old and the new value. */
  from: z.int().optional(),
  to: z.int().optional(),
  /**
   * For alliances: the state reached. For flags: true or false. For wording: the new text. For members: joins or
   * leaves. For commitments: made, broken or lifted.
   */
  state: z.string().optional(),
  because: z.string().optional(),
});
export type ChangeView = z.infer<typeof change>;

/** One thing a person may do, open or closed. A closed one says why. */
const option = z.strictObject({
  key: z.string(),
  move: moveSchema,
  /** The file's own words for the move; empty where the client names it by its type. */
  title: z.string(),
  meant: z.string().optional(),
  open: z.boolean(),
  closed: z.string().optional(),
  /** What of its condition does not hold, as the file has it, and what that asks for is now. Facilitator's view only. */
  opens: z
    .array(
      z.strictObject({
        condition: z.string(),
        now: z.array(z.strictObject({ name: z.string(), value: z.union([z.int(), z.boolean()]) })),
      }),
    )
    .optional(),
  register: z.string().optional(),
  says: z.string().optional(),
  /** Options with the same group belong under one heading (an agenda item, a provision). */
  group: z.string().optional(),
});
export type OptionView = z.infer<typeof option>;

/** A question to one party that a person in this seat holds. */
const ask = z.strictObject({
  party: z.string(),
  partyName: z.string(),
  question: z.string(),
  options: z.array(option),
});
export type AskView = z.infer<typeof ask>;

const agendaItem = z.strictObject({
  id: z.string(),
  title: z.string(),
  status: z.enum(['unopened', 'onTheTable', 'agreed', 'refused', 'deferred']),
  /** What each side last offered, in words. */
  callerSays: z.string().optional(),
  calleeSays: z.string().optional(),
  offeredBy: z.enum(['caller', 'callee']).optional(),
});

export const callView = z.strictObject({
  caller: z.strictObject({ party: z.string(), name: z.string(), voice: z.string().optional() }),
  callee: z.strictObject({ party: z.string(), name: z.string(), voice: z.string().optional() }),
  listening: z.array(z.string()),
  step: z.enum([
    'notPlaced',
    'ringing',
    'onTheLine',
    'onHold',
    'readOuts',
    'over',
    'declined',
    'forgone',
    'unanswered',
  ]),
  /** Who makes the other side wait, by name. */
  heldBy: z.string().optional(),
  brokenOff: z.boolean(),
  /** True where the world has not been told that the two speak. */
  private: z.boolean(),
  historicalMinutes: z.int().optional(),
  agenda: z.array(agendaItem),
  readouts: z.array(z.strictObject({ party: z.string(), name: z.string(), says: z.string() })),
  /** Where two read-outs cannot both be right: whose they are, and what they disagree about. */
  disagreements: z.array(z.strictObject({ between: z.array(z.string()), about: z.string() })),
});
export type CallView = z.infer<typeof callView>;

/** `sealed`: cast, and not to be seen yet; `secret`: counted from the box of a secret ballot. */
const seatBallot = z.enum([...ballot.options, 'not-called', 'unnamed', 'sealed', 'secret']);
export type SeatBallot = z.infer<typeof seatBallot>;

const seat = z.strictObject({
  code: z.string(),
  name: z.string(),
  veto: z.boolean(),
  /** Whether it presides over the body. */
  presides: z.boolean(),
  party: z.string().optional(),
  you: z.boolean(),
  ballot: seatBallot,
});
export type SeatView = z.infer<typeof seat>;

/** null: no source has the number. */
const count = z.int().nullable();
export const tallyView = z.strictObject({
  yes: count,
  no: count,
  abstain: count,
  notParticipating: count,
  absent: count,
});
export type TallyView = z.infer<typeof tallyView>;

export const outcomeView = z.strictObject({
  outcome: z.enum(['adopted', 'not-adopted']),
  because: z
    .enum([
      'veto',
      'insufficient-votes',
      'tie',
      'no-votes',
      'objection',
      'quorum',
      'blocking-minority',
      'declared',
    ])
    .optional(),
  needed: z.int().nullable(),
  /** What was short where it is not the number of members: the weighted votes, or the people they stand for. */
  missed: z
    .strictObject({ by: z.enum(['weight', 'population']), inFavour: z.int(), needed: z.int() })
    .optional(),
  /** An equal division that the chair’s own vote decided, and which way. */
  castingVote: z.enum(['for', 'against']).optional(),
  vetoes: z.array(z.string()),
  /** What the chair put in place of this; both are kept. */
  overridden: z.enum(['adopted', 'not-adopted']).optional(),
  tally: tallyView,
  /** In English, as the command line prints it: `not adopted: 11 in favour, vetoed by RUS`. */
  reason: z.string(),
});
export type OutcomeView = z.infer<typeof outcomeView>;

export const voteView = z.strictObject({
  body: z.string(),
  bodyName: z.string(),
  size: z.int(),
  rule: z.string(),
  ruleSource: z.string(),
  on: z.string(),
  step: z.enum(['announced', 'open', 'complete', 'decided']),
  /** Votes needed if it closed now; null while it depends on what is cast. */
  needed: z.int().nullable(),
  canVeto: z.boolean(),
  /** True for a secret ballot: no seat’s vote is in any view. */
  secret: z.literal(true).optional(),
  /** True while those at a table have yet to vote unseen by each other: the tally has this seat’s own vote at most. */
  covered: z.literal(true).optional(),
  /** True where a person is in the chair. */
  chaired: z.literal(true).optional(),
  /** In a roll call that is under way: whose name is called, and who has passed and is called again. */
  roll: z.strictObject({ called: z.string(), passed: z.array(z.string()) }).optional(),
  /** The vote before this one, where it was put a second time. */
  before: z.strictObject({ yes: z.int(), no: z.int(), abstain: z.int() }).optional(),
  /** Who said after the close that they meant to vote otherwise, and how. */
  corrections: z.array(z.strictObject({ name: z.string(), ballot })).optional(),
  seats: z.array(seat),
  tally: tallyView,
  outcome: outcomeView.optional(),
  /** In history, where the record has this vote and the run may see it. */
  inHistory: z
    .strictObject({
      outcome: outcomeView,
      certainty: z.enum(['two-sources', 'one-source', 'inferred', 'disputed-order']).optional(),
    })
    .optional(),
});
export type VoteView = z.infer<typeof voteView>;

const provision = z.strictObject({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  amendments: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      by: z.string(),
      adds: z.string(),
      removes: z.string().optional(),
      status: z.enum(['notTabled', 'tabled', 'carried', 'lost', 'vetoed']),
      voting: z.boolean(),
    }),
  ),
});
export const draftView = z.strictObject({
  id: z.string(),
  title: z.string(),
  symbol: z.string().optional(),
  sponsor: z.string(),
  cosponsors: z.array(z.string()),
  status: z.enum(['notTabled', 'tabled', 'withdrawn', 'adopted', 'lost', 'vetoed']),
  preamble: z.string().optional(),
  provisions: z.array(provision),
});
export type DraftView = z.infer<typeof draftView>;

/** A matter before an alliance: what is raised, and what those it concerns have answered. */
const allianceScene = z.strictObject({
  name: z.string(),
  matter: z.enum(['form', 'leave', 'invoke', 'mend', 'position']),
  raisedBy: z.string(),
  clause: z.string().optional(),
  answers: z.array(z.strictObject({ name: z.string(), along: z.boolean(), says: z.string() })),
});
export type AllianceSceneView = z.infer<typeof allianceScene>;

/** The procedures a scene may be. */
const sceneKind = z.enum([
  'narration',
  'decision',
  'event',
  'statement',
  'call',
  'draft',
  'amendments',
  'vote',
  'threads',
  'withdrawal',
  'alliance',
]);

const sceneView = z.strictObject({
  id: z.string(),
  /** Which scene this is, counted along the way here from 1. */
  number: z.int(),
  kind: sceneKind,
  /** Empty only for a scene seen from outside that the file has no words for. */
  title: z.string(),
  /** True for a scene that this seat is not in and has not been told of. */
  outside: z.literal(true).optional(),
  dek: z.string().optional(),
  date: z.string().optional(),
  place: z.string().optional(),
  invented: z.boolean(),
  text: z.array(z.string()),
  note: z.string().optional(),
  claims: z.array(claim),
  sources: z.array(source),
  /** What was said so far in a statement and its reactions, or of a vote by those who explain theirs. */
  said: z.array(
    z.strictObject({
      name: z.string(),
      register: z.string(),
      says: z.string(),
      claims: z.array(claim),
      sources: z.array(source),
    }),
  ),
  /** To whom a statement is addressed, by name. */
  addressed: z.array(z.string()).optional(),
  alliance: allianceScene.optional(),
  call: callView.optional(),
  vote: voteView.optional(),
  draft: draftView.optional(),
});
export type SceneView = z.infer<typeof sceneView>;

/** A scale that the parties disagree on, from 0 to 100. */
const issue = z.strictObject({
  id: z.string(),
  name: z.string(),
  low: z.string(),
  high: z.string(),
  /** Where things stand now. */
  stands: z.number(),
  /** What the positions of all parties come to by capability and salience; null where nobody has one. */
  median: z.number().nullable(),
  mean: z.number().nullable(),
});
export type IssueView = z.infer<typeof issue>;

/** Why a party that no person holds did what it did. Known to the facilitator, and to others after the ending. */
export const explanationView = z.strictObject({
  node: z.int(),
  party: z.string(),
  partyName: z.string(),
  way: z.enum(['record', 'script', 'interest', 'random']),
  /** The number drawn, from 0 to 1, where its interests decided. */
  drawn: z.number().optional(),
  /** What it could do, with the parts of what each was worth to it; empty where the file says nothing of its interests. */
  options: z.array(
    z.strictObject({
      move: moveSchema,
      title: z.string(),
      made: z.boolean(),
      probability: z.number(),
      interests: z.number(),
      positions: z.number(),
      own: z.number(),
      others: z.number(),
      utility: z.number(),
      audience: z.number(),
      loyalty: z.number(),
      value: z.number(),
    }),
  ),
});
export type ExplanationView = z.infer<typeof explanationView>;

/** A vote already decided in this run, for "votes so far". */
const pastVote = z.strictObject({
  scene: z.string(),
  title: z.string(),
  body: z.string(),
  outcome: outcomeView,
  simulated: z.boolean(),
  oneSource: z.boolean(),
});
export type PastVoteView = z.infer<typeof pastVote>;

export const step = z.strictObject({
  node: z.int(),
  scene: z.string(),
  sceneTitle: z.string(),
  date: z.string().optional(),
  party: z.string(),
  partyName: z.string(),
  move: moveSchema,
  /** The file's own words for the move; empty where the client names it by its type. */
  title: z.string(),
  /** True where a person decided, false for what others, chance and the chair did. */
  yours: z.boolean(),
  simulated: z.boolean(),
});
export type StepView = z.infer<typeof step>;

export const runView = z.strictObject({
  run: z.string(),
  /** The node of the tree this view shows. A move names it, so that a stale one is refused. */
  at: z.int(),
  scenario: z.strictObject({
    id: z.string(),
    title: z.string(),
    /** The language that its texts are said in: `en`, `fr`. */
    language: z.string(),
    from: z.string(),
    to: z.string(),
    contentNote: z.string().optional(),
    credits: z.string().optional(),
  }),
  you: z
    .strictObject({
      party: z.string(),
      name: z.string(),
      /** As it is called in relations and alliances. */
      short: z.string(),
      brief: z.string(),
      confidential: z.string().optional(),
      goals: z.array(z.string()),
    })
    .nullable(),
  /** Null where one person plays alone or watches. */
  table: tableView.nullable(),
  date: z.string(),
  /** True while this line has made exactly the moves that history made. */
  onRecord: z.boolean(),
  scene: sceneView.nullable(),
  /** While threads are under way: the scene each has come to. */
  threads: z.array(z.strictObject({ scene: z.string(), title: z.string(), shown: z.boolean() })),
  asks: z.array(ask),
  /** What the host would do next by itself, in words of a message id; null where a person must act. */
  next: z
    .enum(['continue', 'others', 'openVote', 'draw', 'closeVote', 'settle', 'seats', 'ballots', 'chance'])
    .nullable(),
  nextParty: z.string().optional(),
  changes: z.array(change),
  indicators: z.array(
    z.strictObject({ id: z.string(), name: z.string(), means: z.string(), value: z.int(), before: z.int() }),
  ),
  relations: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      /** The two parties, by the names that members of alliances have too. */
      between: z.array(z.string()),
      value: z.int(),
      before: z.int(),
    }),
  ),
  issues: z.array(issue),
  /** Whether this seat may ask why the others did what they did; if not yet, whether it may ask for that. */
  reasons: z.enum(['shown', 'on-request', 'after-ending']),
  alliances: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      members: z.array(z.string()),
      state: z.enum(['notFormed', 'cohesive', 'strained', 'ruptured']),
      cohesion: z.int(),
      before: z.int(),
    }),
  ),
  votes: z.array(pastVote),
  /** The moves that led here, oldest first. */
  path: z.array(step),
  /** Why the run stands earlier than it was left: a move that is no longer legal. */
  differs: z
    .strictObject({
      because: z.string(),
      /** The move; left out where this seat does not see it. */
      step: z
        .strictObject({
          move: moveSchema,
          partyName: z.string(),
          /** The file's own words for the move; empty where it has none, or no longer. */
          title: z.string(),
          /** Empty where the scene is no longer there. */
          sceneTitle: z.string(),
        })
        .optional(),
    })
    .optional(),
  can: z.strictObject({ back: z.boolean(), forward: z.boolean() }),
  /** True where this scene has been played before: further on from here, or on another road of this run. */
  seen: z.literal(true).optional(),
  /**
   * For a run that was begun along a way that an analysis has shown: that a claim fails, or how to come somewhere; in
   * the words of the claim or the place. So many of its moves have been made.
   */
  shows: z
    .strictObject({
      kind: z.enum(['counterexample', 'way']),
      name: z.string(),
      made: z.int(),
      of: z.int(),
    })
    .optional(),
  /** The other ways already tried from a point of this line, by the node where they part. */
  branches: z.int(),
  ending: z
    .strictObject({
      id: z.string(),
      title: z.string(),
      text: z.array(z.string()),
      historical: z.boolean(),
      sources: z.array(source),
      /** The goals of the party that was played, and whether each was met. */
      goals: z.array(z.strictObject({ title: z.string(), points: z.int(), met: z.boolean() })),
      /** For talking about it afterwards. */
      questions: z.array(z.string()),
      found: z.int(),
      of: z.int(),
    })
    .nullable(),
});
export type RunView = z.infer<typeof runView>;

/** What a person has written on a branch, which is known by its first node; 0 is the first road. */
export const branchMark = z.strictObject({
  /** Empty where it has none. */
  name: z.string().max(80),
  note: z.string().max(2000),
  /** Out of sight; everything in it is kept. */
  deleted: z.boolean(),
});
export type BranchMark = z.infer<typeof branchMark>;

/** A node of the tree, as the facilitator and a person who plays alone may see it. */
export const treeView = z.strictObject({
  run: z.string(),
  at: z.int(),
  nodes: z.array(
    z.strictObject({
      node: z.int(),
      parent: z.int().nullable(),
      move: moveSchema,
      /** The file's own words for the move; empty where the client names it by its type. */
      title: z.string(),
      partyName: z.string(),
      sceneTitle: z.string(),
      date: z.string().optional(),
      yours: z.boolean(),
      onRecord: z.boolean(),
      ending: z.string().optional(),
    }),
  ),
  marks: z.array(z.strictObject({ node: z.int().min(0), ...branchMark.shape })),
});
export type TreeView = z.infer<typeof treeView>;

const chartMove = z.strictObject({ from: z.string(), to: z.string(), events: z.array(z.string()) });

/**
 * The running machine, drawn from itself, as the facilitator and a person who plays alone may see it. Lit is where
 * the run stands; `node` is the node of the tree where this line was there last.
 */
export const statechartView = z.strictObject({
  run: z.string(),
  at: z.int(),
  scenes: z.array(
    z.strictObject({
      id: z.string(),
      kind: sceneKind,
      title: z.string(),
      date: z.string().optional(),
      /** The scene with threads that this one runs in. */
      within: z.string().optional(),
      lit: z.boolean(),
      node: z.int().optional(),
      steps: z.array(
        z.strictObject({ id: z.string(), final: z.boolean(), lit: z.boolean(), node: z.int().optional() }),
      ),
      moves: z.array(chartMove),
      ways: z.array(
        z.strictObject({
          to: z.string(),
          leads: z.enum(['scene', 'ending', 'threadsEnd']),
          by: z.enum(['route', 'cutsIn', 'back']),
        }),
      ),
    }),
  ),
  endings: z.array(z.strictObject({ id: z.string(), title: z.string(), lit: z.boolean() })),
  alliances: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      states: z.array(z.strictObject({ id: z.string(), lit: z.boolean() })),
      moves: z.array(chartMove),
    }),
  ),
  /** The way that was asked for: scenes from where the run stands, the last one is the goal; null where there is none. */
  way: z.array(z.string()).nullable(),
});
export type StatechartView = z.infer<typeof statechartView>;

const named = z.strictObject({ id: z.string(), name: z.string() });

/** What everybody may know of a scenario before it begins: who is who and how things stand on its first day. */
export const briefingView = z.strictObject({
  title: z.string(),
  summary: z.string(),
  from: z.string(),
  to: z.string(),
  contentNote: z.string().optional(),
  objectives: z.array(z.string()),
  parties: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      short: z.string(),
      seat: z.string().optional(),
      playable: z.boolean(),
      brief: z.string(),
      sources: z.array(source),
    }),
  ),
  relations: z.array(
    z.strictObject({
      id: z.string(),
      between: z.tuple([named, named]),
      value: z.int(),
      why: z.string().optional(),
    }),
  ),
  alliances: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      members: z.array(named),
      formed: z.boolean(),
      cohesion: z.int(),
    }),
  ),
  indicators: z.array(
    z.strictObject({ id: z.string(), name: z.string(), means: z.string(), value: z.int() }),
  ),
});
export type BriefingView = z.infer<typeof briefingView>;

/** A scenario on the shelf. A broken file is listed with its first problems. */
export const cardView = z.strictObject({
  /** What a client calls the file; never a path. */
  file: z.string(),
  /** What the file is called on the disk. */
  name: z.string(),
  /** Whether it lies in the person's own folder. */
  own: z.boolean(),
  id: z.string().optional(),
  title: z.string(),
  summary: z.string().optional(),
  contentNote: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  minutes: z.int().optional(),
  parties: z.array(z.strictObject({ id: z.string(), name: z.string(), brief: z.string() })),
  endings: z.int(),
  hasRecord: z.boolean(),
  /** The kinds of its scenes, in the order of the file: what a small drawing of it is made from. */
  scenes: z.array(sceneKind),
  problems: z.array(problem),
  problemCount: z.int(),
  /** The run last played, if any. */
  last: z
    .strictObject({
      run: z.string(),
      date: z.string(),
      sceneTitle: z.string(),
      /** The names of the parties that people hold; none where it is watched. */
      parties: z.array(z.string()),
      ended: z.boolean(),
      found: z.int(),
      /** Whether of all runs this is the one last played. */
      latest: z.boolean(),
    })
    .optional(),
});
export type CardView = z.infer<typeof cardView>;
