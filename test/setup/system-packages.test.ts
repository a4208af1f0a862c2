import { describe, expect, it } from 'vitest';
import { commandFor, installedAmong, lacking, namesHere } from '../../setup/steps/system-packages.mjs';

describe('system packages', () => {
  it('are read from dpkg’s selections, with or without an architecture; removed ones do not count', () => {
    const selections = 'libnss3:amd64\t\tinstall\nstrace\t\t\tinstall\nxvfb\t\t\tdeinstall\n';
    expect(installedAmong(selections)).toEqual(new Set(['libnss3', 'strace']));
  });

  it('are missing under both names or not at all', () => {
    const installed = new Set(['libasound2t64', 'libnss3']);
    expect(lacking(['libasound2', 'libnss3', 'libgtk-3-0'], installed)).toEqual(['libgtk-3-0']);
    expect(lacking(['libnss3'], installed)).toEqual([]);
  });

  it('are asked for by the name the system knows', () => {
    expect(namesHere(['libasound2', 'xvfb'], new Set(['libasound2t64']))).toEqual(['libasound2t64', 'xvfb']);
    expect(namesHere(['libasound2', 'xvfb'], new Set())).toEqual(['libasound2', 'xvfb']);
  });

  it('are one command for a person without root’s rights', () => {
    expect(commandFor(['xvfb', 'strace'])).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb strace',
    );
  });
});
