import type { Scenario } from '../scenario.ts';
import type { Path } from '../source.ts';
import type { Report } from './report.ts';

/** Whether every issue, indicator, group and vote that parties want something of is there. */
export function checkInterests(scenario: Scenario, report: Report): void {
  const { parties, drafts, scenes, blocs, seats, groups, issues } = scenario;
  const places = (path: Path, places: object | undefined): void => {
    for (const id of Object.keys(places ?? {})) report.known([...path, id], 'issue', id, issues);
  };
  const wanted = { ...scenario.indicators, ...scenario.alliances };
  for (const [id, { positions, wants }] of Object.entries(parties)) {
    places(['parties', id, 'positions'], positions);
    for (const [issue, { sources }] of Object.entries(positions ?? {}))
      cited(['parties', id, 'positions', issue, 'sources'], sources);
    for (const name of Object.keys(wants ?? {}))
      report.known(['parties', id, 'wants', name], 'indicator or alliance', name, wanted);
  }
  for (const [id, { provisions }] of Object.entries(drafts ?? {})) {
    for (const [provision, { wordings }] of Object.entries(provisions)) {
      for (const [wording, { stands_for }] of Object.entries(wordings))
        places(['drafts', id, 'provisions', provision, 'wordings', wording, 'stands_for'], stands_for);
    }
  }
  for (const [path, found] of stancesIn(scenes, ['scenes'])) places(path, found);
  for (const [list, all] of Object.entries({ blocs, seats })) {
    for (const [id, { positions, lobbied }] of Object.entries(all ?? {})) {
      if (list === 'blocs') report.known([list, id], 'group', id, groups);
      places([list, id, 'positions'], positions);
      for (const [issue, { sources }] of Object.entries(positions))
        cited([list, id, 'positions', issue, 'sources'], sources);
      for (const [index, { vote }] of (lobbied ?? []).entries()) {
        const votes = Object.fromEntries(Object.entries(scenes).filter(([, { kind }]) => kind === 'vote'));
        report.known([list, id, 'lobbied', index, 'vote'], 'vote', vote, votes);
      }
    }
  }

  function cited(path: Path, sources: readonly string[] | undefined): void {
    for (const [index, id] of (sources ?? []).entries())
      report.known([...path, index], 'source', id, scenario.sources);
  }
}

/** Everything in scenes that says what it stands for. */
function stancesIn(value: unknown, path: Path): [Path, object][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'stands_for' && typeof inside === 'object' && inside !== null) return [[here, inside]];
    return stancesIn(inside, here);
  });
}
