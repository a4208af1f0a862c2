import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inRoot } from '../../../setup/steps/root.mjs';
import { compliancePage } from './compliance.ts';

const page = inRoot('docs', 'voting-compliance.md');

it('docs/voting-compliance.md is what the cases come to today (WRITE_PAGES=1 writes it anew)', () => {
  const now = compliancePage();
  if (process.env.WRITE_PAGES === '1') writeFileSync(page, now);
  expect(readFileSync(page, 'utf8')).toBe(now);
});
