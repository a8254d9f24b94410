import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { includesDay } from '@klantbeeld/domain';
import { Classified, DateScalar, follows, type SubgraphRequest } from '@klantbeeld/subgraph';
import { arrangementsOfClient } from '../arrangement/arrangement.loader.js';
import { SupportArrangementType } from '../arrangement/arrangement.type.js';
import { assessmentsOfClient } from '../assessment/assessment.loader.js';
import { NeedsAssessmentType } from '../assessment/assessment.type.js';
import { practicalAgreementsOfClient } from '../practical-agreement/practical-agreement.loader.js';
import { PracticalAgreementType } from '../practical-agreement/practical-agreement.type.js';
import { reportsOfClient } from '../report/report.loader.js';
import { SupportReportType } from '../report/report.type.js';
import { SupportDossierType } from './client.type.js';

const ON = { nullable: true, description: 'Only those that apply on this day; all when left out.' } as const;

@Resolver(() => SupportDossierType)
export class SupportDossierResolver {
  @Classified('SUPPORT_PROVISION')
  @FieldResolver(() => [SupportReportType], { nullable: true, description: 'Reports of a need, newest first.' })
  reports(@Root() dossier: SupportDossierType, @Ctx() request: SubgraphRequest) {
    return request.load(reportsOfClient, dossier.clientId);
  }

  @Classified('SUPPORT_ASSESSMENT')
  @FieldResolver(() => [NeedsAssessmentType], { nullable: true, description: 'Research into needs, newest first.' })
  assessments(@Root() dossier: SupportDossierType, @Ctx() request: SubgraphRequest) {
    return request.load(assessmentsOfClient, dossier.clientId);
  }

  @Classified('SUPPORT_PROVISION')
  @FieldResolver(() => [SupportArrangementType], { nullable: true, description: 'Arrangements, newest first.' })
  arrangements(
    @Root() dossier: SupportDossierType,
    @Ctx() request: SubgraphRequest,
    @Arg('on', () => DateScalar, ON) on?: string,
  ) {
    return follows(request.atHand(arrangementsOfClient, dossier.clientId), (arrangements) =>
      arrangements.filter(({ period }) => !on || includesDay(period, on)),
    );
  }

  @Classified('PRACTICAL_AGREEMENT')
  @FieldResolver(() => [PracticalAgreementType], {
    nullable: true,
    description: 'What is agreed about days and transport, newest first; never what the support is or why.',
  })
  async practicalAgreements(
    @Root() dossier: SupportDossierType,
    @Ctx() request: SubgraphRequest,
    @Arg('on', () => DateScalar, ON) on?: string,
  ) {
    const agreements = await request.load(practicalAgreementsOfClient, dossier.clientId);
    return agreements.filter(({ period }) => !on || includesDay(period, on));
  }
}
