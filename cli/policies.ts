import { namedPolicy, type Policy } from '../engine/contract/policy.ts';
import { UsageError } from './io.ts';
import { movesIn } from './moves.ts';

/** How parties are played, each written as `PARTY=POLICY`. */
export function policiesOf(given: readonly string[], parties: readonly string[]): Record<string, Policy> {
  return Object.fromEntries(
    given.map((one) => {
      const [party = '', ...rest] = one.split('=');
      if (!parties.includes(party))
        throw new UsageError(`There is no party “${party}”: ${parties.join(', ')}.`);
      return [party, policyNamed(rest.join('='))];
    }),
  );
}

const SCRIPTED = 'scripted:';

function policyNamed(name: string): Policy {
  if (name.startsWith(SCRIPTED)) return { script: movesIn(name.slice(SCRIPTED.length)) };
  const known = namedPolicy.safeParse(name);
  if (known.success) return known.data;
  const names = [...namedPolicy.options, `${SCRIPTED}FILE`];
  throw new UsageError(`There is no policy “${name}”: ${names.join(', ')}.`);
}
