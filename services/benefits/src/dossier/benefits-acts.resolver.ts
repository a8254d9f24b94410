import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DataClass, Purpose } from '@klantbeeld/access';
import { accessOf, Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import { CONDUCT_PURPOSES } from '../conduct/record-conduct.js';
import { exemptionOn } from '../exemption/exemption.loader.js';
import { BenefitsDossierType } from './client.type.js';
import { COLLEGE } from './college.js';

/** What the viewer may do about duties; each by the rule of its act. */
@Resolver(() => BenefitsDossierType)
export class BenefitsActsResolver {
  @Classified('DUTY_STATUS')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the viewer may exempt this client from the work duty; nobody may for who has died.',
  })
  viewerCanGrantExemption(@Root() dossier: BenefitsDossierType, @Ctx() request: SubgraphRequest): boolean {
    return mayAct(request, dossier, COLLEGE, 'DUTY_REASON');
  }

  @Classified('DUTY_STATUS')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the viewer may review the exemption that runs today.',
  })
  async viewerCanReviewExemption(
    @Root() dossier: BenefitsDossierType,
    @Ctx() request: SubgraphRequest,
  ): Promise<boolean> {
    if (!mayAct(request, dossier, COLLEGE, 'DUTY_REASON')) return false;
    const { exempt } = (await exemptionOn(dossier, request.today, request)) as { readonly exempt: boolean };
    return exempt;
  }

  @Classified('OBLIGATION_STATUS')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the viewer may record conduct that was observed; nobody may of who has died.',
  })
  viewerCanRecordConduct(@Root() dossier: BenefitsDossierType, @Ctx() request: SubgraphRequest): boolean {
    return mayAct(request, dossier, CONDUCT_PURPOSES, 'OBLIGATION_STATUS');
  }
}

/** The purpose allows the act and the viewer guides the client; an override is for looking. */
function mayAct(
  { caller }: SubgraphRequest,
  dossier: BenefitsDossierType,
  purposes: readonly Purpose[],
  dataClass: DataClass,
): boolean {
  const access = accessOf(dossier);
  if (!access || access.capacity === 'OVERRIDE') return false;
  const isForPurpose = caller.purpose !== null && purposes.includes(caller.purpose);
  return isForPurpose && access.decide(dataClass).effect === 'SHOW';
}
