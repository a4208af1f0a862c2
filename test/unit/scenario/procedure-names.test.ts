import { expect, it } from 'vitest';
import { readScenario } from '../../../engine/scenario/read.ts';
import { find, procedureTexts } from '../support/scenarios.ts';

const texts = new Map(procedureTexts());

/** What the checks say of a small scenario in which one thing is written otherwise. */
function saidOf(name: string, right: string, wrong: string): string[] {
  const source = texts.get(name) ?? '';
  expect(source, `${right} does not stand in ${name}`).toContain(right);
  const read = readScenario('test.scenario.yaml', source.replace(right, wrong), find);
  return read.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ message, hint }) => [message, hint].filter(Boolean).join(' '));
}

it.each([...texts.keys()])('%s has no fault', (name) => {
  expect(saidOf(name, 'format: 1', 'format: 1')).toEqual([]);
});

it.each([
  ['alliance-pact', 'alliance: pact', 'alliance: pakt', 'There is no alliance “pakt”. Did you mean “pact”?'],
  [
    'alliance-pact',
    '- by: castel\n            question: Does Castel send stone?',
    '- by: kastel\n            question: Does Castel send stone?',
    'There is no party “kastel”. Did you mean “castel”?',
  ],
  [
    'alliance-pact',
    'by: borrow, to: aldery',
    'by: borrow, to: alderi',
    'There is no party “alderi”. Did you mean “aldery”?',
  ],
  [
    'call-hotline',
    '      press: { title: Bring',
    '      pres: { title: Bring',
    'There is no party “pres”. Did you mean “press”?',
  ],
  [
    'call-hotline',
    'borrow: nothing }',
    'borrow: nothin }',
    'There is no read-out “nothin”. Did you mean “nothing”?',
  ],
  [
    'call-hotline',
    'third: castel\n        question: Does Aldery',
    'third: castle\n        question: Does Aldery',
    'There is no party “castle”. Did you mean “castel”?',
  ],
  [
    'draft-names',
    'kind: withdrawal\n    title: Castel thinks again\n    draft: well',
    'kind: withdrawal\n    title: Castel thinks again\n    draft: wel',
    'There is no draft “wel”. Did you mean “well”?',
  ],
  [
    'draft-names',
    '- { by: aldery }',
    '- { by: aldary }',
    'There is no party “aldary”. Did you mean “aldery”?',
  ],
  [
    'draft-rounds',
    'provision: night }',
    'provision: nigh }',
    'There is no provision “nigh”. Did you mean “night”?',
  ],
  [
    'draft-rounds',
    'always: { text: At night too. }, deleted: { text: (struck out) }',
    'always: { text: At night too. }',
    'A provision that is voted on alone can be struck out, and this one cannot. Give it a wording “deleted”.',
  ],
])('in %s, “%s” written as “%s” is told', (name, right, wrong, said) => {
  expect(saidOf(name, right, wrong)).toContain(said);
});
