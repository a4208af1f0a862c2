import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { setInFrench } from '../../../engine/contract/typography.ts';
import fr from '../../../engine/said/fr.json' with { type: 'json' };
import { sayIn } from '../../../engine/said/say-in.ts';
import { checkWhole } from '../../../engine/scenario/check/whole.ts';
import type { FindPart } from '../../../engine/scenario/parts.ts';
import { pictureText } from '../../../main/host/pictures.ts';
import { find } from '../support/scenarios.ts';

const folder = join('test', 'check-cases');
const findHere: FindPart = (part, id) => (part === 'picture' ? pictureText(folder, id) : find(part, id));

/** Nothing of it but its quotation marks is French. */
const isNotKnown = (said: string): boolean =>
  sayIn('fr', said) === setInFrench(said.replace(/“([^”]*)”/g, '« $1 »'));

/** All that the checks of files say about the files that are there to be checked. */
const checked = readdirSync(folder)
  .filter((name) => !['bodies', 'pictures'].includes(name))
  .flatMap((name) => {
    const text = readFileSync(join(folder, name, 'raises.scenario.yaml'), 'utf8');
    return checkWhole(name, text, findHere).diagnostics.flatMap(({ message, hint }) => [message, hint ?? '']);
  })
  .filter((said) => said !== '');

/** The reasons that the procedures give, as they stand in their source, something standing in each place. */
const reasons = readdirSync(join('engine', 'procedures'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    const source = readFileSync(join('engine', 'procedures', file), 'utf8');
    return [...source.matchAll(/(?:return|\?\?|=>) (['`])((?:[A-Z]|\$\{)[^'`\n]*\.)\1/g)];
  })
  .map(([, , said = '']) => said.replace(/\$\{[^}]*\}/g, 'XAA'));

describe('what the engine says, in French', () => {
  it('is known for everything that checks say', () => {
    expect(checked.length).toBeGreaterThan(60);
    expect([...new Set(checked)].filter(isNotKnown)).toEqual([]);
  });

  it('is known for every reason why something cannot be done', () => {
    expect(reasons.length).toBeGreaterThan(35);
    expect([...new Set(reasons)].filter(isNotKnown)).toEqual([]);
  });

  it('says what stands in the places, too, and has no place that the English has not', () => {
    expect(sayIn('fr', 'There is no party “attika”.')).toBe('«\u202fattika\u202f» (acteur) n’existe pas.');
    expect(sayIn('fr', '“title” is a whole number, not a text.')).toBe(
      '«\u202ftitle\u202f» est un nombre entier, non un texte.',
    );
    const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([place]) => place).sort();
    for (const [id, said] of Object.entries(fr)) expect([id, places(said)]).toEqual([id, places(id)]);
  });

  it('is no other in English, and what a scenario says in its own words stays as it is', () => {
    expect(sayIn('en', 'The story has ended.')).toBe('The story has ended.');
    expect(sayIn('fr', 'Wait until the boats are back')).toBe('Wait until the boats are back');
  });
});
