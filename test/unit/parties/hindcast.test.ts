import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Hindcast, hindcast } from '../../../engine/analysis/hindcast.ts';
import { compile } from '../../../engine/machine/game.ts';
import { DEFAULTS } from '../../../engine/parties/model/mind.ts';
import type { Scenario } from '../../../engine/scenario/scenario.ts';
import { flagshipText, gameOf, mindsText, scenarioOf } from '../support/scenarios.ts';

const scenario = scenarioOf(flagshipText());
const game = compile(scenario);
const found = hindcast(game);

/** The scenario with what two parties want exchanged: positions and wants. */
function exchanged({ parties, ...rest }: Scenario, one: string, other: string): Scenario {
  const [first, second] = [parties[one], parties[other]];
  if (!first || !second) throw new Error(`there is no ${one} or no ${other}`);
  const minds = ({ positions, wants }: typeof first) => ({ positions, wants });
  return {
    ...rest,
    parties: { ...parties, [one]: { ...first, ...minds(second) }, [other]: { ...second, ...minds(first) } },
  };
}

const total = ({ decisions }: Hindcast) =>
  decisions.reduce((sum, { probability }) => sum + Math.log(probability), 0);

describe('the hindcast of the flagship', () => {
  it('finds what every party did more probable than drawing at random does', () => {
    expect(found.parties).toHaveLength(8);
    const worse = found.parties.filter(
      ({ meanLogScore, uniformLogScore }) => meanLogScore <= uniformLogScore,
    );
    expect(worse).toEqual([]);
  });

  it.each([
    ['russia', 'ukraine'],
    ['russia', 'france'],
    ['russia', 'united_kingdom'],
    ['russia', 'denmark'],
    ['china', 'ukraine'],
    ['united_states', 'ukraine'],
  ])('is lower where %s and %s exchange what they want', (one, other) => {
    const elsewhere = hindcast(game, compile(exchanged(scenario, one, other)));
    expect(elsewhere.decisions).toHaveLength(found.decisions.length);
    expect(total(elsewhere)).toBeLessThan(total(found));
  });

  it('counts the choices of parties alone, each under its party and its scene', () => {
    const count = (scores: Hindcast['parties']) => scores.reduce((sum, { decisions }) => sum + decisions, 0);
    expect(count(found.parties)).toBe(found.decisions.length);
    expect(count(found.scenes)).toBe(found.decisions.length);
    expect(found.decisions.every(({ options, probability }) => options > 1 && probability > 0)).toBe(true);
  });
});

describe('the page on the model', () => {
  const page = readFileSync(fileURLToPath(new URL('../../../docs/model.md', import.meta.url)), 'utf8');

  it('has the figures of the hindcast, and no others', () => {
    const rows = [...page.matchAll(/^\| `(\w+)` \| (\d+) \| (\S+) \| (\S+) \|$/gm)].map((row) =>
      row.slice(1),
    );
    expect(rows).toEqual(
      found.parties.map(({ id, decisions, meanLogScore, uniformLogScore }) => [
        id,
        String(decisions),
        meanLogScore.toFixed(3),
        uniformLogScore.toFixed(3),
      ]),
    );
    const mean = (score: number) => Math.round(Math.exp(score / found.decisions.length) * 100);
    const uniform = found.decisions.reduce((sum, { options }) => sum - Math.log(options), 0);
    expect(page).toContain(`Over all ${found.decisions.length} decisions`);
    expect(page).toContain(`a chance of ${mean(total(found))} %`);
    expect(page).toContain(`drawing gives it ${mean(uniform)} %`);
  });

  it('has the defaults of the program', () => {
    const { precision, interests, stances, care, audience, loyalty, look_ahead, salience, capability } =
      DEFAULTS;
    const rows = [...page.matchAll(/^\| [^|]+ \| (`.+?`) \| [^|]+ \| ([\d, ]+) \|/gm)];
    expect(Object.fromEntries(rows.map(([, names, value]) => [names, value?.trim()]))).toEqual({
      '`precision`': `${precision}`,
      '`interests`, `stances`': `${interests}, ${stances}`,
      '`care`': `${care}`,
      '`audience`': `${audience}`,
      '`loyalty`': `${loyalty}`,
      '`look_ahead`': `${look_ahead}`,
      '`salience`, `capability`': `${salience}, ${capability}`,
    });
  });
});

describe('a hindcast', () => {
  it('scores a party that has no mind by nothing at all', () => {
    const { parties } = hindcast(gameOf(mindsText()));
    expect(parties.map(({ id }) => id).sort()).toEqual(['aldery', 'borrow']);
  });

  it('is that of drawing at random where nobody is sure of anything', () => {
    const unsure = mindsText().replaceAll('precision: 20', 'precision: 0');
    for (const { meanLogScore, uniformLogScore } of hindcast(gameOf(unsure)).parties) {
      expect(meanLogScore).toBeCloseTo(uniformLogScore, 5);
    }
  });
});
