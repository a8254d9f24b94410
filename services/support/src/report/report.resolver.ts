import { Classified } from '@klantbeeld/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SubgraphRequest } from '@klantbeeld/subgraph';
import { RegisterSupportReportInput, RegisterSupportReportResult } from './register-support-report.type.js';
import { registerSupportReport } from './register-support-report.js';

@Resolver()
export class SupportReportResolver {
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
