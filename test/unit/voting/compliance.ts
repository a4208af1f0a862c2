import { readdirSync } from 'node:fs';
import { speak } from '../../../engine/scenario/languages.ts';
import { readRules } from '../../../engine/scenario/read.ts';
import type { Choice, RuleSet } from '../../../engine/scenario/rules.ts';
import { inRoot } from '../../../setup/steps/root.mjs';
import { deviations, isOfElection, shipped, type VotingCase, votingCases } from './cases.ts';

/** The version of the cases: the first number changes when a preference changes, the second when cases are added. */
const VERSION = '1.4';

const SECTIONS: Readonly<Record<string, string>> = {
  A: 'Tallies',
  B: 'Presence, credentials, quorum',
  C: 'Abstaining and not voting',
  D: 'Thresholds and rounding',
  E: 'Ties',
  F: 'Security Council',
  G: 'Weighted and double majorities',
  H: 'Roll call and corrections',
  I: 'Secret ballot and elections',
  J: 'Conduct while voting',
  K: 'Lifecycle',
  L: 'Consensus',
};

/** The page that says, case by case and choice by choice, how this engine does. */
export function compliancePage(): string {
  const cases = votingCases();
  const failed = new Map(cases.map((one) => [one.id, deviations(one)]));
  const passed = cases.filter(({ id }) => failed.get(id)?.length === 0).length;
  const real = cases.filter(({ certainty }) => certainty !== 'constructed').length;
  const twice = cases.filter(({ certainty }) => certainty === 'two-sources').length;
  const lines = [
    '# Voting: compliance',
    '',
    `Voting cases, version ${VERSION}: ${passed} of ${cases.length} come out as they say. ${real} are ballots that were cast`,
    `(${twice} with two sources or more, ${real - twice} with one), ${cases.length - real} are constructed.`,
    '',
    'Each case is put to the vote as moves (opened, cast, closed) in the machine that plays every scenario. The cases are',
    'in `test/voting-cases`, where their form is described; this page is written by the tests and checked by them.',
    '',
    '## Choices',
    '',
    'Where the rules leave a question open, the readings that were found are numbered. The one in force is a preference',
    'and stands apart from them; a body or a ballot file may ask for another where the engine has it.',
    '',
    ...ruleSets().flatMap(choicesOf),
    '## Cases',
    '',
    ...Object.entries(SECTIONS).flatMap(([letter, title]) =>
      section(
        title,
        cases.filter(({ id }) => id.startsWith(`VC-${letter}-`)),
        failed,
      ),
    ),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function ruleSets(): RuleSet[] {
  return readdirSync(inRoot('scenarios', 'rules'))
    .sort()
    .flatMap((name) => {
      const read = readRules(name.replace('.rules.yaml', ''), shipped);
      return read?.ok ? [speak(read.value, 'en', 'en')] : [];
    });
}

function choicesOf({ id, name, choices }: RuleSet): string[] {
  const entries = Object.entries(choices ?? {});
  if (entries.length === 0) return [];
  return [
    `### ${name} (\`${id}\`)`,
    '',
    '| choice | question | readings | in force, and why |',
    '|---|---|---|---|',
    ...entries.map(([number, choice]) => choiceRow(number, choice)),
    '',
  ];
}

function choiceRow(number: string, { question, options, taken, because }: Choice): string {
  const readings = Object.entries(options).map(([letter, { says, source, changes, elects }]) => {
    const kept = letter === taken || changes || elects ? '' : ' Not in the engine.';
    return `**${letter}** ${says} *${source}*${kept}`;
  });
  return row([number, question, readings.join('<br>'), `**${taken}** ${because}`]);
}

function section(
  title: string,
  cases: readonly VotingCase[],
  failed: ReadonlyMap<string, readonly string[]>,
): string[] {
  return [
    `### ${title}`,
    '',
    '| case | what | rule | comes out | choices | here |',
    '|---|---|---|---|---|---|',
    ...cases.map((one) => {
      const deviation = failed.get(one.id) ?? [];
      const { outcome } = one.then;
      const because = 'because' in one.then ? one.then.because : undefined;
      return row([
        one.id,
        `${one.title ?? ''}${one.certainty === 'one-source' ? ' °' : ''}`,
        `${one.rules}, ${one.matter ?? ''}`,
        because === undefined ? comesOut(one.then) : `${outcome}: ${because}`,
        (one.issues ?? []).join(', '),
        deviation.length === 0 ? 'passes' : `deviates: ${deviation.join('; ')}`,
      ]);
    }),
    '',
    ...(cases.some(({ certainty }) => certainty === 'one-source') ? ['° one source', ''] : []),
  ];
}

/** What a case claims in short: of an election, who is elected, or what follows. */
function comesOut(then: VotingCase['then']): string {
  if (!isOfElection(then)) return then.outcome;
  if (then.outcome === 'undecided') return `undecided; ${then.next ?? 'nothing'} follows`;
  return `${then.outcome}${then.elected?.length ? `: ${then.elected.join(', ')}` : ''}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}
