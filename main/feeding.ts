/** So long after a file, in milliseconds, a page that has asked for no other has them all. */
const STILL = 5;

/** How far a page has come that this process gives its files. */
export type Feeding = {
  /** Once it has its first file: its own process begins, and will not ask for anything until it has. */
  readonly isBegun: Promise<void>;
  /** Once it has all it is made of, and is busy with that. */
  readonly isDone: Promise<void>;
  /** Notes that a file was given. */
  readonly served: () => void;
  /** Notes that no more will be asked for. */
  readonly end: () => void;
};

export function feedingOf(): Feeding {
  const [isBegun, begin] = gate();
  const [isDone, finish] = gate();
  let files = 0;
  let waiting: NodeJS.Timeout | undefined;
  return {
    isBegun,
    isDone,
    served: () => {
      files += 1;
      // After what is being sent.
      setImmediate(begin);
      clearTimeout(waiting);
      if (files > 1) waiting = setTimeout(finish, STILL);
    },
    end: () => {
      begin();
      finish();
    },
  };
}

function gate(): [Promise<void>, () => void] {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return [opened, open];
}
