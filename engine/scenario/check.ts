import { impersonal } from '../contract/move.ts';
import { mayChange, maySet } from '../world/ledger.ts';
import { Story } from '../world/story.ts';
import { closest, type Diagnostic } from './diagnostic.ts';
import type { Scenario } from './scenario.ts';
import type { Scene } from './scenes.ts';
import type { Effect } from './terms.ts';
import type { Path, Source } from './yaml.ts';

/** Looks at all names, routes, conditions and effects of a scenario that has passed its schema. */
export function checkScenario(scenario: Scenario, source: Source): Diagnostic[] {
  const names = new NameCheck(scenario, source);
  names.checkAll();
  if (names.diagnostics.length > 0) return names.diagnostics;
  return checkExpressions(scenario, source);
}

class NameCheck {
  readonly diagnostics: Diagnostic[] = [];
  readonly #scenario: Scenario;
  readonly #source: Source;

  constructor(scenario: Scenario, source: Source) {
    this.#scenario = scenario;
    this.#source = source;
  }

  checkAll(): void {
    const { parties, relations, alliances, drafts, scenes, endings, record, start } = this.#scenario;
    for (const id of Object.keys(parties)) {
      if (impersonal.options.some((name) => name === id)) {
        this.#add(
          ['parties', id],
          'reserved-id',
          `“${id}” stands for nobody in particular; a party needs another id.`,
        );
      }
    }
    for (const [id, party] of Object.entries(parties)) this.#cited(['parties', id, 'sources'], party.sources);
    for (const [id, { between }] of Object.entries(relations ?? {})) {
      for (const [index, party] of between.entries()) this.#party(['relations', id, 'between', index], party);
    }
    for (const [id, alliance] of Object.entries(alliances ?? {})) {
      for (const [index, party] of alliance.members.entries())
        this.#party(['alliances', id, 'members', index], party);
      if (alliance.ruptured_below >= alliance.strained_below) {
        const message =
          'An alliance is strained before it ruptures: ruptured_below must be less than strained_below.';
        this.#add(['alliances', id, 'ruptured_below'], 'bad-bounds', message);
      }
    }
    for (const id of Object.keys(drafts ?? {})) this.#draft(id);
    for (const id of Object.keys(endings)) {
      if (Object.hasOwn(scenes, id))
        this.#add(['endings', id], 'duplicate-id', `“${id}” is a scene as well.`);
    }
    this.#target(['start'], start);
    for (const [id, scene] of Object.entries(scenes)) this.#scene(id, scene);
    if (record && !Object.hasOwn(endings, record.ending)) {
      this.#unknown(['record', 'ending'], 'ending', record.ending, Object.keys(endings), 'unknown-target');
    }
    for (const [index, entry] of (record?.moves ?? []).entries()) {
      this.#cited(['record', 'moves', index, 'sources'], entry.sources);
      if (!Object.hasOwn(scenes, entry.move.scene)) {
        this.#unknown(
          ['record', 'moves', index, 'move', 'scene'],
          'scene',
          entry.move.scene,
          Object.keys(scenes),
        );
      }
    }
  }

  #draft(id: string): void {
    const draft = this.#scenario.drafts?.[id];
    if (!draft) return;
    const at = ['drafts', id];
    this.#party([...at, 'sponsor'], draft.sponsor);
    this.#body([...at, 'body'], draft.body);
    for (const [name, { wordings, start, open_to }] of Object.entries(draft.provisions)) {
      const known = Object.keys(wordings);
      if (!known.includes(start))
        this.#unknown([...at, 'provisions', name, 'start'], 'wording', start, known);
      for (const [index, wording] of (open_to ?? []).entries()) {
        if (!known.includes(wording)) {
          this.#unknown([...at, 'provisions', name, 'open_to', index], 'wording', wording, known);
        }
      }
    }
    for (const [name, { by, provision, to }] of Object.entries(draft.amendments ?? {})) {
      const here = [...at, 'amendments', name];
      this.#party([...here, 'by'], by);
      const wordings = draft.provisions[provision]?.wordings;
      if (!wordings)
        this.#unknown([...here, 'provision'], 'provision', provision, Object.keys(draft.provisions));
      else if (!Object.hasOwn(wordings, to))
        this.#unknown([...here, 'to'], 'wording', to, Object.keys(wordings));
    }
  }

  #scene(id: string, scene: Scene): void {
    const at = ['scenes', id];
    this.#cited([...at, 'sources'], scene.sources);
    for (const [index, claim] of (scene.claims ?? []).entries()) {
      this.#cited([...at, 'claims', index, 'sources'], claim.sources);
    }
    const routes = scene.then;
    for (const [index, { to }] of routes.entries()) {
      this.#target(routes.length === 1 ? [...at, 'then'] : [...at, 'then', index, 'to'], to);
    }
    if (routes.at(-1)?.when !== undefined) {
      const message = 'If none of these conditions holds, the story has no way on.';
      this.#add([...at, 'then'], 'no-way-on', message, 'Give the last way no condition.');
    }
    for (const [path, party] of partiesOf(scene)) this.#party([...at, ...path], party);
    if (scene.kind === 'decision') {
      for (const [option, { to }] of Object.entries(scene.options)) {
        if (to !== undefined) this.#target([...at, 'options', option, 'to'], to);
      }
    }
    if (scene.kind === 'vote') this.#vote(at, scene);
    if (scene.kind === 'draft' || scene.kind === 'amendments') {
      const draft = this.#knownDraft([...at, 'draft'], scene.draft);
      if (scene.kind === 'amendments' && draft) {
        for (const [index, amendment] of scene.amendments.entries()) {
          const known = Object.keys(draft.amendments ?? {});
          if (!known.includes(amendment))
            this.#unknown([...at, 'amendments', index], 'amendment', amendment, known);
        }
      }
    }
  }

  #vote(at: Path, scene: Extract<Scene, { kind: 'vote' }>): void {
    const body = this.#body([...at, 'body'], scene.body);
    if (!body) return;
    if (!Object.hasOwn(body.rules, scene.matter)) {
      this.#unknown([...at, 'matter'], 'rule', scene.matter, Object.keys(body.rules));
    }
    if ('draft' in scene.on) {
      const draft = this.#knownDraft([...at, 'on', 'draft'], scene.on.draft);
      const amendments = Object.keys(draft?.amendments ?? {});
      if (draft && 'amendment' in scene.on && !amendments.includes(scene.on.amendment)) {
        this.#unknown([...at, 'on', 'amendment'], 'amendment', scene.on.amendment, amendments);
      }
    }
    for (const [index, { seats }] of (scene.leanings ?? []).entries()) {
      const here = [...at, 'leanings', index, 'seats'];
      if (typeof seats === 'string') {
        const groups = Object.keys(this.#scenario.groups ?? {});
        if (!groups.includes(seats)) this.#unknown(here, 'group', seats, groups);
      } else {
        for (const [position, seat] of seats.entries()) {
          if (!Object.hasOwn(body.seats, seat)) {
            this.#unknown([...here, position], 'seat', seat, Object.keys(body.seats), 'unknown-seat');
          }
        }
      }
    }
  }

  #party(path: Path, party: string): void {
    const known = Object.keys(this.#scenario.parties);
    if (!known.includes(party)) this.#unknown(path, 'party', party, known);
  }

  #body(path: Path, id: string): Scenario['bodyOf'][string] | undefined {
    const body = this.#scenario.bodyOf[id];
    if (!body) this.#unknown(path, 'body', id, Object.keys(this.#scenario.bodyOf), 'unknown-body');
    return body;
  }

  #knownDraft(path: Path, id: string): NonNullable<Scenario['drafts']>[string] | undefined {
    const draft = this.#scenario.drafts?.[id];
    if (!draft) this.#unknown(path, 'draft', id, Object.keys(this.#scenario.drafts ?? {}));
    return draft;
  }

  #target(path: Path, to: string): void {
    const known = [...Object.keys(this.#scenario.scenes), ...Object.keys(this.#scenario.endings)];
    if (!known.includes(to)) this.#unknown(path, 'scene or ending', to, known, 'unknown-target');
  }

  #cited(path: Path, sources: readonly string[] | undefined): void {
    const known = Object.keys(this.#scenario.sources);
    for (const [index, id] of (sources ?? []).entries()) {
      if (!known.includes(id)) this.#unknown([...path, index], 'source', id, known);
    }
  }

  #unknown(
    path: Path,
    what: string,
    name: string,
    known: readonly string[],
    code: Diagnostic['code'] = 'unknown-name',
  ): void {
    const meant = closest(name, known);
    this.#add(path, code, `There is no ${what} “${name}”.`, meant ? `Did you mean “${meant}”?` : undefined);
  }

  #add(path: Path, code: Diagnostic['code'], message: string, hint?: string): void {
    this.diagnostics.push(this.#source.at(path, code, message, hint ? { hint } : {}));
  }
}

