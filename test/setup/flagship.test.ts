import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { flagship } from '../../setup/steps/flagship.mjs';

it('the scenario that the terminal plays is among those that ship', () => {
  expect(existsSync(flagship)).toBe(true);
});
