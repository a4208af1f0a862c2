import { createHash } from 'node:crypto';
import { type Analyst, analystHere } from '../../../engine/analysis/analyst.ts';
import { type RequestName, requests } from '../../../engine/contract/requests.ts';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { plainDesk } from '../../../engine/host/desk.ts';
import { createHost, type Host, type OwnClient } from '../../../engine/host/host.ts';
import type { HostClient } from '../../../engine/host/host-client.ts';
import { memoryStorage } from '../../../engine/host/memory.ts';
import type { RunStorage, Surroundings } from '../../../engine/host/storage.ts';
import { find, ruleSetsThatShip } from './scenarios.ts';

/** A client that a test plays with: every answer has passed the contract's schema. */
export type TestHost = OwnClient & { readonly storage: RunStorage; readonly host: Host };

/** Hosts number their runs from 1, so that two of them give the same ids. */
export function surroundingsOf(
  files: Readonly<Record<string, string>>,
  storage: RunStorage,
  language: () => string = () => 'en',
  analyst: Analyst = analystHere,
): Surroundings {
  let runs = 0;
  return {
    storage,
    shelf: {
      list: async () =>
        Object.entries(files).map(([file, text]) =>
          file.startsWith('own:') ? { file, text, own: true } : { file, text },
        ),
      body: async (id) => find('body', id),
      rules: async (id) => find('rules', id),
      picture: async (file) => find('picture', file),
      ruleSets: async () => ruleSetsThatShip(),
    },
    analyst,
    desk: plainDesk,
    language,
    newRunId: () => `run-0000-${++runs}`,
    newSeed: () => 4711,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  };
}

export function hostOf(
  files: Readonly<Record<string, string>>,
  storage: RunStorage = memoryStorage(),
  language?: () => string,
  analyst?: Analyst,
): TestHost {
  const host = createHost(surroundingsOf(files, storage, language, analyst));
  return { ...checkedClient(host), storage, host };
}

/** One more client of a host. */
export function checkedClient(host: Host): OwnClient {
  const { writeOut, findPicture, ...client } = host.newClient();
  const checked = Object.entries(client).map(([name, ask]) => [
    name,
    async (args: never) => {
      const answer: unknown = await ask(args);
      const { result } = requests[name as RequestName];
      expectSchema(name, result.safeParse(answer));
      return answer;
    },
  ]);
  return { ...(Object.fromEntries(checked) as HostClient), writeOut, findPicture };
}

function expectSchema(
  name: string,
  { success, error }: { success: boolean; error?: Error | undefined },
): void {
  if (!success) throw new Error(`the answer to ${name} breaks the contract: ${error?.message}`);
}

type Answer = Awaited<ReturnType<HostClient['openRun']>>;

/** The view in an answer; a refusal is the failure otherwise. */
export async function viewOf(answer: Answer | Promise<Answer>): Promise<RunView> {
  const given = await answer;
  if (!given.ok) throw new Error(`${given.refusal.code}: ${given.refusal.because}`);
  return given.value;
}

/** The code of a refusal, or `ok`. */
export async function codeOf(answer: Answer | Promise<Answer>): Promise<string> {
  const given = await answer;
  return given.ok ? 'ok' : given.refusal.code;
}

let ids = 0;
export const newId = (): string => `move-${String(++ids).padStart(6, '0')}`;
