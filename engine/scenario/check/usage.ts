import { partiesOf } from '../names-used.ts';
import { picturesShown } from '../pictures/shown.ts';
import type { Scenario } from '../scenario.ts';
import { predicateOf } from './assertions.ts';
import type { Subject } from './subject.ts';

/** What is declared and used nowhere, asked for and never changed, changed and never asked for. */
export function checkUsage(subject: Subject): void {
  checkCounted(subject);
  checkMentioned(subject);
}

/** The slots that some expression reads. */
function slotsRead({ story, written, scenario }: Subject): Set<string> {
  const names = written.expressions.flatMap(({ what, source }) => {
    const parsed = story.expressions[what](source);
    return parsed.ok ? parsed.reads : [];
  });
  for (const assertion of scenario.assertions ?? []) {
    const predicate = predicateOf(assertion);
    const read = predicate && story.expressions.predicate(predicate.source);
    if (read?.ok) names.push(...read.reads);
  }
  return new Set(names.flatMap((name) => story.expressions.reading(name)?.slot ?? []));
}

/** What parties weigh when they decide: the indicators they want something of, and their relations. */
function slotsWeighed({ parties, relations }: Scenario): string[] {
  const decides = (party: string) => {
    const { positions = {}, wants = {} } = parties[party] ?? {};
    return Object.keys({ ...positions, ...wants }).length > 0;
  };
  return [
    ...Object.values(parties).flatMap(({ wants }) =>
      Object.keys(wants ?? {}).map((id) => `indicators.${id}`),
    ),
    ...Object.entries(relations ?? {}).flatMap(([id, { between }]) =>
      between.every(decides) ? [`relations.${id}`] : [],
    ),
  ];
}

function checkCounted(subject: Subject): void {
  const { scenario, written, report } = subject;
  const read = slotsRead(subject);
  const weighed = new Set(slotsWeighed(scenario));
  const changed = new Set(
    written.effects.flatMap(({ effect }) => {
      if ('change' in effect) return [effect.change];
      // A flag begins unset: an effect that only takes it back never changes it.
      return effect.to ? [effect.set] : [];
    }),
  );
  const families = [
    ['flags', scenario.flags, 'flag', 'set', 'warning'],
    ['indicators', scenario.indicators, 'indicator', 'changed', 'info'],
    ['relations', scenario.relations, 'relation', 'changed', 'info'],
  ] as const;
  for (const [family, declared, what, done, severity] of families) {
    for (const id of Object.keys(declared ?? {})) {
      const slot = `${family}.${id}`;
      const at = [family, id];
      if (read.has(slot) && !changed.has(slot)) {
        report.add(at, 'never-set', `The ${what} “${id}” is asked for and never ${done}.`, { atKey: true });
      } else if (weighed.has(slot)) {
      } else if (changed.has(slot) && !read.has(slot)) {
        const message = `The ${what} “${id}” is ${done} and never asked for.`;
        report.add(at, 'never-read', message, { atKey: true, severity });
      } else if (!read.has(slot)) {
        report.add(at, 'unused-name', `The ${what} “${id}” is used nowhere.`, { atKey: true });
      }
    }
  }
  for (const id of Object.keys(scenario.commitments ?? {})) {
    const at = ['commitments', id];
    const isMade = changed.has(`commitments.${id}.made`);
    const isAsked = ['made', 'broken'].some((what) => read.has(`commitments.${id}.${what}`));
    if (isMade) continue;
    if (isAsked) report.add(at, 'never-set', `“${id}” is asked for and never promised.`, { atKey: true });
    else report.add(at, 'unused-name', `“${id}” is never promised.`, { atKey: true });
  }
}