/** Every place in a scene that names a party. */
function partiesOf(scene: Scene): [Path, string][] {
  switch (scene.kind) {
    case 'decision':
    case 'amendments':
      return [[['by'], scene.by]];
    case 'statement':
      return [
        [['by'], scene.by],
        ...(scene.to ?? []).map((party, index): [Path, string] => [['to', index], party]),
        ...(scene.reactions ?? []).map(({ by }, index): [Path, string] => [['reactions', index, 'by'], by]),
      ];
    case 'call':
      return [
        [['caller'], scene.caller],
        [['callee'], scene.callee],
        ...(scene.listening ?? []).map((party, index): [Path, string] => [['listening', index], party]),
        ...scene.readouts.map(({ by }, index): [Path, string] => [['readouts', index, 'by'], by]),
      ];
    case 'draft':
      return (scene.consulted ?? []).map((party, index) => [['consulted', index], party]);
    default:
      return [];
  }
}

/** Compiles every condition and looks at every effect, wherever they stand in the scenes. */
function checkExpressions(scenario: Scenario, source: Source): Diagnostic[] {
  const story = new Story(scenario);
  const diagnostics: Diagnostic[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...path, index]);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inside] of Object.entries(value)) {
      const here = [...path, key];
      if (key === 'when' && typeof inside === 'string') {
        const parsed = story.expressions.condition(inside);
        if (!parsed.ok)
          diagnostics.push(source.at(here, 'expression', parsed.message, { offset: parsed.start }));
      } else walk(inside, here);
    }
    const effect = value as Partial<Effect>;
    if ('change' in effect && typeof effect.change === 'string' && !mayChange(story, effect.change)) {
      diagnostics.push(
        source.at([...path, 'change'], 'unknown-name', `“${effect.change}” cannot be changed by a number.`),
      );
    }
    if ('set' in effect && typeof effect.set === 'string' && !maySet(story, effect.set)) {
      diagnostics.push(source.at([...path, 'set'], 'unknown-name', `“${effect.set}” cannot be set.`));
    }
  };
  for (const [id, scene] of Object.entries(scenario.scenes)) walk(scene, ['scenes', id]);
  for (const [id, party] of Object.entries(scenario.parties)) walk(party.goals, ['parties', id, 'goals']);
  return diagnostics;
}
