import { engine, everyone, shape, z } from '../labels.ts';
import { act, effects, id, line } from '../terms.ts';
import { scene } from './every-scene.ts';

/** A text is worded, shown around, and tabled or withdrawn. */
export const drafting = shape({
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

/** A sponsor may take its text back before the vote. */
export const withdrawal = shape({
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

/** A party may table changes to a draft. */
export const amending = shape({
  kind: engine(z.literal('amendments'), 'A party may table changes to a draft.'),
  ...scene,
  by: everyone(id, 'The party that may table them.'),
  question: everyone(line, 'What it is asked.'),
  draft: everyone(id, 'The draft that they would change.'),
  amendments: everyone(
    z.array(id).min(1).max(8),
    'Which of the draft’s amendments it may table here, but for those that the text says already.',
  ),
  tabled: engine(effects.optional(), 'For each amendment tabled.'),
  none: engine(effects.optional(), 'When the party tables none.'),
});