/** Names that other parts of the file should mention: sources, parties, groups, drafts, amendments, bodies, alliances. */
function checkMentioned(subject: Subject): void {
  const { scenario, report } = subject;
  const unused = (path: readonly string[], what: string, id: string) =>
    report.add(path, 'unused-name', `The ${what} “${id}” is used nowhere.`, { atKey: true });
  const cited = citedIn(scenario);
  for (const id of Object.keys(scenario.sources)) if (!cited.has(id)) unused(['sources', id], 'source', id);
  const shown = new Set(picturesShown(scenario).map(({ id }) => id));
  for (const id of Object.keys(scenario.pictures ?? {}))
    if (!shown.has(id)) unused(['pictures', id], 'picture', id);
  const acting = partiesActing(scenario);
  for (const [id, { playable }] of Object.entries(scenario.parties)) {
    if (!playable && !acting.has(id)) unused(['parties', id], 'party', id);
  }
  const { scenes } = scenario;
  const votes = Object.values(scenes).flatMap((scene) =>
    scene.kind === 'vote' || scene.kind === 'election' ? [scene] : [],
  );
  const leaning = new Set(votes.flatMap(({ leanings }) => (leanings ?? []).map(({ seats }) => seats)));
  for (const id of Object.keys(scenario.groups ?? {})) {
    if (!leaning.has(id) && !Object.hasOwn(scenario.blocs ?? {}, id)) unused(['groups', id], 'group', id);
  }
  const disputed = new Set(
    [...Object.values(scenario.parties), ...Object.values({ ...scenario.blocs, ...scenario.seats })].flatMap(
      ({ positions }) => Object.keys(positions ?? {}),
    ),
  );
  for (const id of Object.keys(scenario.issues ?? {}))
    if (!disputed.has(id)) unused(['issues', id], 'issue', id);
  const drafts = new Set(
    Object.values(scenes).flatMap((scene) => {
      if (scene.kind === 'vote') return 'draft' in scene.on ? [scene.on.draft] : [];
      return 'draft' in scene ? [scene.draft] : [];
    }),
  );
  const amendments = new Set(
    Object.values(scenes).flatMap((scene) => {
      if (scene.kind === 'amendments') return scene.amendments.map((id) => `${scene.draft}.${id}`);
      return scene.kind === 'vote' && 'amendment' in scene.on
        ? [`${scene.on.draft}.${scene.on.amendment}`]
        : [];
    }),
  );
  for (const [id, draft] of Object.entries(scenario.drafts ?? {})) {
    if (!drafts.has(id)) unused(['drafts', id], 'draft', id);
    else {
      for (const name of Object.keys(draft.amendments ?? {})) {
        if (!amendments.has(`${id}.${name}`)) unused(['drafts', id, 'amendments', name], 'amendment', name);
      }
    }
  }
  const bodies = new Set([
    ...votes.map(({ body }) => body),
    ...Object.values(scenario.drafts ?? {}).map(({ body }) => body),
  ]);
  for (const [index, id] of scenario.bodies.entries()) {
    if (!bodies.has(id)) report.add(['bodies', index], 'unused-name', `The body “${id}” is used nowhere.`);
  }
  checkAlliances(subject);
}

function checkAlliances({ scenario, story, written, report }: Subject): void {
  const sources = written.expressions.map(({ source }) => source).join('\n');
  const set = new Set(written.effects.map(({ effect }) => ('change' in effect ? effect.change : effect.set)));
  for (const id of Object.keys(scenario.alliances ?? {})) {
    const own = story.slots.filter(
      ({ name }) => name.startsWith(`alliances.${id}.`) || name.startsWith(`members.${id}.`),
    );
    const isRaised = Object.values(scenario.scenes).some(
      (scene) => scene.kind === 'alliance' && scene.alliance === id,
    );
    const isAsked = sources.includes(`alliances.${id}.`) || sources.includes(`members.${id}.`);
    if (isRaised || isAsked || own.some(({ name }) => set.has(name))) continue;
    report.add(['alliances', id], 'unused-name', `The alliance “${id}” is used nowhere.`, { atKey: true });
  }
}

/** Everything that some list called `sources` names. */
function citedIn({ sources: _, bodyOf: _bodies, pictureOf: _pictures, ...file }: Scenario): Set<string> {
  const cited = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inside] of Object.entries(value)) {
      if (key === 'sources' && Array.isArray(inside)) for (const id of inside) cited.add(String(id));
      else walk(inside);
    }
  };
  walk(file);
  return cited;
}

function partiesActing(scenario: Scenario): Set<string> {
  const { parties, relations, alliances, commitments, drafts, scenes, bodyOf } = scenario;
  const voting = Object.values(scenes).flatMap((scene) =>
    scene.kind === 'vote' || scene.kind === 'election' ? Object.keys(bodyOf[scene.body]?.seats ?? {}) : [],
  );
  return new Set([
    ...Object.values(scenes).flatMap((scene) => partiesOf(scene).map(([, party]) => party)),
    ...Object.entries(parties).flatMap(([id, { seat }]) =>
      seat !== undefined && voting.includes(seat) ? [id] : [],
    ),
    ...Object.values(relations ?? {}).flatMap(({ between }) => between),
    ...Object.values(alliances ?? {}).flatMap(({ members }) => members),
    ...Object.values(commitments ?? {}).flatMap(({ by, to }) => [by, to]),
    ...Object.values(drafts ?? {}).flatMap(({ sponsor, amendments, cosponsors }) => [
      sponsor,
      ...Object.values(amendments ?? {}).map(({ by }) => by),
      ...(cosponsors ?? []).map(({ by }) => by),
    ]),
  ]);
}
