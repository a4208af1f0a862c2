import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What the program writes beside the saved runs, and what it has set aside of each. */
const OWN = /^(?:settings|recent|window(?:-\d+)?)\.json(?:\.corrupt-.*)?$|^logs$/;

/** Deletes settings, the windows' places and the logs in the program's folder, and nothing it did not write there. */
export function eraseBesideRuns(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (OWN.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
