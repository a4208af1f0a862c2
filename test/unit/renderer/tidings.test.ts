import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { formatsIn } from '../../../renderer/messages/formats.ts';
import { messages } from '../../../renderer/messages/language.ts';
import type { Say } from '../../../renderer/messages/words.ts';
import { tidings } from '../../../renderer/stage/tidings.ts';
import { councilOpen } from '../../fixtures/views.ts';
import { hostOf, newId, viewOf } from '../support/hosts.ts';
import { procedureTexts } from '../support/scenarios.ts';

const intl = createIntl({ locale: 'en-GB', messages: messages.en });
const say: Say = (id, values) => intl.formatMessage({ id }, values);
const told = (before: RunView, now: RunView) => tidings(say, formatsIn('en-GB'), before, now);

const FILE = 'election-envoys';

/** Plays the election of envoys to its ending, a paper with two names in it. What is told at every view on the way. */
async function toldOfAnElection(): Promise<string[]> {
  const text = procedureTexts().find(([name]) => name === FILE)?.[1] ?? '';
  const host = hostOf({ [FILE]: text });
  let view = await viewOf(host.startRun({ file: FILE, party: 'aldery', as: 'play', seed: 7 }));
  const sentences: string[] = [];
  while (view.ending === null) {
    const point = { run: view.run, at: view.at, id: newId() };
    const paper = view.scene?.election?.paper;
    const next =
      paper === undefined
        ? host.advance({ ...point, until: 'one-move' })
        : host.makeMove({
            ...point,
            move: {
              type: 'election.cast',
              scene: 'envoys',
              party: paper.party,
              seat: paper.seat,
              names: ['anna', 'cleo'],
            },
          });
    const now = await viewOf(next);
    sentences.push(told(view, now));
    view = now;
  }
  return sentences;
}

describe('what is told of an election', () => {
  test('a paper in the box is no move, and is said', async () => {
    expect(await toldOfAnElection()).toContain('1 of 4 papers are in the box, yours among them.');
  });

  test('a ballot is told with its figures and what follows from it, and the election with who is elected', async () => {
    const sentences = await toldOfAnElection();
    const counted = sentences.filter((one) => one.includes('Ballot 1: '));
    expect(counted).toHaveLength(1);
    expect(counted[0]).toMatch(/^Ballot 1: Cleo 4, Anna 3 and Béla 1\. Cleo and Anna have the majority\./);
    expect(sentences.filter((one) => one.includes('are elected'))).toHaveLength(1);
  });
});

test('how a vote came out is told once, with its figures, and so is every change', () => {
  const vote = councilOpen.scene?.vote;
  if (councilOpen.scene === null || vote === undefined) throw new Error('the fixtures have lost their vote');
  const tally = { yes: 11, no: 1, abstain: 3, notParticipating: 0, absent: 0 };
  const outcome = { outcome: 'adopted' as const, needed: 9, vetoes: [], tally, reason: '' };
  const decided = {
    ...councilOpen,
    at: councilOpen.at + 1,
    scene: { ...councilOpen.scene, vote: { ...vote, outcome } },
  };
  expect(told(councilOpen, decided)).toBe('Adopted 11–1–3');
  expect(told(decided, { ...decided, at: decided.at + 1 })).toBe('');
  expect(told({ ...councilOpen, changes: [] }, decided)).toContain('Tension up 6, now 64');
});
