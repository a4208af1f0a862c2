import { impersonal } from '../../contract/move.ts';
import { DELETED } from '../../procedures/draft/deeds.ts';
import { BACK, DONE } from '../../procedures/threads/threads.ts';
import { duplicatesIn } from '../duplicates.ts';
import { namesUsed, partiesOf } from '../names-used.ts';
import { picturesShown } from '../pictures/shown.ts';
import type { Scenario } from '../scenario.ts';
import type { Scene, SceneOf } from '../scenes.ts';
import type { Path } from '../source.ts';
import { checkInterests } from './interests.ts';
import type { Report } from './report.ts';

/** As many regions run beside the story as a person can keep an eye on. */
const MOST_ALLIANCES = 5;

/** Whether every name that a scenario uses stands for something it declares, and none is taken. */
export function checkNames(scenario: Scenario, report: Report): void {
  const check = new NameCheck(scenario, report);
  check.declarations();
  for (const [id, scene] of Object.entries(scenario.scenes)) check.scene(id, scene);
  check.record();
  checkInterests(scenario, report);
}

class NameCheck {
  readonly #scenario: Scenario;
  readonly #report: Report;
  readonly #targets: Readonly<Record<string, unknown>>;

  constructor(scenario: Scenario, report: Report) {
    this.#scenario = scenario;
    this.#report = report;
    this.#targets = { ...scenario.scenes, ...scenario.endings };
  }

