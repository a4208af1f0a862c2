import type { AnalysisView } from '../../engine/contract/analysis.ts';
import type { Client } from '../../engine/contract/requests.ts';
import type { Trouble } from '../seat/run-state.ts';

/**
 * Reads an analysis again and again until it stands still, for as long as it is wanted.
 * @returns why it can be read no further; null where it stands still or is not wanted any more.
 */
export async function followAnalysis(
  client: Client,
  id: string,
  isWanted: () => boolean,
  show: (view: AnalysisView) => void,
): Promise<Trouble | null> {
  for (let seen = 0; isWanted(); ) {
    const answer = await client.readAnalysis({ id, seen });
    if (!isWanted()) return null;
    if (!answer.ok) return answer.refusal.code;
    show(answer.value);
    if (answer.value.state !== 'running') return null;
    seen = answer.value.news;
  }
  return null;
}
