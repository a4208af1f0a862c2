import { randomInt, randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { analystHere } from '../engine/analysis/analyst.ts';
import type { OptionView } from '../engine/contract/view/option.ts';
import type { RunView } from '../engine/contract/view/run.ts';
import { plainDesk } from '../engine/host/desk.ts';
import { createHost } from '../engine/host/host.ts';
import type { HostClient } from '../engine/host/host-client.ts';
import { memoryStorage } from '../engine/host/memory.ts';
import type { Scenario } from '../engine/scenario/scenario.ts';
import { openShelf } from '../main/host/shelf.ts';
import { complain, ExitCode, print } from './io.ts';
import { plainly } from './report.ts';

type Ask = (question: string) => Promise<string>;

/** Plays a scenario with the person at the terminal: one more client of a host, with nothing kept. */
export async function playInTerminal(path: string, scenario: Scenario): Promise<ExitCode> {
  const host = createHost({
    storage: memoryStorage(),
    shelf: openShelf(dirname(path)),
    analyst: analystHere,
    desk: plainDesk,
    language: () => scenario.language,
    newRunId: () => randomUUID(),
    newSeed: () => randomInt(2 ** 32),
    hash: (text) => text,
  }).newClient();
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const ask: Ask = (question) => lines.question(question);
  try {
    const party = await chooseParty(scenario, ask);
    const started = await host.startRun({ file: basename(path), party, as: 'play' });
    if (!started.ok) {
      complain(started.refusal.because);
      return ExitCode.no;
    }
    await playOn(host, started.value, ask);
    return ExitCode.well;
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return ExitCode.well;
    throw error;
  } finally {
    lines.close();
  }
}

async function chooseParty(scenario: Scenario, ask: Ask): Promise<string | null> {
  const playable = Object.entries(scenario.parties).filter(([, party]) => party.playable);
  print(`\n${scenario.title}\n\n${scenario.summary}\n`);
  if (scenario.content_note) print(`${scenario.content_note}\n`);
  for (const [index, [, { name, brief }]] of playable.entries()) print(`  ${index + 1}  ${name}. ${brief}`);
  print('  0  Watch');
  const number = await choose(ask, 'Who do you speak for? ', playable.length);
  return playable[number - 1]?.[0] ?? null;
}

async function playOn(host: HostClient, first: RunView, ask: Ask): Promise<void> {
  let view = first;
  let shown = '';
  for (;;) {
    if (view.scene && view.scene.id !== shown) {
      shown = view.scene.id;
      tell(view);
    }
    if (view.ending) {
      print(`\nEnding: ${view.ending.title}\n\n${view.ending.text.join('\n\n')}\n`);
      return;
    }
    const answer = await act(host, view, ask);
    if (!answer) return;
    if (answer.ok) {
      for (const step of answer.value.path.slice(view.path.length)) {
        if (!step.yours) print(`  ${step.partyName}: ${step.title || plainly(step.move)}`);
      }
      for (const vote of answer.value.votes.slice(view.votes.length))
        print(`  → ${vote.title}: ${vote.outcome.reason}`);
      view = answer.value;
    } else print(`  ${answer.refusal.because}`);
  }
}

function tell({ scene }: RunView): void {
  if (!scene) return;
  print(`\n${[scene.date, scene.place].filter(Boolean).join(' · ')}\n${scene.title}`);
  for (const paragraph of scene.text) print(`\n${paragraph}`);
  for (const claim of scene.claims)
    print(`\n| ${claim.says}\n| ${claim.by}\n| ${claim.verdict} ${claim.note}`);
}

async function act(
  host: HostClient,
  view: RunView,
  ask: Ask,
): Promise<Awaited<ReturnType<HostClient['makeMove']>> | undefined> {
  const [question] = view.asks;
  const at = { run: view.run, at: view.at, id: randomUUID() };
  if (!question) {
    if (!view.next) return undefined;
    const typed = await ask('\n[Enter] go on  [b] back  [q] leave ');
    if (typed.trim() === 'q') return undefined;
    return typed.trim() === 'b' ? host.goBack({ run: view.run }) : host.advance({ ...at, until: 'decision' });
  }
  print(`\n${question.partyName}: ${question.question}`);
  for (const [index, option] of question.options.entries()) print(optionLine(option, index + 1));
  const number = await choose(ask, 'Number, or 0 for back: ', question.options.length);
  const option = question.options[number - 1];
  return option ? host.makeMove({ ...at, move: option.move }) : host.goBack({ run: view.run });
}

function optionLine(option: OptionView, number: number): string {
  const group = option.group ? `${option.group}: ` : '';
  const meant = option.open ? (option.meant ?? '') : `Closed. ${option.closed ?? ''}`;
  return `  ${number}  ${group}${option.title || plainly(option.move)}${meant ? `\n     ${meant}` : ''}`;
}

/** Asks until a number from 0 to `most` comes. */
async function choose(ask: Ask, question: string, most: number): Promise<number> {
  for (;;) {
    const number = Number((await ask(question)).trim() || Number.NaN);
    if (Number.isInteger(number) && number >= 0 && number <= most) return number;
    print(`A number from 0 to ${most}, please.`);
  }
}
