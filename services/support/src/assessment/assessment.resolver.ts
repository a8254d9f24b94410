import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified, DateScalar, type SubgraphRequest } from '@klantbeeld/subgraph';
import { lastDayInTime } from '../term/support-term.rules.js';
import type { NeedsAssessmentRow } from './assessment.loader.js';
import { isOverdue } from './assessment.rules.js';
import { NeedsAssessmentType } from './assessment.type.js';

@Resolver(() => NeedsAssessmentType)
export class NeedsAssessmentResolver {
  @Classified('INHERITED')
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'Last day on which it is in time: the term of the law from the day of the report (six weeks, art. 2.3.2 lid 1), after a weekend or holiday where it would end in one; null under the Wmo 2007.',
  })
  dueBefore(@Root() { termEndsOn }: NeedsAssessmentRow): string | null {
    return lastDayInTime(termEndsOn);
  }

  @Classified('INHERITED')
  @FieldResolver(() => Boolean, { description: 'Whether it ended, or still runs, after the last day of its term.' })
  isOverdue(@Root() { termEndsOn, completedOn }: NeedsAssessmentRow, @Ctx() { today }: SubgraphRequest): boolean {
    return isOverdue({ dueBefore: lastDayInTime(termEndsOn), completedOn }, today);
  }
}
