import type { ComparisonView, DebriefView } from '../../engine/contract/debrief.ts';
import type { PictureView } from '../../engine/contract/view/picture.ts';
import type { Cell, Paper, Part, Table } from '../../engine/debrief/paper.ts';
import type { Formats } from '../messages/formats.ts';
import { stepWords } from '../messages/move-words.ts';
import type { Say } from '../messages/words.ts';
import { roundWords, standingWords } from '../seat/election-words.ts';
import { markOf } from '../seat/marked.ts';
import { outcomeWords, vetoNames } from '../seat/outcome-words.ts';

/** Pictures as data URIs, by their addresses: those that could be had. */
export type Images = ReadonlyMap<string, string>;

/** A debrief in words, as the paper that every format is written from. */
export function paperOf(debrief: DebriefView, say: Say, formats: Formats, images: Images = new Map()): Paper {
  const { ending, scenario, you, goals, questions, sources, history } = debrief;
  const heading = (text: string): Part => ({ kind: 'heading', text });
  return {
    title: ending.title,
    about: [
      say('debrief.about', { scenario: scenario.title, period: formats.period(scenario.from, scenario.to) }),
      you === null ? say('debrief.watched') : say('debrief.spokeFor', { party: you }),
      say(ending.historical ? 'ending.historical' : 'ending.simulated'),
    ].join(say('list.between')),
    language: formats.language,
    parts: [
      heading(say('debrief.means')),
      ...ending.text.map((text): Part => ({ kind: 'text', text })),
      ...ending.pictures.map((picture) => pictureIn(picture, say, images)),
      ...(goals.length === 0
        ? []
        : [
            heading(say(goals.length === 1 ? 'goals.title' : 'goals.titleOfAll')),
            ...goals.flatMap((one): Part[] => [
              ...(goals.length === 1 ? [] : [{ kind: 'text', text: one.partyName } as const]),
              list(one.goals.map(({ met, title }) => `${say(met ? 'goals.met' : 'goals.notMet')} ${title}`)),
            ]),
          ]),
      heading(say('debrief.turning')),
      list(
        debrief.turningPoints.map((point) => turningWords(point, say, formats)),
        true,
      ),
      heading(say('course.title')),
      {
        kind: 'lines',
        caption: say('course.scale'),
        lines: debrief.course.indicators.map(({ name, start, values }) => ({
          name,
          values: [start, ...values],
        })),
      },
      courseTable(debrief, say, formats),
      ...(history === null ? [] : [heading(say('debrief.beside')), comparisonTable(history, say, formats)]),
      ...(debrief.votes.length === 0 ? [] : [heading(say('debrief.ballots'))]),
      ...debrief.votes.flatMap((vote) => voteParts(vote, say, formats)),
      ...(debrief.elections.length === 0 ? [] : [heading(say('debrief.elections'))]),
      ...debrief.elections.flatMap((election) => electionParts(election, say, formats)),
      ...(questions.length === 0 ? [] : [heading(say('questions.title')), list(questions, true)]),
      ...(sources.length === 0
        ? []
        : [
            heading(say('sources.title')),
            list(
              sources.map(({ author, title, published, url }) =>
                [author, title, published, url].filter((part) => part !== undefined).join(', '),
              ),
            ),
          ]),
      ...(scenario.credits === undefined ? [] : [{ kind: 'text', text: scenario.credits } as const]),
    ],
  };
}

function list(items: readonly string[], numbered = false): Part {
  return { kind: 'list', numbered, items };
}

function pictureIn({ alt, caption, credit, licence, image }: PictureView, say: Say, images: Images): Part {
  const data = image && images.get(image.address);
  return {
    kind: 'picture',
    alt,
    ...(caption === undefined ? {} : { caption }),
    credit: say('picture.credit', { credit, licence }),
    ...(image && data !== undefined ? { image: { data, width: image.width, height: image.height } } : {}),
  };
}

function turningWords(
  { kind, step, changes }: DebriefView['turningPoints'][number],
  say: Say,
  formats: Formats,
): string {
  const numbers = changes.flatMap(({ name, from, to }) =>
    from === undefined || to === undefined ? [] : [`${name} ${from} → ${to}`],
  );
  return [
    step.date === undefined ? '' : formats.day(step.date, 'day'),
    step.sceneTitle,
    stepWords(say, step),
    say(`debrief.turning.${kind}`),
    numbers.join(', '),
  ]
    .filter((part) => part !== '')
    .join(say('list.between'));
}

