import type { RunView } from '../../contract/view/run.ts';
import { sayIn } from '../../said/say-in.ts';

/** A view with the reasons that are the program’s own in a language: why an option is closed, why a run stands earlier. */
export function reasonsIn(language: string, view: RunView): RunView {
  const { differs } = view;
  return {
    ...view,
    asks: view.asks.map((ask) => ({
      ...ask,
      options: ask.options.map((option) =>
        option.closed === undefined ? option : { ...option, closed: sayIn(language, option.closed) },
      ),
    })),
    ...(differs ? { differs: { ...differs, because: sayIn(language, differs.because) } } : {}),
  };
}
