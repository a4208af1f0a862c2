import type { SceneOf } from '../scenes.ts';
import type { Subject } from './subject.ts';

/** Elections that cannot fill their places, candidates whom nobody can withdraw, and papers that say nothing. */
export function checkElection(
  id: string,
  scene: SceneOf<'election'>,
  { scenario, report }: Pick<Subject, 'scenario' | 'report'>,
): void {
  const body = scenario.bodyOf[scene.body];
  const at = ['scenes', id];
  if (!body) return;
  const why = whyUnfilled(scene, Object.keys(body.seats));
  if (why !== undefined) report.add([...at, 'places'], 'undecidable-vote', why);
  for (const [candidate, { party, withdraw }] of Object.entries(scene.candidates)) {
    if (!withdraw || party !== undefined) continue;
    const message = `“${candidate}” may stand down, but no party stands behind it that could say so.`;
    report.add([...at, 'candidates', candidate, 'withdraw'], 'withdraw-nobody', message, { atKey: true });
  }
  for (const [index, { seats, for: names = {}, blank = 0, invalid = 0, absent = 0 }] of (
    scene.leanings ?? []
  ).entries()) {
    const here = [...at, 'leanings', index];
    const weights = [...Object.values(names), blank, invalid, absent];
    if (weights.every((weight) => weight === 0)) {
      report.add(here, 'zero-weights', 'This leaning weighs nothing: these papers would be blank, always.');
    }
    const named = typeof seats === 'string' ? (scenario.groups?.[seats] ?? []) : seats;
    if (named.some((seat) => Object.hasOwn(body.seats, seat))) continue;
    const whose = typeof seats === 'string' ? `“${seats}”` : 'this line';
    report.add(
      [...here, 'seats'],
      'leaning-nobody',
      `None of the seats of ${whose} sits in “${scene.body}”.`,
    );
  }
}

/** Why an election cannot fill its places, whoever is voted for; undefined where it can. */
function whyUnfilled(scene: SceneOf<'election'>, seats: readonly string[]): string | undefined {
  const candidates = Object.keys(scene.candidates).length;
  if (candidates < scene.places)
    return `${candidates} candidates cannot fill ${scene.places} places, however often it is voted.`;
  if (seats.length === 0) return `“${scene.body}” has no seats.`;
  return seats.every((seat) => scene.without_credentials?.includes(seat))
    ? 'No seat has credentials, so that nobody gets a paper.'
    : undefined;
}
