import type { RunView } from '../../engine/contract/view/run.ts';

type Standing = Pick<RunView, 'relations' | 'alliances'>;

/** A party, or an alliance. Known by name: views have no other. */
export type Node = { readonly name: string; readonly alliance: AllianceShown | null };
type AllianceShown = RunView['alliances'][number];

/** A relation between two parties, or a member's place in an alliance. */
export type Tie = { readonly key: string; readonly from: string; readonly to: string } & (
  | { readonly kind: 'relation'; readonly value: number; readonly before: number }
  | { readonly kind: 'member'; readonly state: AllianceShown['state'] }
);

export type Network = { readonly nodes: readonly Node[]; readonly ties: readonly Tie[] };

/** Who is tied to whom. An alliance that was never formed ties nobody. */
export function networkOf({ relations, alliances }: Standing): Network {
  const formed = alliances.filter(({ state }) => state !== 'notFormed');
  const parties = [
    ...new Set([...relations.flatMap(({ between }) => between), ...formed.flatMap(({ members }) => members)]),
  ];
  return {
    nodes: [
      ...parties.map((name) => ({ name, alliance: null })),
      ...formed.map((alliance) => ({ name: alliance.name, alliance })),
    ],
    ties: [
      ...relations.flatMap(({ id, between: [from, to], value, before }): Tie[] =>
        from === undefined || to === undefined
          ? []
          : [{ kind: 'relation', key: id, from, to, value, before }],
      ),
      ...formed.flatMap(({ id, name, members, state }) =>
        members.map(
          (member): Tie => ({
            kind: 'member',
            key: `${id}/${member}`,
            from: name,
            to: member,
            state,
          }),
        ),
      ),
    ],
  };
}
