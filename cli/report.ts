import type { Move } from '../engine/contract/move.ts';
import type { PastElectionView } from '../engine/contract/view/election.ts';
import type { OutcomeView, PastVoteView } from '../engine/contract/view/vote.ts';
import { pastElections } from '../engine/host/view/election-view.ts';
import { nameOf, wordsOf } from '../engine/host/view/names.ts';
import { pastVotes } from '../engine/host/view/past-votes.ts';
import type { Game } from '../engine/machine/game.ts';
import { isAutomatic } from '../engine/parties/chair.ts';
import type { Line } from '../engine/run/line.ts';

/** A ballot as the command line prints it. Counts are null where no source has them. */
type Ballot = {
  scene: string;
  body: string;
  draft: string;
  yes: number | null;
  no: number | null;
  abstain: number | null;
  notParticipating: number | null;
  absent: number | null;
  outcome: OutcomeView['outcome'];
  because?: OutcomeView['because'];
  vetoes: readonly string[];
  reason: string;
};

type Report = {
  scenario: string;
  ending: string | null;
  moves: readonly Move[];
  elections: readonly Pick<PastElectionView, 'scene' | 'outcome' | 'elected' | 'ballots' | 'byLot'>[];
  ballots: readonly Ballot[];
  indicators: Readonly<Record<string, number>>;
};

/** What was played, for other programs. */
export function reportOf(game: Game, { steps, end }: Line): Report {
  const { story } = game;
  const place = game.place(end);
  return {
    scenario: story.scenario.id,
    ending: place.at === 'ending' ? place.ending : null,
    moves: steps.map(({ move }) => move),
    elections: pastElections(steps, story).map(({ scene, outcome, elected, ballots, byLot }) => ({
      scene,
      outcome,
      elected,
      ballots,
      byLot,
    })),
    ballots: pastVotes(steps, story).map((vote) => ballotOf(vote, story.sceneOf('vote', vote.scene).body)),
    indicators: Object.fromEntries(
      Object.keys(story.scenario.indicators).map((id) => [id, story.read(end.world, `indicators.${id}`)]),
    ),
  };
}

function ballotOf({ scene, title, outcome }: PastVoteView, body: string): Ballot {
  const { tally, because, vetoes, reason } = outcome;
  return {
    scene,
    body,
    draft: title,
    ...tally,
    outcome: outcome.outcome,
    ...(because ? { because } : {}),
    vetoes,
    reason,
  };
}

/** What was played, for a person: scene by scene, who did what, each vote with its reason, the ending. */
export function storyOf(game: Game, line: Line): string {
  const { story } = game;
  const { scenario } = story;
  const lines = [scenario.title, '='.repeat(scenario.title.length)];
  const votes = new Map(pastVotes(line.steps, story).map((vote) => [vote.scene, vote]));
  let scene: string | undefined;
  const elections = new Map(pastElections(line.steps, story).map((one) => [one.scene, one]));
  const told = new Set<string>();
  for (const { move, before, after } of line.steps) {
    if (move.scene !== scene) {
      scene = move.scene;
      const { title, date, place } = story.scene(scene);
      lines.push('', [date, place, story.fill(title, before.world)].filter(Boolean).join(' · '));
    }
    if (move.type === 'vote.close') lines.push(`  ${voteLine(votes.get(move.scene))}`);
    const election = elections.get(move.scene);
    if (election && !told.has(move.scene) && isDecided(move.scene, story, after.world)) {
      told.add(move.scene);
      lines.push(`  → ${electionLine(election)}`);
    }
    if (isAutomatic(move)) continue;
    const { title } = wordsOf(move, { story, world: before.world });
    lines.push(`  ${nameOf(scenario, move.party)}: ${title === '' ? plainly(move) : title}`);
  }
  const place = game.place(line.end);
  const ending = place.at === 'ending' ? scenario.endings[place.ending] : undefined;
  if (ending)
    lines.push(
      '',
      `Ending: ${ending.title}`,
      ...story.tell(ending.text, line.end.world).flatMap((paragraph) => ['', paragraph]),
    );
  return lines.join('\n');
}

function isDecided(scene: string, story: Game['story'], world: readonly number[]): boolean {
  return story.read(world, `elections.${scene}.result`) > 0;
}

function electionLine({ title, outcome, elected, ballots, byLot }: PastElectionView): string {
  const names = elected.length === 0 ? 'nobody' : elected.join(', ');
  const how = `${ballots} ${ballots === 1 ? 'ballot' : 'ballots'}${byLot ? ', by lot' : ''}`;
  return `${title}: ${names} elected (${how})${outcome === 'putOff' ? '; put off with a place left' : ''}`;
}

function voteLine(vote: PastVoteView | undefined): string {
  if (!vote) return '';
  return `→ ${vote.title}: ${vote.outcome.reason}${vote.oneSource ? ' ° one source' : ''}`;
}

/** A move that the file has no words for. */
export function plainly(move: Move): string {
  switch (move.type) {
    case 'agenda.accept':
      return 'accepts';
    case 'agenda.refuse':
      return 'refuses';
    case 'agenda.defer':
      return 'puts it off';
    case 'call.resume':
      return 'comes back to the line';
    case 'call.admit':
      return 'lets them listen';
    case 'call.object':
      return 'keeps them off the line';
    case 'call.end':
      return 'hangs up';
    case 'draft.circulate':
      return 'shows the text around';
    case 'draft.invite':
      return 'asks others for their names';
    case 'draft.cosponsor':
      return 'puts its name to the text';
    case 'draft.decline':
      return 'keeps its name off the text';
    case 'draft.pass':
      return 'asks for no other words';
    case 'draft.agree':
      return 'takes the words over';
    case 'draft.refuse':
      return 'keeps the words';
    case 'clock.tick':
      return 'a day passes';
    case 'amendment.finish':
      return 'has no more amendments';
    case 'vote.cast':
      return `votes: ${move.ballot} (${move.seat})`;
    case 'vote.castMany':
      return 'the seats nobody holds vote';
    case 'vote.countUnnamed':
      return 'counts are known, names are not';
    case 'election.count':
      return `the papers name: ${Object.entries(move.votes)
        .map(([candidate, votes]) => `${candidate} ${votes}`)
        .join(', ')}`;
    case 'election.draw':
      return `the lot falls on ${move.candidate}`;
    case 'election.withdraw':
      return 'stands down';
    case 'election.remain':
      return 'goes on';
    case 'election.override':
      return `declares ${move.candidate} elected`;
    case 'vote.declare':
      return `the outcome is known, the counts are not: ${move.outcome}`;
    default:
      return move.type;
  }
}
