import { describe, expect, test } from 'vitest';
import { analystHere } from '../../../engine/analysis/analyst.ts';
import { plainDesk } from '../../../engine/host/desk.ts';
import { createHost } from '../../../engine/host/host.ts';
import { memoryStorage } from '../../../engine/host/memory.ts';
import { readScenario, readWritten } from '../../../engine/scenario/read.ts';
import { flagshipText, scenarioOf, smallestText } from '../support/scenarios.ts';

const file = (languages: string, ending: string) => `
format: 1
id: two_languages
title: { en: The bridge, fr: Le pont }
summary: { en: A bridge., fr: Un pont. }
language: en
${languages}
period: { from: 2030-01-01, to: 2030-02-01 }
minutes: 1
author: Nobody
licence: MIT
version: 1.0.0
bodies: []
sources: {}
parties:
  a: { name: { en: Upstream, fr: Amont }, short: A, playable: true, brief: { en: Up., fr: En haut. } }
indicators:
  count: { name: { en: Count, fr: Compte }, means: { en: How often., fr: Combien. }, start: 7 }
start: first
scenes:
  first:
    kind: decision
    title: { en: 'Seven is {indicators.count}', fr: 'Sept fait {indicators.count}' }
    by: a
    question: { en: What?, fr: Quoi ? }
    options: { go: { title: { en: Go, fr: Aller } } }
    then: end
endings:
  end: { title: { en: The end, fr: La fin }, text: [${ending}] }
`;
const both = 'languages: [en, fr]';
const whole = file(both, '{ en: It ends., fr: Cela finit. }');

describe('texts in several languages', () => {
  test('are said in the language asked for, or in that of the file where they lack it', () => {
    const said = (language: string) => {
      const read = readScenario(
        'x',
        file(both, 'Only in the language of the file.'),
        () => undefined,
        language,
      );
      return read.ok ? [read.value.title, read.value.endings.end?.text] : read.diagnostics;
    };
    expect(said('fr')).toEqual(['Le pont', ['Only in the language of the file.']]);
    expect(said('de')).toEqual(['The bridge', ['Only in the language of the file.']]);
  });

  test('a gap is a warning at its place, a language the file does not name an error', () => {
    const found = (text: string) =>
      readWritten('x', text, () => undefined).diagnostics.map(({ code, severity, message }) => [
        code,
        severity,
        message,
      ]);
    expect(found(whole)).toEqual([]);
    expect(found(file(both, '{ en: It ends. }'))).toEqual([
      ['languages', 'warning', 'This text is missing in fr.'],
    ]);
    expect(
      found(file('', '{ en: It ends. }')).every(
        ([code, severity]) => code === 'languages' && severity === 'error',
      ),
    ).toBe(true);
  });

  test('no line ends before a sign of French, and no expression is touched', () => {
    const alone = whole
      .replace('language: en', 'language: fr')
      .replace('{ en: What?, fr: Quoi ? }', "'Quoi ? Lui : « {indicators.count > 1 ? 1 : 2} % ! »'")
      .replace('Sept fait {indicators.count}', 'Sept ? {indicators.count} !');
    const scene = scenarioOf(alone).scenes.first;
    expect(scene).toMatchObject({
      title: 'Sept\u202f? {indicators.count}\u202f!',
      question: 'Quoi\u202f? Lui\u00a0: «\u202f{indicators.count > 1 ? 1 : 2}\u202f%\u202f!\u202f»',
    });
  });

  test('an expression in a text is checked in every language', () => {
    const wrong = whole.replace('Sept fait {indicators.count}', 'Sept fait {indicators.compte}');
    const read = readWritten('x', wrong, () => undefined);
    expect(read.ok).toBe(false);
    expect(read.diagnostics.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['expression', 23, 76],
    ]);
  });

  test('of a body and of its rules are said with those of the scenario, never in a language that it lacks', () => {
    const council = (text: string) => {
      const { seats, rules, name } = scenarioOf(text, 'fr').bodyOf.un_security_council_2025 ?? {};
      return [name, seats?.KOR?.name, rules?.substantive?.name];
    };
    expect(council(flagshipText())).toEqual([
      'Conseil de sécurité des Nations unies',
      'République de Corée',
      'Neuf voix pour et aucun veto',
    ]);
    const english = smallestText().replace('bodies: [', 'bodies: [un_security_council_2025, ');
    expect(council(english)).toEqual([
      'Security Council of the United Nations',
      'Republic of Korea',
      'Nine in favour and no veto',
    ]);
  });

  test('a run is shown in the language of who looks at it, its moves the same', async () => {
    let language = 'en';
    const host = createHost({
      storage: memoryStorage(),
      shelf: {
        list: async () => [{ file: 'x', text: whole }],
        body: async () => undefined,
        rules: async () => undefined,
        picture: async () => undefined,
        ruleSets: async () => [],
      },
      analyst: analystHere,
      desk: plainDesk,
      language: () => language,
      newRunId: () => 'run-of-the-test',
      newSeed: () => 1,
      hash: (text) => String(text.length),
    }).newClient();
    const started = await host.startRun({ file: 'x', party: 'a', as: 'play' });
    if (!started.ok) throw new Error(started.refusal.because);
    expect(started.value.scene?.title).toBe('Seven is 7');
    language = 'fr';
    const opened = await host.openRun({ run: started.value.run });
    if (!opened.ok) throw new Error(opened.refusal.because);
    expect(opened.value.scene?.title).toBe('Sept fait 7');
    expect(opened.value.asks[0]?.options[0]?.title).toBe('Aller');
    expect(opened.value.asks[0]?.options[0]?.move).toEqual(started.value.asks[0]?.options[0]?.move);
    expect((await host.listScenarios({}))[0]?.title).toBe('Le pont');
  });
});
