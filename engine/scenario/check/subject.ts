import { storyOf } from '../../procedures/story-of.ts';
import type { Story } from '../../world/story.ts';
import type { Scenario } from '../scenario.ts';
import { Graph } from './graph.ts';
import { Possible } from './possible.ts';
import type { Report } from './report.ts';
import { type AllWritten, writtenIn } from './written.ts';

/** A scenario that can be opened, with all that checks ask of it, found once. */
export type Subject = {
  readonly scenario: Scenario;
  readonly story: Story;
  readonly graph: Graph;
  readonly written: AllWritten;
  readonly possible: Possible;
  readonly report: Report;
};

export function subjectOf(scenario: Scenario, report: Report): Subject {
  const story = storyOf(scenario);
  const graph = new Graph(scenario);
  const written = writtenIn(scenario);
  return { scenario, story, graph, written, possible: new Possible(story, graph, written), report };
}
