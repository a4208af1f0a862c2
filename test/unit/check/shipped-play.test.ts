import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { playRecord } from '../../../engine/run/moves.ts';
import { decisionsOf } from '../../../engine/scenario/check/play.ts';
import { gameOf } from '../support/scenarios.ts';

const folder = fileURLToPath(new URL('../../../scenarios', import.meta.url));
const shipped = readdirSync(folder)
  .filter((name) => name.endsWith('.scenario.yaml'))
  .map((name) => [name, gameOf(readFileSync(`${folder}/${name}`, 'utf8'))] as const);

describe.each(shipped)('%s', (_name, game) => {
  const { scenario } = game.story;
  const playable = Object.entries(scenario.parties).filter(([, party]) => party.playable);
  const historical = Object.keys(scenario.endings).filter((id) => scenario.endings[id]?.historical);

  it('has somebody to play, each with a brief, goals and six scenes to decide in', () => {
    expect(playable.length).toBeGreaterThan(0);
    const decisions = decisionsOf(scenario, () => true);
    for (const [id, { confidential, goals }] of playable) {
      expect([id, confidential !== undefined, (goals?.length ?? 0) >= 3]).toEqual([id, true, true]);
      expect(decisions.get(id) ?? 0, id).toBeGreaterThanOrEqual(6);
    }
  });

  it('says what it is for, what to ask afterwards, and what to know first', () => {
    expect(scenario.objectives?.length ?? 0).toBeGreaterThanOrEqual(3);
    expect(scenario.questions?.length ?? 0).toBeGreaterThanOrEqual(2);
    expect(scenario.content_note).toBeDefined();
    expect(scenario.minutes).toBeLessThanOrEqual(50);
  });

  it('calls an ending historical where it has a record that comes to it, and only there', () => {
    expect(historical).toEqual(scenario.record ? [scenario.record.ending] : []);
    if (!scenario.record) return;
    const line = playRecord(game);
    expect(line.stopped).toBeUndefined();
    expect(game.place(line.end)).toEqual({ at: 'ending', ending: scenario.record.ending });
  });

  it('names sources for every move of its record, and says how a move was concluded', () => {
    for (const { move, sources, certainty, note } of scenario.record?.moves ?? []) {
      expect(sources.length, JSON.stringify(move)).toBeGreaterThan(0);
      const before = scenario.record?.moves.some((other) => other.move.scene === move.scene && other.note);
      if (certainty === 'inferred') expect(note ?? before, JSON.stringify(move)).toBeTruthy();
    }
  });
});
