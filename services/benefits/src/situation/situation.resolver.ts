import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { includesDay } from '@klantbeeld/domain';
import { accessOf, admitRow, Classified, DateScalar, type SubgraphRequest } from '@klantbeeld/subgraph';
import { benefitsOfClient, periodsOf, runningOn, type BenefitRow } from '../benefit/benefit.loader.js';
import { BenefitType } from '../benefit/benefit.type.js';
import { BenefitsDossierType } from '../dossier/client.type.js';
import { shownDuties } from '../duty/duties-on.js';
import { DutyType } from '../duty/duty.type.js';
import { exemptionOn } from '../exemption/exemption.loader.js';
import { WorkDutyExemptionType } from '../exemption/exemption.type.js';
import { normOn, totalOfNorm, type NormAnswer, type NormHousehold } from '../norm/norm.rules.js';
import { BenefitNormType } from '../norm/norm.type.js';
import { regimeOn } from '../regime/regime.rules.js';
import { BenefitRegimeType } from '../regime/regime.type.js';
import { lawOfMunicipality, type LawOfMunicipality } from '../rule/rule.loader.js';
import { BenefitRuleType, shownRule } from '../rule/rule.type.js';
import { sanctionsOfClient } from '../sanction/sanction.loader.js';
import { SanctionType } from '../sanction/sanction.type.js';
import { BenefitsSituationType } from './situation.type.js';

@Resolver(() => BenefitsDossierType)
export class AsOfResolver {
  // Whoever sees anything of this law sees duties; each part of the situation has its own class beside.
  @Classified('DUTY_STATUS', { day: 'STRUCTURE' })
  @FieldResolver(() => BenefitsSituationType, {
    nullable: true,
    description:
      'How things stood on any day, with the regime and the rules of that day (WWB until 2015, then Participatiewet).',
  })
  asOf(
    @Root() dossier: BenefitsDossierType,
    @Arg('day', () => DateScalar, { description: 'Day to look at.' }) day: string,
  ): object {
    return admitRow({ clientId: dossier.clientId, day }, accessOf(dossier)!);
  }
}

@Resolver(() => BenefitsSituationType)
export class BenefitsSituationResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => BenefitRegimeType, { nullable: true, description: 'The regime of that day; null before 2004.' })
  async regime(@Root() { day }: BenefitsSituationType, @Ctx() request: SubgraphRequest) {
    const { regimes } = await request.load(lawOfMunicipality, '');
    return regimeOn(regimes, day);
  }

  @Classified('INCOME')
  @FieldResolver(() => BenefitType, { nullable: true, description: 'The benefit that ran; null when there was none.' })
  benefit(@Root() situation: BenefitsSituationType, @Ctx() request: SubgraphRequest) {
    return benefitOf(situation, request);
  }

  @Classified('INCOME')
  @FieldResolver(() => BenefitNormType, {
    nullable: true,
    description: 'What the rules of that day give the household of the benefit; null without a benefit.',
  })
  async norm(@Root() situation: BenefitsSituationType, @Ctx() request: SubgraphRequest) {
    const benefit = await benefitOf(situation, request);
    if (!benefit) return null;
    const period = runningOn(await periodsOf(request, benefit), situation.day);
    if (!period?.household) return shownNorm({ missing: 'household of the benefit' });
    const law = await request.load(lawOfMunicipality, benefit.municipalityCode);
    const household = { ...period.household, householdType: benefit.householdType } as NormHousehold;
    return shownNorm(normOn(situation.day, household, law));
  }

  @Classified('INCOME')
  @FieldResolver(() => [BenefitRuleType], {
    nullable: true,
    description: 'Every amount, share and term of that day: the law’s, and the ordinance’s of the municipality.',
  })
  async rules(@Root() situation: BenefitsSituationType, @Ctx() request: SubgraphRequest) {
    return (await lawOf(situation, request)).book.allOn(situation.day).map(shownRule);
  }

  @Classified('DUTY_STATUS')
  @FieldResolver(() => [DutyType], { nullable: true, description: 'Duties that applied, as `duties` of the dossier.' })
  duties(@Root() situation: BenefitsSituationType, @Ctx() request: SubgraphRequest) {
    return shownDuties(situation, situation.day, request);
  }

  @Classified('DUTY_STATUS')
  @FieldResolver(() => WorkDutyExemptionType, {
    nullable: true,
    description: 'Whether the client was exempt from the work duty.',
  })
  exemption(@Root() situation: BenefitsSituationType, @Ctx() request: SubgraphRequest): Promise<object> {
    return exemptionOn(situation, situation.day, request);
  }

  @Classified('SANCTION')
  @FieldResolver(() => [SanctionType], { nullable: true, description: 'Sanctions that lowered the benefit that day.' })
  async sanctions(@Root() { clientId, day }: BenefitsSituationType, @Ctx() request: SubgraphRequest) {
    const sanctions = await request.load(sanctionsOfClient, clientId);
    return sanctions.filter(({ period }) => includesDay(period, day));
  }
}

async function benefitOf(
  { clientId, day }: BenefitsSituationType,
  request: SubgraphRequest,
): Promise<BenefitRow | null> {
  return runningOn(await request.load(benefitsOfClient, clientId), day);
}

/** The law where the benefit is paid, or else where the client lives. */
async function lawOf(situation: BenefitsSituationType, request: SubgraphRequest): Promise<LawOfMunicipality> {
  const benefit = await benefitOf(situation, request);
  return request.load(lawOfMunicipality, benefit?.municipalityCode ?? accessOf(situation)!.municipality ?? '');
}

function shownNorm(answer: NormAnswer): BenefitNormType {
  if ('missing' in answer) return { lines: [], total: null, missing: answer.missing };
  const lines = answer.lines.map(({ cents, ...line }) => ({ ...line, amount: { cents, currency: 'EUR' as const } }));
  return { lines, total: { cents: totalOfNorm(answer.lines), currency: 'EUR' }, missing: null };
}
