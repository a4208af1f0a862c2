import { moveSchema } from '../contract/move.ts';
import { assertion } from './assertions.ts';
import type { Body, WrittenBody } from './body.ts';
import { draft } from './drafts.ts';
import { bloc, issue } from './interests.ts';
import { engine, everyone, facilitator, shape, z } from './labels.ts';
import { languageCode, type Spoken, speak } from './languages.ts';
import { party } from './parties.ts';
import { type KnownPicture, MOST_PICTURES } from './pictures/picture.ts';
import { anyScene } from './scenes.ts';
import {
  citations,
  condition,
  day,
  effects,
  id,
  line,
  paragraph,
  picturesShown,
  seatCode,
  text,
} from './terms.ts';

const source = shape({
  author: everyone(line, 'Who wrote or published it.', 'Reuters'),
  title: everyone(line, 'What it is called, or what it is.', 'Report on the call of 12 February'),
  published: everyone(line.optional(), 'When it appeared, as far as it is known.', '13 February 2025'),
  url: everyone(z.string().max(300).optional(), 'Where it can be read; nothing is fetched from there.'),
  note: everyone(
    text.optional(),
    'What kind of source it is: a copy, a party’s own account, read as an extract.',
  ),
});

const picture = shape({
  file: engine(
    z.string().min(1).max(120),
    'Its file in the folder `pictures` beside the scenario, the name alone: PNG, JPEG, WebP or AVIF that stands still, at most 4 MB, no side longer than 4096 pixels.',
    'the-basin.png',
  ),
  alt: everyone(
    text,
    'What it shows, said for who does not see it: read aloud, and written where the picture is missing.',
    'A map: the river rises in Upper Aral and comes to the sea in the Delta Republic.',
  ),
  caption: everyone(text.optional(), 'What stands below it for everybody who sees it.'),
  credit: everyone(line, 'Who made it.', 'Démarche contributors'),
  licence: everyone(
    line,
    'Under which licence, or by what right, it may be shown.',
    'CC-BY-4.0',
    'public domain',
  ),
  url: everyone(z.string().max(300).optional(), 'Where it was found; nothing is fetched from there.'),
});

const indicator = shape({
  name: everyone(line, 'What is shown beside the number.', 'Trust between the two banks'),
  means: everyone(line, 'What the number stands for, as a sentence.', 'How far each believes the other.'),
  start: everyone(z.int().min(0).max(100), 'Where it stands when the story begins, from 0 to 100.'),
});

const relation = shape({
  between: everyone(z.tuple([id, id]), 'The two parties.', ['united_states', 'ukraine']),
  start: everyone(
    z.int().min(-100).max(100),
    'Where it stands when the story begins: -100 is enmity, 100 is friendship.',
  ),
  why: everyone(line.optional(), 'Why it stands there, in one sentence.'),
});

const alliance = shape({
  name: everyone(line, 'What it is called.'),
  members: everyone(z.array(id).min(2), 'Who belongs to it when the story begins.'),
  formed: everyone(z.boolean(), 'Whether it exists when the story begins.'),
  cohesion: everyone(z.int().min(0).max(100), 'How well it holds together at the beginning, from 0 to 100.'),
  strained_below: everyone(z.int().min(1).max(100), 'Below this cohesion it is strained.'),
  ruptured_below: everyone(
    z.int().min(0).max(99),
    'Below this cohesion it is ruptured; less than `strained_below`.',
  ),
});

const commitment = shape({
  by: everyone(id, 'The party that may promise it.'),
  to: everyone(id, 'The party it is promised to.'),
  means: everyone(line, 'What is promised, as a sentence.', 'Borrow sends grain in a flood.'),
  broken: engine(effects.optional(), 'What breaking it costs, once.'),
});

const flag = shape({
  means: everyone(line, 'What is so once it is set, as a sentence.', 'The bridge is closed.'),
});

const ending = shape({
  title: everyone(line, 'How it ended, in at most eight words.'),
  text: everyone(z.array(paragraph).min(1), 'What that means, in paragraphs.'),
  pictures: everyone(picturesShown.optional(), 'Pictures below the text, by their ids.'),
  historical: everyone(z.boolean().optional(), 'True for the one that history came to.'),
  sources: everyone(citations.optional(), 'Where what the text says was read.'),
});

const recorded = z.strictObject({
  move: engine(moveSchema, 'One act of a party, of chance or of the facilitator.', {
    type: 'choose',
    scene: 'first_call',
    party: 'united_states',
    option: 'call_moscow',
  }),
  when: engine(
    condition.optional(),
    'What it rested on. On a line that has parted from history a party that follows history does it only while this holds.',
    '!flags.kyiv_invited',
  ),
  sources: everyone(citations, 'Where it was read that this was done.'),
  certainty: everyone(
    z.enum(['two-sources', 'one-source', 'inferred', 'disputed-order']).optional(),
    'How well it is known: two independent sources, one, concluded from others, or known but not when.',
  ),
  note: everyone(text.optional(), 'How it was concluded, or what the sources disagree about.'),
});

