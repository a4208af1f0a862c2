import { type Analyst, studyOf } from '../../engine/analysis/analyst.ts';
import { carryOut } from '../../engine/analysis/study.ts';
import { threadsAt } from './threads.ts';
import { verifyInThread } from './verifier.ts';

/** So often at most news is told, in milliseconds: each is turned into a view and drawn. */
const BETWEEN_NEWS = 250;

/** Does analyses in threads of their own, on all cores but for what the window needs. */
export function analystInThreads(count: number, onFailure: (problem: unknown) => void): Analyst {
  return {
    begin: (task, tell) => {
      if (task.kind === 'verify') return verifyInThread(task, tell, onFailure);
      let stopped = false;
      let told = performance.now();
      let progress = { done: 0, of: 0 };
      const { table, study } = studyOf(task);
      const threads = threadsAt(table, count);
      carryOut(
        study,
        threads.hands,
        () => stopped,
        (now) => {
          progress = now;
          if (stopped || performance.now() - told < BETWEEN_NEWS) return;
          told = performance.now();
          tell({ state: 'running', ...progress, found: study.found() });
        },
      )
        .then(() => !stopped && tell({ state: 'done', ...progress, found: study.found() }))
        .catch((problem: unknown) => {
          if (stopped) return;
          onFailure(problem);
          tell({ state: 'failed', ...progress, found: null });
        })
        .finally(() => threads.close());
      const end = (): void => {
        stopped = true;
        void threads.close();
      };
      return {
        stop: () => {
          end();
          tell({ state: 'stopped', ...progress, found: study.found() });
        },
        end,
      };
    },
  };
}
