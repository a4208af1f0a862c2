import type { ElectionView } from '../../engine/contract/view/election.ts';
import type { RunView } from '../../engine/contract/view/run.ts';
import type { Formats } from '../messages/formats.ts';
import { stepWords } from '../messages/move-words.ts';
import type { Say } from '../messages/words.ts';
import { standingWords } from '../seat/election-words.ts';
import { outcomeWords, vetoNames } from '../seat/outcome-words.ts';

/** At most so many steps and changes are read out; the page has the rest. */
const MOST = 4;

/** What happened between two views of a run, in sentences. */
export function tidings(say: Say, formats: Formats, before: RunView | null, now: RunView): string {
  if (before === null || before.run !== now.run) return '';
  if (before.at === now.at) return paperInTheBox(say, before, now);
  const known = new Set(before.path.map((step) => step.node));
  const steps = now.path
    .filter((step) => !known.has(step.node) && step.party !== 'facilitator')
    .slice(-MOST)
    .map((step) => stepWords(say, step));
  const told = new Set(before.changes.map(({ key, name, to }) => `${key} ${name} ${to}`));
  const changes = now.changes.slice(0, MOST).flatMap(({ key, name, from, to }) => {
    if (from === undefined || to === undefined || told.has(`${key} ${name} ${to}`)) return [];
    const way = to > from ? 'up' : to < from ? 'down' : 'same';
    return [
      say('live.change', {
        name,
        amount: say(`amount.words.${way}`, { by: Math.abs(to - from) }),
        value: to,
      }),
    ];
  });
  const ending =
    now.ending === null || before.ending !== null ? [] : [say('live.ending', { title: now.ending.title })];
  const sentences = [
    ...steps,
    ...resultOfVote(say, formats, before, now),
    ...resultOfElection(say, formats, before, now),
    ...changes,
    ...ending,
  ];
  return sentences.map((sentence) => sentence.replace(/\.$/, '')).join('. ');
}

/** A paper in the box of an election is no move: only that it is in. */
function paperInTheBox(say: Say, before: RunView, now: RunView): string {
  const { sealed, papers } = now.scene?.election ?? {};
  const isNew = sealed === true && before.scene?.election?.sealed !== true;
  return isNew && papers !== undefined ? say('election.papersWithYours', { ...papers }) : '';
}

/** How a vote came out that was still open in the view before. */
function resultOfVote(say: Say, formats: Formats, before: RunView, now: RunView): string[] {
  const vote = now.scene?.vote;
  if (vote?.outcome === undefined) return [];
  if (before.scene?.id === now.scene?.id && before.scene?.vote?.outcome !== undefined) return [];
  return [outcomeWords(say, vote.outcome, formats.list(vetoNames(vote.outcome, vote.seats)))];
}

/** What a ballot of an election came to, or the election, where the view before did not say it. */
function resultOfElection(say: Say, formats: Formats, before: RunView, now: RunView): string[] {
  const election = now.scene?.election;
  if (election === undefined) return [];
  const known = before.scene?.id === now.scene?.id ? before.scene?.election : undefined;
  const isCounted = election.rounds.length > (known?.rounds.length ?? 0);
  const isOver = election.step === 'elected' || election.step === 'putOff';
  if (!isCounted && !(isOver && known?.step !== election.step)) return [];
  return [...(isCounted ? countWords(say, formats, election) : []), standingWords(say, formats, election)];
}

/** “Ballot 2: Anna 3, Béla 1” */
function countWords(say: Say, formats: Formats, { rounds }: ElectionView): string[] {
  const last = rounds.at(-1);
  if (last === undefined) return [];
  const counts = last.votes.map(({ name, votes }) => say('live.candidate', { name, votes }));
  return [say('live.ballot', { ballot: rounds.length, counts: formats.list(counts) })];
}
