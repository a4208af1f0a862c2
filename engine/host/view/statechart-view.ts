import type { StatechartView } from '../../contract/view/statechart.ts';
import { type Picture, pictureOf, wayTo } from '../../machine/picture.ts';
import type { Session } from '../session.ts';

/** The statechart with what is lit and what has been passed on the line to where the run stands. */
export function statechartView(session: Session, toward: string | undefined): StatechartView {
  const { game, run, at, point } = session;
  const { story } = game;
  const { scenario } = story;
  const picture = pictureOf(game);
  const places = game.places(point);
  const passed = passedOn(session);
  const isHere = (scene: string) => places.some((place) => place.at === 'scene' && place.scene === scene);
  const known = (node: number | undefined) => (node === undefined ? {} : { node });
  return {
    run: run.run,
    at,
    scenes: picture.scenes.map(({ id, within, steps, moves, ways }) => {
      const { kind, title, date } = story.scene(id);
      return {
        id,
        kind,
        title: story.fill(title, point.world),
        ...(date === undefined ? {} : { date }),
        ...(within === undefined ? {} : { within }),
        lit: isHere(id),
        ...known(passed.get(id)),
        steps: steps.map((step) => ({
          ...step,
          lit: places.some((place) => place.at === 'scene' && place.scene === id && place.step === step.id),
          ...known(passed.get(`${id} ${step.id}`)),
        })),
        moves: moves.map(copied),
        ways: [...ways],
      };
    }),
    endings: picture.endings.map((id) => ({
      id,
      title: scenario.endings[id]?.title ?? id,
      lit: places.some((place) => place.at === 'ending' && place.ending === id),
    })),
    alliances: picture.regions.map(({ id, states, moves }) => ({
      id,
      name: scenario.alliances?.[id]?.name ?? id,
      states: states.map((state) => ({
        id: state,
        lit: stateOf(point.value, id) === state,
      })),
      moves: moves.map(copied),
    })),
    way: toward === undefined ? null : wayFromHere(picture, places, toward),
  };
}

function wayFromHere(
  picture: Picture,
  places: ReturnType<Session['game']['places']>,
  toward: string,
): string[] | null {
  const from = places.flatMap((place) => (place.at === 'scene' ? [place.scene] : []));
  const way = wayTo(picture, from, toward);
  return way === undefined ? null : [...way];
}

/** The last node on this line at which the run stood in a scene, and at each of its steps. */
function passedOn({ game, tree, at, steps }: Session): Map<string, number> {
  const passed = new Map<string, number>();
  const line = [0, ...tree.line(at).map(({ node }) => node)];
  const points = [game.begin(), ...steps.map(({ after }) => after)];
  for (const [index, point] of points.entries()) {
    for (const place of game.places(point)) {
      if (place.at !== 'scene') continue;
      const node = line[index] ?? 0;
      passed.set(place.scene, node);
      passed.set(`${place.scene} ${place.step}`, node);
    }
  }
  return passed;
}

/** The state of an alliance, read off the state value. */
function stateOf(value: Session['point']['value'], alliance: string): string | undefined {
  const playing = typeof value === 'object' ? value.playing : undefined;
  const region = typeof playing === 'object' ? playing[`alliance:${alliance}`] : undefined;
  return typeof region === 'string' ? region : undefined;
}

function copied({ from, to, events }: Picture['scenes'][number]['moves'][number]) {
  return { from, to, events: [...events] };
}
