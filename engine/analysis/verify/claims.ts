import type { Place } from '../../machine/place.ts';
import type { Candidate } from '../../procedures/procedure.ts';
import type { Assertion } from '../../scenario/assertions.ts';
import { predicateOf } from '../../scenario/check/assertions.ts';
import type { Expression, Question } from '../../world/compiled.ts';
import type { Story } from '../../world/story.ts';
import { isSpelled } from './options.ts';

/** An assertion with what it says of one moment, ready to be asked. */
export type Claim = {
  readonly assertion: Assertion;
  readonly test: Expression;
  /** Whether what it says can change while a vote is under way. */
  readonly asksForBallots: boolean;
};

/** Who knows the moment that is asked about. */
export type Moment = {
  places(): readonly Place[];
  legal(): readonly Candidate[];
};

/** The assertions that speak of moments; the others, of shares, are answered by playing. */
export function claimsOf(story: Story, moment: Moment): Claim[] {
  return (story.scenario.assertions ?? []).flatMap((assertion): Claim[] => {
    const source = predicateOf(assertion)?.source;
    if (source === undefined) return [];
    const predicate = story.expressions.predicate(source);
    if (!predicate.ok) throw new Error(`${source}: ${predicate.message}`);
    const asksForBallots =
      predicate.asks.some(({ question }) => question.ask === 'legal' && question.move.startsWith('vote.')) ||
      predicate.reads.some((name) => story.expressions.reading(name)?.slot.includes('.seats.'));
    return [{ assertion, asksForBallots, test: predicate.bind((question) => answer(question, moment)) }];
  });
}

function answer(question: Question, moment: Moment): boolean {
  switch (question.ask) {
    case 'at':
      return moment.places().some((place) => place.at === 'scene' && place.scene === question.scene);
    case 'ended':
      return moment.places().some((place) => place.at === 'ending' && place.ending === question.ending);
    case 'legal':
      return moment
        .legal()
        .some(({ move }) => move.party === question.party && isSpelled(move, question.move));
  }
}