  declarations(): void {
    const { parties, relations, alliances, drafts, scenes, endings, period, start } = this.#scenario;
    this.#reserved();
    for (const [id, party] of Object.entries(parties)) this.#cited(['parties', id, 'sources'], party.sources);
    for (const [id, ending] of Object.entries(endings))
      this.#cited(['endings', id, 'sources'], ending.sources);
    for (const [id, { between }] of Object.entries(relations ?? {})) {
      for (const [index, party] of between.entries()) this.#party(['relations', id, 'between', index], party);
    }
    for (const [index, [id, alliance]] of Object.entries(alliances ?? {}).entries()) {
      for (const [member, party] of alliance.members.entries())
        this.#party(['alliances', id, 'members', member], party);
      if (alliance.ruptured_below >= alliance.strained_below) {
        const message =
          'An alliance is strained before it ruptures: ruptured_below must be less than strained_below.';
        this.#report.add(['alliances', id, 'ruptured_below'], 'bad-bounds', message);
      }
      if (index === MOST_ALLIANCES) {
        const message = `This is one alliance more than the ${MOST_ALLIANCES} that can be followed.`;
        this.#report.add(['alliances', id], 'too-many-alliances', message, { atKey: true });
      }
    }
    for (const { path, id } of picturesShown(this.#scenario))
      this.#report.known(path, 'picture', id, this.#scenario.pictures);
    if (period.to < period.from) {
      const message = `The period ends on ${period.to}, before it begins.`;
      this.#report.add(['period', 'to'], 'bad-bounds', message);
    }
    for (const id of Object.keys(drafts ?? {})) this.#draft(id);
    for (const [at, message] of duplicatesIn(this.#scenario)) this.#report.add(at, 'duplicate-id', message);
    for (const { path, what, name, known } of namesUsed(this.#scenario)) {
      this.#report.known(path, what, name, Object.fromEntries(known.map((one) => [one, one])));
    }
    this.#report.known(['start'], 'scene', start, scenes, 'unknown-target');
  }

  record(): void {
    const { record, endings, scenes } = this.#scenario;
    if (!record) return;
    this.#report.known(['record', 'ending'], 'ending', record.ending, endings, 'unknown-target');
    for (const [index, entry] of record.moves.entries()) {
      this.#cited(['record', 'moves', index, 'sources'], entry.sources);
      this.#report.known(['record', 'moves', index, 'move', 'scene'], 'scene', entry.move.scene, scenes);
    }
  }

  #reserved(): void {
    const { parties, scenes, endings } = this.#scenario;
    for (const id of Object.keys(parties)) {
      if (!impersonal.options.some((name) => name === id)) continue;
      const message = `“${id}” stands for nobody in particular; a party needs another id.`;
      this.#report.add(['parties', id], 'reserved-id', message);
    }
    for (const [list, ids] of Object.entries({ scenes, endings })) {
      for (const id of [BACK, DONE].filter((one) => Object.hasOwn(ids, one))) {
        const message = `“${id}” is a way on; ${list === 'scenes' ? 'a scene' : 'an ending'} needs another id.`;
        this.#report.add([list, id], 'reserved-id', message, { atKey: true });
      }
    }
  }

  #draft(id: string): void {
    const draft = this.#scenario.drafts?.[id];
    if (!draft) return;
    const at = ['drafts', id];
    this.#party([...at, 'sponsor'], draft.sponsor);
    this.#body([...at, 'body'], draft.body);
    this.#cited([...at, 'sources'], draft.sources);
    for (const [name, { wordings, start, open_to }] of Object.entries(draft.provisions)) {
      this.#report.known([...at, 'provisions', name, 'start'], 'wording', start, wordings);
      for (const [index, wording] of (open_to ?? []).entries()) {
        this.#report.known([...at, 'provisions', name, 'open_to', index], 'wording', wording, wordings);
      }
    }
    for (const [name, { by, provision, to }] of Object.entries(draft.amendments ?? {})) {
      const here = [...at, 'amendments', name];
      this.#party([...here, 'by'], by);
      if (this.#report.known([...here, 'provision'], 'provision', provision, draft.provisions)) {
        this.#report.known([...here, 'to'], 'wording', to, draft.provisions[provision]?.wordings);
      }
    }
  }

  scene(id: string, scene: Scene): void {
    const at = ['scenes', id];
    this.#cited([...at, 'sources'], scene.sources);
    this.#claims(at, scene);
    const routes = scene.then;
    for (const [index, { to, back }] of routes.entries()) {
      this.#target(routes.length === 1 ? [...at, 'then'] : [...at, 'then', index, 'to'], to);
      if (back !== undefined) this.#target([...at, 'then', index, 'back'], back);
    }
    if (scene.deadline) this.#target([...at, 'deadline', 'to'], scene.deadline.to);
    if (routes.at(-1)?.when !== undefined) {
      const message = 'If none of these conditions holds, the story has no way on.';
      this.#report.add([...at, 'then'], 'no-way-on', message, { hint: 'Give the last way no condition.' });
    }
    for (const [path, party] of partiesOf(scene)) this.#party([...at, ...path], party);
    if (scene.kind === 'call') this.#offers([...at, 'agenda'], scene);
    if (scene.kind === 'decision') this.#led([...at, 'options'], scene.options);
    if (scene.kind === 'event') this.#led([...at, 'outcomes'], scene.outcomes);
    if (scene.kind === 'threads') {
      for (const [thread, { start }] of Object.entries(scene.threads)) {
        const here = [...at, 'threads', thread, 'start'];
        this.#report.known(here, 'scene', start, this.#scenario.scenes, 'unknown-target');
      }
    }
    if (scene.kind === 'vote') this.#vote(at, scene);
    if (scene.kind === 'election') this.#election(at, scene);
    if (scene.kind === 'draft') this.#knownDraft([...at, 'draft'], scene.draft);
    if (scene.kind === 'amendments') {
      const draft = this.#knownDraft([...at, 'draft'], scene.draft);
      for (const [index, amendment] of draft ? scene.amendments.entries() : []) {
        this.#report.known([...at, 'amendments', index], 'amendment', amendment, draft?.amendments);
      }
    }
  }

  /** Who may offer what in a call. */
  #offers(at: Path, { agenda }: SceneOf<'call'>): void {
    for (const [item, { terms }] of Object.entries(agenda)) {
      for (const [name, { by }] of Object.entries(terms)) {
        for (const [index, party] of (by ?? []).entries()) {
          this.#party([...at, item, 'terms', name, 'by', index], party);
        }
      }
    }
  }

  #led(at: Path, choices: Readonly<Record<string, { to?: string | undefined }>>): void {
    for (const [choice, { to }] of Object.entries(choices)) {
      if (to !== undefined) this.#target([...at, choice, 'to'], to);
    }
  }

  /** The sources of claims: of the scene’s own, and of those made in what is said. */
  #claims(at: Path, scene: Scene): void {
    const walk = (value: unknown, path: Path): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inside] of Object.entries(value)) {
        const here = [...path, Array.isArray(value) ? Number(key) : key];
        if (path.at(-2) === 'claims' && key === 'sources') this.#cited(here, inside);
        else walk(inside, here);
      }
    };
    walk(scene, at);
  }

  #vote(at: Path, scene: SceneOf<'vote'>): void {
    const body = this.#body([...at, 'body'], scene.body);
    if (!body) return;
    this.#report.known([...at, 'matter'], 'rule', scene.matter, body.rules);
    for (const [index, { by, sources }] of (scene.explanations ?? []).entries()) {
      const here = [...at, 'explanations', index];
      this.#cited([...here, 'sources'], sources);
      this.#seated([...here, 'by'], by, body.seats);
    }
    this.#seats([...at, 'parties_to_dispute'], scene.parties_to_dispute, body.seats);
    this.#seats([...at, 'without_credentials'], scene.without_credentials, body.seats);
    this.#seats([...at, 'declared_voting'], scene.declared_voting, body.seats);
    if ('draft' in scene.on) this.#votedOn([...at, 'on'], scene.on);
    this.#leaning(at, scene.leanings, body.seats);
  }

  #election(at: Path, scene: SceneOf<'election'>): void {
    const body = this.#body([...at, 'body'], scene.body);
    if (!body) return;
    this.#report.known([...at, 'matter'], 'election', scene.matter, body.elections);
    this.#seats([...at, 'without_credentials'], scene.without_credentials, body.seats);
    this.#leaning(at, scene.leanings, body.seats);
    for (const [index, { for: names }] of (scene.leanings ?? []).entries()) {
      for (const name of Object.keys(names ?? {}))
        this.#report.known([...at, 'leanings', index, 'for', name], 'candidate', name, scene.candidates);
    }
  }

  /** Whose leanings a scene has. */
  #leaning(
    at: Path,
    leanings: readonly { readonly seats: string | readonly string[] }[] = [],
    known: Readonly<Record<string, unknown>>,
  ): void {
    for (const [index, { seats }] of leanings.entries()) {
      const here = [...at, 'leanings', index, 'seats'];
      if (typeof seats === 'string') this.#report.known(here, 'group', seats, this.#scenario.groups);
      else this.#seats(here, seats, known);
    }
  }

  #votedOn(at: Path, on: Extract<SceneOf<'vote'>['on'], { draft: string }>): void {
    const draft = this.#knownDraft([...at, 'draft'], on.draft);
    if (!draft) return;
    if ('amendment' in on)
      this.#report.known([...at, 'amendment'], 'amendment', on.amendment, draft.amendments);
    if (!('provision' in on)) return;
    const here = [...at, 'provision'];
    if (!this.#report.known(here, 'provision', on.provision, draft.provisions)) return;
    if (!Object.hasOwn(draft.provisions[on.provision]?.wordings ?? {}, DELETED)) {
      const message = 'A provision that is voted on alone can be struck out, and this one cannot.';
      this.#report.add(here, 'unknown-name', message, { hint: `Give it a wording “${DELETED}”.` });
    }
  }

  #seats(path: Path, seats: readonly string[] | undefined, known: Readonly<Record<string, unknown>>): void {
    for (const [index, seat] of (seats ?? []).entries()) {
      this.#report.known([...path, index], 'seat', seat, known, 'unknown-seat');
    }
  }

  /** Only who votes has a vote to explain. */
  #seated(path: Path, party: string, seats: Readonly<Record<string, unknown>>): void {
    const known = this.#scenario.parties[party];
    if (!known || (known.seat !== undefined && Object.hasOwn(seats, known.seat))) return;
    const message = `${party} holds no seat in this body, and has no vote to explain.`;
    this.#report.add(path, 'unknown-seat', message);
  }

  #party(path: Path, party: string): void {
    this.#report.known(path, 'party', party, this.#scenario.parties);
  }

  #body(path: Path, id: string): Scenario['bodyOf'][string] | undefined {
    const { bodyOf } = this.#scenario;
    return this.#report.known(path, 'body', id, bodyOf, 'unknown-body') ? bodyOf[id] : undefined;
  }

  #knownDraft(path: Path, id: string): NonNullable<Scenario['drafts']>[string] | undefined {
    const { drafts } = this.#scenario;
    return this.#report.known(path, 'draft', id, drafts) ? drafts?.[id] : undefined;
  }

  #target(path: Path, to: string): void {
    if (to === BACK || to === DONE) return;
    this.#report.known(path, 'scene or ending', to, this.#targets, 'unknown-target');
  }

  #cited(path: Path, sources: unknown): void {
    for (const [index, id] of (Array.isArray(sources) ? sources : []).entries()) {
      this.#report.known([...path, index], 'source', String(id), this.#scenario.sources);
    }
  }
}
