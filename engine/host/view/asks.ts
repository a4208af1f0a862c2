import type { MoveType } from '../../contract/move.ts';
import type { AskView, OptionView } from '../../contract/view.ts';
import { type Templates, templates } from '../../machine/charts.ts';
import type { Game, Point } from '../../machine/game.ts';
import type { At, Candidate } from '../../procedures/procedure.ts';
import { procedureOf } from '../../procedures/procedures.ts';
import type { Scene } from '../../scenario/scenes.ts';
import { keyOf, nameOf, wordsOf } from './names.ts';

/** Moves that stand on a page as options even while they are closed. The others are shown only when open. */
const SHOWN_CLOSED: readonly MoveType[] = [
  'choose',
  'statement.make',
  'statement.react',
  'call.place',
  'call.forgo',
  'call.answer',
  'call.decline',
  'readout.give',
  'draft.withdraw',
];

/** What each party that a person holds is asked at a point, with every option, open or closed. */
export function asksAt(game: Game, point: Point, isPerson: (party: string) => boolean): AskView[] {
  const here = game.place(point);
  if (here.at === 'ending') return [];
  const scene = game.story.scene(here.scene);
  const at: At = { story: game.story, world: point.world };
  const listening = movesHeard(scene, here.step);
  const legal = new Set(game.legalMoves(point).map(({ move }) => keyOf(move)));
  const asked = new Map<string, OptionView[]>();
  for (const candidate of procedureOf(scene).candidates(here.scene, scene, at)) {
    const { move } = candidate;
    if (!isPerson(move.party) || !listening.includes(move.type)) continue;
    const open = legal.has(keyOf(move));
    if (!open && !SHOWN_CLOSED.includes(move.type)) continue;
    const options = asked.get(move.party) ?? [];
    asked.set(move.party, [...options, optionOf(scene, candidate, open, at)]);
  }
  return [...asked]
    .filter(([, options]) => options.some(({ open }) => open))
    .map(([party, options]) => ({
      party,
      partyName: nameOf(game.story.scenario, party),
      question: questionTo(scene, party),
      options,
    }));
}

/** The moves that a step of a procedure listens to, read off its template. */
function movesHeard(scene: Scene, step: string, charts: Templates = templates): string[] {
  return Object.keys(charts[scene.kind].states[step]?.on ?? {});
}

function optionOf(scene: Scene, { move }: Candidate, open: boolean, at: At): OptionView {
  const { title, meant, register, says, group } = wordsOf(move, at);
  const closed = open ? undefined : procedureOf(scene).whyNot(scene, move, at);
  return {
    key: keyOf(move),
    move,
    title,
    open,
    ...(meant ? { meant } : {}),
    ...(register ? { register } : {}),
    ...(says ? { says } : {}),
    ...(group ? { group } : {}),
    ...(closed ? { closed } : {}),
  };
}

function questionTo(scene: Scene, party: string): string {
  if (scene.kind === 'narration') return scene.title;
  if (scene.kind === 'statement' && scene.by !== party) {
    return scene.reactions?.find(({ by }) => by === party)?.question ?? scene.question;
  }
  return scene.question;
}
