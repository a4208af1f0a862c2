import { compile } from '../../machine/game.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { inLanguage } from '../in-language.ts';
import type { FindPart } from '../parts.ts';
import { readWithSource } from '../read.ts';
import { checkDeadEnds } from './dead-ends.ts';
import { checkNever } from './never.ts';
import { checkPictures } from './pictures.ts';
import { checkPlay } from './play.ts';
import { MOVES_SPENT } from './plays.ts';
import { checkReach } from './reach.ts';
import { checkRecord } from './record.ts';
import { Report } from './report.ts';
import { subjectOf } from './subject.ts';
import { type Summary, summaryOf } from './summary.ts';
import { checkUsage } from './usage.ts';
import { checkVotes } from './votes.ts';
import { checkWriting } from './writing.ts';

/** All that can be said of a scenario file; a summary only where it can be opened. */
export type Checked = { readonly diagnostics: readonly Diagnostic[]; readonly summary?: Summary };

/**
 * Checks everything about a scenario file, what an author should hear included. Never throws for anything that a
 * file contains.
 *
 * @param moves how many moves may be spent on looking for ways to endings, for the summary
 */
export function checkWhole(file: string, text: string, find: FindPart, moves = MOVES_SPENT): Checked {
  const read = readWithSource(file, text, find);
  if (!read.ok) return { diagnostics: inOrder(read.diagnostics) };
  const { written, source } = read.value;
  const report = new Report(source);
  const subject = subjectOf(inLanguage(written, written.language), report);
  checkReach(subject);
  checkNever(subject);
  checkDeadEnds(subject);
  checkUsage(subject);
  checkVotes(subject);
  checkPlay(subject);
  checkWriting(subject, written);
  checkPictures(subject, find);
  const game = compile(subject.scenario);
  const record = checkRecord(game, report);
  return {
    diagnostics: inOrder([...read.diagnostics, ...report.diagnostics]),
    summary: summaryOf(subject, game, record, moves),
  };
}

function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => a.line - b.line || a.column - b.column);
}
