import type { ChangeView, Happened } from '../../contract/view/happened.ts';
import type { Step } from '../../run/line.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/**
 * The steps that count as "just now": since the last decision of a person in this seat, it included; where
 * nobody decides, those of the scene that is on.
 */
export function recent(steps: readonly Step[], yours: (step: Step) => boolean): readonly Step[] {
  const mine = steps.findLastIndex(yours);
  if (mine >= 0) return steps.slice(mine);
  const scene = steps.at(-1)?.move.scene;
  const other = steps.findLastIndex(({ move }) => move.scene !== scene);
  return steps.slice(other + 1);
}

/** Every change of some steps in words, newest first. */
export function changesOf(steps: readonly Step[], scenario: Scenario): ChangeView[] {
  return steps
    .flatMap(({ happened }, step) =>
      happened.flatMap((change, index) => {
        const view = changeView(change, scenario);
        return view ? [{ ...view, key: `${step}/${index}` }] : [];
      }),
    )
    .reverse();
}

function changeView(change: Happened, scenario: Scenario): Omit<ChangeView, 'key'> | undefined {
  switch (change.kind) {
    case 'changed': {
      const { id, from, to, because, what } = change;
      const name =
        what === 'indicator'
          ? scenario.indicators[id]?.name
          : what === 'relation'
            ? relationName(id, scenario)
            : scenario.alliances?.[id]?.name;
      return { kind: what, name: name ?? id, from, to, ...(because ? { because } : {}) };
    }
    case 'flag': {
      const name = scenario.flags?.[change.id]?.means ?? change.id;
      return {
        kind: 'flag',
        name,
        state: String(change.to),
        ...(change.because ? { because: change.because } : {}),
      };
    }
    case 'alliance':
      return { kind: 'alliance', name: scenario.alliances?.[change.id]?.name ?? change.id, state: change.to };
    case 'wording': {
      const provision = scenario.drafts?.[change.draft]?.provisions[change.provision];
      return {
        kind: 'wording',
        name: provision?.title ?? change.provision,
        state: provision?.wordings[change.wording]?.text ?? change.wording,
        ...(change.because ? { because: change.because } : {}),
      };
    }
    case 'member':
      return {
        kind: 'member',
        name: scenario.parties[change.party]?.short ?? change.party,
        of: scenario.alliances?.[change.alliance]?.name ?? change.alliance,
        state: change.to ? 'joins' : 'leaves',
        ...(change.because ? { because: change.because } : {}),
      };
    case 'commitment':
      return {
        kind: 'commitment',
        name: scenario.commitments?.[change.id]?.means ?? change.id,
        state: change.to ? change.what : 'lifted',
        ...(change.because ? { because: change.because } : {}),
      };
    case 'decided':
    case 'ended':
      return undefined;
  }
}

/** A relation is called by its two ends. */
export function relationName(id: string, scenario: Scenario): string {
  const relation = scenario.relations?.[id];
  return relation ? relation.between.map((party) => scenario.parties[party]?.short ?? party).join(' – ') : id;
}
