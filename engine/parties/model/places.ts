import type { Move } from '../../contract/move.ts';
import { itemOnTheTable } from '../../procedures/call/line.ts';
import { requested } from '../../procedures/draft/draft.ts';
import type { At } from '../../procedures/procedure.ts';
import type { Act } from '../../scenario/terms.ts';
import type { Story } from '../../world/story.ts';

/** Places on issues, from 0 to 100, in place of where things stand. */
export type Places = Readonly<Record<string, number>>;

/** Where things stand on an issue by the world alone, from 0 to 100. */
export function standingOf(story: Story, world: ArrayLike<number>, issue: string): number {
  return standingIn(story, issue)(world);
}

/** The same for any world, the issue looked up once. */
export function standingIn(story: Story, issue: string): (world: ArrayLike<number>) => number {
  const file = story.scenario.issues?.[issue];
  if (!file) throw new Error(`there is no issue ${issue}`);
  const amount = story.amountOf(file.stands);
  return (world) => Math.min(100, Math.max(0, amount(world)));
}

/**
 * What a text says on issues: for each, the mean of what those of its provisions say that speak of it.
 *
 * @param instead wordings in place of those the text has now, by provision
 */
export function textPlaces(
  { story, world }: At,
  draft: string,
  instead: Readonly<Record<string, string>> = {},
): Places {
  const sums: Record<string, number> = {};
  const spoken: Record<string, number> = {};
  for (const { id, slot, wordings, places } of provisionsOf(story, draft)) {
    const asked = instead[id];
    const said = places[asked === undefined ? (world[slot] ?? 0) : wordings.indexOf(asked)];
    for (const [issue, place] of said ?? []) {
      sums[issue] = (sums[issue] ?? 0) + place;
      spoken[issue] = (spoken[issue] ?? 0) + 1;
    }
  }
  for (const issue in sums) sums[issue] = (sums[issue] ?? 0) / (spoken[issue] ?? 1);
  return sums;
}

/** A provision of a text: where it stands which wording it has, its wordings, and what each of them says. */
type Provision = {
  readonly id: string;
  readonly slot: number;
  readonly wordings: readonly string[];
  readonly places: readonly (readonly (readonly [issue: string, place: number])[])[];
};

const known = new WeakMap<Story, Map<string, readonly Provision[]>>();

/** Made once for each text: what it says is asked at every move that is weighed. */
function provisionsOf(story: Story, draft: string): readonly Provision[] {
  const before = known.get(story)?.get(draft);
  if (before) return before;
  const provisions = Object.entries(story.scenario.drafts?.[draft]?.provisions ?? {}).map(
    ([id, { wordings }]): Provision => ({
      id,
      slot: story.index(`texts.${draft}.${id}`),
      wordings: Object.keys(wordings),
      places: Object.values(wordings).map(({ stands_for }) => Object.entries(stands_for ?? {})),
    }),
  );
  const drafts = known.get(story) ?? new Map<string, readonly Provision[]>();
  known.set(story, drafts.set(draft, provisions));
  return provisions;
}

/**
 * What a move stands for on issues, asked before it is made: what its option, the terms it accepts or the words it
 * puts into a text say. Whoever decides weighs it as though it came about. A ballot is not weighed here.
 */
export function standsFor(move: Move, at: At): Places {
  const { story } = at;
  switch (move.type) {
    case 'draft.word':
    case 'draft.request':
      return textPlaces(at, draftIn(story, move.scene), { [move.provision]: move.wording });
    case 'draft.agree': {
      const scene = story.sceneOf('draft', move.scene);
      const asked = requested(move.scene, scene, at);
      return textPlaces(at, scene.draft, asked ? { [asked.provision]: asked.wording } : {});
    }
    case 'draft.circulate':
    case 'draft.pass':
    case 'draft.refuse':
    case 'draft.invite':
    case 'draft.table':
    case 'draft.cosponsor':
      return textPlaces(at, draftIn(story, move.scene));
    case 'draft.keep':
      return textPlaces(at, story.sceneOf('withdrawal', move.scene).draft);
    case 'amendment.table': {
      const { draft } = story.sceneOf('amendments', move.scene);
      const amendment = story.scenario.drafts?.[draft]?.amendments?.[move.amendment];
      return textPlaces(at, draft, amendment ? { [amendment.provision]: amendment.to } : {});
    }
    case 'amendment.finish':
      return textPlaces(at, story.sceneOf('amendments', move.scene).draft);
    default:
      return actOf(move, at)?.stands_for ?? {};
  }
}

function draftIn(story: Story, scene: string): string {
  return story.sceneOf('draft', scene).draft;
}

/** The option of the file that a move takes. */
function actOf(move: Move, at: At): Pick<Act, 'stands_for'> | undefined {
  const { story } = at;
  switch (move.type) {
    case 'choose':
      return story.sceneOf('decision', move.scene).options[move.option];
    case 'statement.make':
      return story.sceneOf('statement', move.scene).options[move.option];
    case 'statement.react': {
      const { reactions } = story.sceneOf('statement', move.scene);
      return reactions?.find(({ by }) => by === move.party)?.options[move.option];
    }
    case 'readout.give': {
      const { readouts } = story.sceneOf('call', move.scene);
      return readouts.find(({ by }) => by === move.party)?.options[move.option];
    }
    case 'call.place':
      return story.sceneOf('call', move.scene).place_call;
    case 'call.forgo':
      return story.sceneOf('call', move.scene).forgo;
    case 'call.answer':
      return story.sceneOf('call', move.scene).answers[move.option];
    case 'call.decline':
      return story.sceneOf('call', move.scene).declines?.[move.option];
    case 'agenda.put':
      return story.sceneOf('call', move.scene).agenda[move.item]?.terms[move.terms];
    case 'agenda.counter':
    case 'agenda.accept': {
      const { agenda } = story.sceneOf('call', move.scene);
      const item = itemOnTheTable(move.scene, story.sceneOf('call', move.scene), at);
      const terms = item === undefined ? undefined : agenda[item]?.terms;
      if (move.type === 'agenda.counter') return terms?.[move.terms];
      const now = Object.keys(terms ?? {})[
        story.read(at.world, `calls.${move.scene}.items.${item}.terms`) - 1
      ];
      return now === undefined ? undefined : terms?.[now];
    }
    default:
      return undefined;
  }
}
