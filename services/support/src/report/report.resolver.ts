import { Classified, DateScalar, type SubgraphRequest } from '@klantbeeld/subgraph';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { lastDayInTime } from '../term/support-term.rules.js';
import { RegisterSupportReportInput, RegisterSupportReportResult } from './register-support-report.type.js';
import { registerSupportReport } from './register-support-report.js';
import type { SupportReportRow } from './report.loader.js';
import { SupportReportType } from './report.type.js';

@Resolver(() => SupportReportType)
export class SupportReportResolver {
  @Classified('INHERITED')
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'Last day on which research is in time (art. 2.3.2 lid 1), after a weekend or holiday where it would end in one; null under the Wmo 2007, which has no term for it.',
  })
  assessBefore(@Root() report: SupportReportRow): string | null {
    return lastDayInTime(report.assessmentTermEndsOn);
  }

  @Classified('STRUCTURE')
  @Mutation(() => RegisterSupportReportResult, {
    description: 'Registers that somebody needs support (melding, Wmo 2015 art. 2.3.2 lid 1).',
  })
  registerSupportReport(
    @Arg('input', () => RegisterSupportReportInput) input: RegisterSupportReportInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return registerSupportReport(request, input);
  }
}