function courseTable({ course }: DebriefView, say: Say, formats: Formats): Table {
  const changed = course.moments
    .map((moment, at) => ({ moment, at }))
    .filter(({ moment }) => moment.changes.length > 0);
  return {
    kind: 'table',
    caption: say('course.title'),
    head: [say('course.when'), ...course.indicators.map(({ name }) => name)],
    rows: [
      [say('course.atStart'), ...course.indicators.map(({ start }) => start)],
      ...changed.map(({ moment: { date, step, sceneTitle }, at }): Cell[] => [
        [
          date === undefined ? '' : formats.day(date, 'short'),
          step === null ? sceneTitle : stepWords(say, step),
        ]
          .filter((part) => part !== '')
          .join(say('list.between')),
        ...course.indicators.map(({ start, values }) => values[at] ?? start),
      ]),
    ],
  };
}

function comparisonTable(history: ComparisonView, say: Say, formats: Formats): Table {
  const { parting, votes, ends, indicators, alliances } = history;
  const outcome = (vote: ComparisonView['votes'][number], side: 0 | 1): string => {
    const found = vote.outcomes[side];
    return found === null ? say('compare.noVote') : outcomeWords(say, found, formats.list(vote.vetoes[side]));
  };
  const move = (side: 0 | 1): string => {
    const step = parting?.moves[side] ?? null;
    return step === null ? say('compare.nothingHere') : stepWords(say, step);
  };
  return {
    kind: 'table',
    caption: say('debrief.beside'),
    head: [say('compare.aspect'), say('debrief.yourRoad'), say('compare.history')],
    rows: [
      parting === null
        ? [say('compare.parts'), say('compare.same'), say('compare.same')]
        : [say('compare.parts'), move(0), move(1)],
      ...votes.map((vote) => [
        say('compare.vote', { body: vote.body, title: vote.title }),
        outcome(vote, 0),
        outcome(vote, 1),
      ]),
      [say('compare.atEnd'), ends[0].title, ends[1].title],
      ...indicators.map(({ name, values }) => [name, ...values]),
      ...alliances.map(({ name, states }) => [name, ...states.map((state) => say(`alliance.${state}`))]),
    ],
  };
}

function voteParts({ vote, simulated }: DebriefView['votes'][number], say: Say, formats: Formats): Part[] {
  const { outcome } = vote;
  const words =
    outcome === undefined ? '' : outcomeWords(say, outcome, formats.list(vetoNames(outcome, vote.seats)));
  return [
    {
      kind: 'text',
      text: [vote.on, vote.bodyName, words, simulated ? say('tag.simulatedVote') : '']
        .filter((part) => part !== '')
        .join(say('list.between')),
    },
    {
      kind: 'table',
      caption: vote.on,
      head: [say('roll.seat'), say('roll.ballot')],
      rows: vote.seats.map((seat) => [seat.name, say(`ballot.${markOf(seat, vote)}`)]),
    },
  ];
}

function electionParts(
  { title, election, simulated }: DebriefView['elections'][number],
  say: Say,
  formats: Formats,
): Part[] {
  const { rounds, candidates } = election;
  const dash = say('election.none');
  return [
    {
      kind: 'text',
      text: [
        title,
        election.bodyName,
        standingWords(say, formats, election),
        simulated ? say('tag.simulatedElection') : '',
      ]
        .filter((part) => part !== '')
        .join(say('list.between')),
    },
    {
      kind: 'table',
      caption: title,
      head: [say('election.ballotHead'), ...rounds.map((round, index) => roundWords(say, round, index))],
      rows: [
        ...candidates.map(({ id, name }): Cell[] => [
          name,
          ...rounds.map(({ votes }) => votes.find((one) => one.id === id)?.votes ?? dash),
        ]),
        [say('election.row.blank'), ...rounds.map(({ abstain }) => abstain)],
        [say('election.row.invalid'), ...rounds.map(({ invalid }) => invalid)],
        [
          say('election.row.needed'),
          ...rounds.map(({ kind, needed }) => (kind === 'special' ? dash : needed)),
        ],
      ],
    },
  ];
}
