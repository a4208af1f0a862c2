/**
 * How much a fault weighs. An error makes a scenario wrong, whoever plays it; a warning says what its author hardly
 * meant; an info is worth knowing and nothing more.
 */
export type Severity = 'error' | 'warning' | 'info';

/** What is known of a fault: how much it weighs, what it is, why it matters, what to do. */
export type Code = {
  readonly severity: Severity;
  /** Whether a scenario with this fault cannot be opened at all. */
  readonly refused?: true;
  readonly what: string;
  readonly why: string;
  readonly instead: string;
};

export type Codes = Readonly<Record<string, Code>>;
