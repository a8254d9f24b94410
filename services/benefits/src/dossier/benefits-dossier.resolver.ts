import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified, DateScalar, follows, type SubgraphRequest } from '@klantbeeld/subgraph';
import { applicationsOfClient } from '../application/application.loader.js';
import { BenefitApplicationType } from '../application/application.type.js';
import { benefitsOfClient, runningOn } from '../benefit/benefit.loader.js';
import { BenefitType } from '../benefit/benefit.type.js';
import { shownDuties } from '../duty/duties-on.js';
import { DutyType } from '../duty/duty.type.js';
import { exemptionOn } from '../exemption/exemption.loader.js';
import { WorkDutyExemptionType } from '../exemption/exemption.type.js';
import { sanctionsOfClient } from '../sanction/sanction.loader.js';
import { ObligationStatusEnum, SanctionType } from '../sanction/sanction.type.js';
import { BenefitsDossierType } from './client.type.js';

const ON = { nullable: true, description: 'Day to look at; today when left out.' } as const;

@Resolver(() => BenefitsDossierType)
export class BenefitsDossierResolver {
  @Classified('INCOME')
  @FieldResolver(() => [BenefitApplicationType], { nullable: true, description: 'Applications, newest first.' })
  applications(@Root() dossier: BenefitsDossierType, @Ctx() request: SubgraphRequest) {
    return request.load(applicationsOfClient, dossier.clientId);
  }

  @Classified('INCOME')
  @FieldResolver(() => BenefitType, {
    nullable: true,
    description: 'The benefit that runs on a day; null when there is none.',
  })
  benefit(
    @Root() dossier: BenefitsDossierType,
    @Ctx() request: SubgraphRequest,
    @Arg('on', () => DateScalar, ON) on?: string,
  ) {
    return follows(request.atHand(benefitsOfClient, dossier.clientId), (benefits) =>
      runningOn(benefits, on ?? request.today),
    );
  }

  @Classified('INCOME')
  @FieldResolver(() => [BenefitType], { nullable: true, description: 'All benefits, newest first.' })
  allBenefits(@Root() dossier: BenefitsDossierType, @Ctx() request: SubgraphRequest) {
    return request.atHand(benefitsOfClient, dossier.clientId);
  }

  @Classified('DUTY_STATUS')
  @FieldResolver(() => [DutyType], {
    nullable: true,
    description:
      'Duties that apply on a day, oldest first; who may not see reasons (class DUTY_REASON) sees those of art. 9 lid 1 alone.',
  })
  duties(
    @Root() dossier: BenefitsDossierType,
    @Ctx() request: SubgraphRequest,
    @Arg('on', () => DateScalar, ON) on?: string,
  ) {
    return shownDuties(dossier, on ?? request.today, request);
  }

  @Classified('DUTY_STATUS')
  @FieldResolver(() => WorkDutyExemptionType, {
    nullable: true,
    description: 'Whether the client is exempt from the work duty on a day.',
  })
  async exemption(
    @Root() dossier: BenefitsDossierType,
    @Ctx() request: SubgraphRequest,
    @Arg('on', () => DateScalar, ON) on?: string,
  ): Promise<object> {
    return exemptionOn(dossier, on ?? request.today, request);
  }

  @Classified('OBLIGATION_STATUS')
  @FieldResolver(() => ObligationStatusEnum, {
    nullable: true,
    description: 'Whether obligations are met today, without ground or amount.',
  })
  async obligationStatus(@Root() dossier: BenefitsDossierType, @Ctx() request: SubgraphRequest) {
    return runningOn(await request.load(sanctionsOfClient, dossier.clientId), request.today) ? 'NOT_MET' : 'MET';
  }

  @Classified('SANCTION')
  @FieldResolver(() => [SanctionType], { nullable: true, description: 'Sanctions, newest first.' })
  sanctions(@Root() dossier: BenefitsDossierType, @Ctx() request: SubgraphRequest) {
    return request.atHand(sanctionsOfClient, dossier.clientId);
  }
}
