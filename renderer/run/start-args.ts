import type { NamedPolicy } from '../../engine/contract/policy.ts';
import type { ArgsOf } from '../../engine/contract/requests.ts';
import type { Held } from '../library/party-form.tsx';

/** What a new run is begun with: by one person or nobody, or by several at a table. */
export type StartArgs = ArgsOf<'startRun'> | ArgsOf<'startTable'>;

export function startArgs(file: string, held: Held, others: NamedPolicy): StartArgs {
  return 'parties' in held ? { file, ...held, others } : { file, ...held, as: 'play', others };
}
