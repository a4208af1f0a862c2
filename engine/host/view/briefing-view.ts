import type { BriefingView } from '../../contract/view/briefing.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { nameOf } from './names.ts';
import { type PictureOrigin, picturesOf } from './pictures.ts';
import { sourcesOf } from './scene-view.ts';

/** Built from the fields of a scenario that everybody may see; confidential briefs and goals are not among them. */
export function briefingView(scenario: Scenario, origin: PictureOrigin): BriefingView {
  const [cover] = picturesOf(scenario.cover === undefined ? [] : [scenario.cover], scenario, origin);
  const named = (id: string) => ({ id, name: nameOf(scenario, id) });
  return {
    title: scenario.title,
    summary: scenario.summary,
    from: scenario.period.from,
    to: scenario.period.to,
    ...(scenario.content_note ? { contentNote: scenario.content_note } : {}),
    ...(cover ? { cover } : {}),
    objectives: [...(scenario.objectives ?? [])],
    parties: Object.entries(scenario.parties).map(
      ([id, { name, short, seat, playable, brief, pictures, sources }]) => ({
        id,
        name,
        short,
        ...(seat === undefined ? {} : { seat }),
        playable: playable === true,
        brief,
        pictures: picturesOf(pictures, scenario, origin),
        sources: sourcesOf(sources, scenario),
      }),
    ),
    relations: Object.entries(scenario.relations ?? {}).map(([id, { between, start, why }]) => ({
      id,
      between: [named(between[0]), named(between[1])],
      value: start,
      ...(why === undefined ? {} : { why }),
    })),
    alliances: Object.entries(scenario.alliances ?? {}).map(([id, { name, members, formed, cohesion }]) => ({
      id,
      name,
      members: members.map(named),
      formed,
      cohesion,
    })),
    indicators: Object.entries(scenario.indicators).map(([id, { name, means, start }]) => ({
      id,
      name,
      means,
      value: start,
    })),
  };
}