/** The scenario format: all that a file may say. */
export const scenarioSchema = shape({
  format: engine(z.literal(1), 'The format of the file; this page describes format 1.'),
  id: engine(id, 'The scenario’s own id; runs are kept under it.', 'the_call_and_the_votes'),
  title: everyone(line, 'What the scenario is called.'),
  summary: everyone(text, 'Two or three sentences for the library.'),
  language: everyone(languageCode, 'The language of texts that are written in one only.', 'en'),
  languages: everyone(
    z.array(languageCode).min(2).max(12).optional(),
    'All languages of the file, where there are several; a text that lacks one is pointed out.',
    ['en', 'fr'],
  ),
  period: everyone(
    shape({ from: everyone(day, 'Its first day.'), to: everyone(day, 'Its last day.') }),
    'The days in which the story plays.',
    { from: '2025-02-12', to: '2025-02-25' },
  ),
  minutes: everyone(z.int().min(1).max(600), 'How many minutes one person takes to play it.'),
  author: everyone(line, 'Who wrote the scenario.'),
  licence: everyone(line, 'Under which licence others may use it.', 'CC-BY-4.0'),
  version: everyone(line, 'Its version, raised with every change.', '1.0.0'),
  content_note: everyone(
    text.optional(),
    'What a player should know first: a real war, people who are alive.',
  ),
  credits: everyone(text.optional(), 'Whom and what the scenario owes something to.'),
  objectives: everyone(z.array(line).max(8).optional(), 'What a class can learn from it.'),
  questions: everyone(z.array(text).max(12).optional(), 'Questions for talking about it afterwards.'),
  changelog: everyone(
    z
      .array(
        shape({
          version: everyone(line, 'The version that has the changes.'),
          date: everyone(day, 'The day it was published.'),
          changes: everyone(text, 'What is different in it.'),
        }),
      )
      .optional(),
    'What each version changed, the newest first.',
  ),
  bodies: engine(
    z.array(id),
    'The bodies in which the scenario votes: for each, a file in the folder `bodies` beside it.',
    ['un_security_council_2025'],
  ),
  sources: everyone(z.record(id, source), 'What the scenario was written from, by id; texts cite the ids.'),
  pictures: engine(
    z
      .record(id, picture)
      .refine(
        (all) => Object.keys(all).length <= MOST_PICTURES,
        `a scenario has at most ${MOST_PICTURES} pictures`,
      )
      .optional(),
    'Pictures, by id: each is seen where something shows it, by whoever sees that.',
  ),
  cover: everyone(
    id.optional(),
    'The picture below the summary, before the story begins: one of `pictures`.',
  ),
  parties: everyone(z.record(id, party), 'Who acts: states, blocs, organisations, by id.'),
  groups: engine(
    z.record(id, z.array(seatCode)).optional(),
    'Named groups of seats, for leanings and blocs.',
  ),
  issues: everyone(z.record(id, issue).optional(), 'Scales that the parties disagree on, by id.'),
  blocs: facilitator(
    z.record(id, bloc).optional(),
    'How the seats of a group vote that no party holds and that no leaning fits, by the id of the group.',
  ),
  seats: facilitator(
    z.record(seatCode, bloc).optional(),
    'The same for single seats, by their codes; it goes before their bloc’s.',
  ),
  indicators: everyone(z.record(id, indicator), 'Whole numbers from 0 to 100 that the world shows, by id.'),
  relations: everyone(z.record(id, relation).optional(), 'How two parties stand with each other, by id.'),
  alliances: everyone(
    z.record(id, alliance).optional(),
    'Who stands together with whom, by id; five at most.',
  ),
  commitments: everyone(
    z.record(id, commitment).optional(),
    'What parties may promise one another: made and broken by effects that set `commitments.x.made`, `.broken`.',
  ),
  flags: engine(z.record(id, flag).optional(), 'What is either so or not; nothing is set at the beginning.'),
  drafts: everyone(z.record(id, draft).optional(), 'Texts before a body, by id.'),
  start: engine(id, 'The first scene.'),
  scenes: engine(z.record(id, anyScene), 'The points of the story, by id, in the order a reader wants them.'),
  endings: facilitator(
    z.record(id, ending).refine((all) => Object.keys(all).length > 0, 'a story needs an ending to come to'),
    'Where the story may stop, by id.',
  ),
  record: facilitator(
    shape({
      ending: engine(id, 'The ending that the moves come to.'),
      moves: facilitator(z.array(recorded), 'What was done, in order; never what came of it.'),
    }).optional(),
    'What history did, move by move.',
  ),
  assertions: facilitator(
    z.array(assertion).max(60).optional(),
    'What the author claims of the whole scenario; whoever verifies it says whether it is so.',
  ),
});
export type ScenarioFile = z.infer<typeof scenarioSchema>;

/** A scenario as it is written, with the bodies it uses: its texts in every language they have. */
export type WrittenScenario = ScenarioFile & {
  readonly bodyOf: Readonly<Record<string, WrittenBody>>;
  /** What is known of the pictures whose files can be shown, by the pictures’ ids; left out where there are none. */
  readonly pictureOf?: Readonly<Record<string, KnownPicture>>;
};

/** A scenario said in one language: all that a game needs. */
export type Scenario = Spoken<ScenarioFile> & {
  readonly bodyOf: Readonly<Record<string, Body>>;
  readonly pictureOf?: Readonly<Record<string, KnownPicture>>;
};

/**
 * Says a written scenario in a language, word by word. Its `language` is then the one it is said in: the file’s, where
 * it lacks that.
 */
export function asWritten({ bodyOf, pictureOf, ...file }: WrittenScenario, language: string): Scenario {
  const said = file.languages?.includes(language) ? language : file.language;
  return {
    ...speak(file, language, file.language),
    language: said,
    bodyOf: speak(bodyOf, said, file.language),
    ...(pictureOf ? { pictureOf } : {}),
  };
}
