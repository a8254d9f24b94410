import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Money } from '@klantbeeld/domain';
import { Classified, DateScalar, MoneyType } from '@klantbeeld/subgraph';

@ObjectType('ReceivedSource', { description: 'Which party delivered it (bron), by the codes of the chain.' })
@Classified('INHERITED')
export class ReceivedSourceType {
  @Field(() => String, { nullable: true, description: 'Kind of party (kolom).' })
  columnCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Party.' })
  partyCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Location of the party (vestiging).' })
  locationCode!: string | null;
}

@ObjectType('ReceivedPartner', { description: 'Partner as a received record names them.' })
@Classified('INHERITED')
export class ReceivedPartnerType {
  @Field(() => String, { nullable: true, description: 'Initials.' })
  initials!: string | null;
  @Field(() => String, { nullable: true, description: 'Prefix of the surname.' })
  prefix!: string | null;
  @Field(() => String, { nullable: true, description: 'Significant part of the surname.' })
  surname!: string | null;
  @Field(() => String, { nullable: true, description: 'Birth date, YYYYMMDD with zeros for what is unknown.' })
  birthDate!: string | null;
  /** The client with this number, whoever asks. */
  clientId!: string | null;
}

@ObjectType('ReceivedValue', { description: 'Something that has no place here, as it came.' })
@Classified('INHERITED')
export class ReceivedValueType {
  @Field(() => String, { description: 'Where it stood in the message.' })
  path!: string;
  @Field(() => String, { description: 'What stood there.' })
  value!: string;
}

/** What every received record has. */
@ObjectType('ReceivedRecord', { description: 'What every received record has.' })
@Classified('INHERITED')
export abstract class ReceivedRecordType {
  @Field(() => ID, { description: 'Id of the record.' })
  id!: string;
  @Field(() => DateScalar, { description: 'Day on which it was received as it is now.' })
  receivedOn!: string;
  @Field(() => ReceivedSourceType, { nullable: true, description: 'Which party delivered it.' })
  source!: ReceivedSourceType | null;
  @Field(() => [ReceivedPartnerType], { description: 'Partners whom it names.' })
  partners!: readonly ReceivedPartnerType[];
  @Field(() => [ReceivedValueType], { description: 'What has no place here, as it came.' })
  rest!: readonly ReceivedValueType[];
}

@ObjectType('ReceivedFile', { description: 'What another party keeps of a client as a whole (SuwiML ClientSuwi).' })
@Classified('INHERITED')
export class ReceivedFileType extends ReceivedRecordType {
  @Field(() => String, { nullable: true, description: 'Code of the household (CdLeefvorm).' })
  householdCode!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of a warning about the duty to inform (DatWaarschSchendInlichtingplicht).',
  })
  warnedOn!: string | null;
}

@ObjectType('ReceivedApplication', { description: 'Application for a benefit, as received (AanvraagUitkering).' })
@Classified('INHERITED')
export class ReceivedApplicationType extends ReceivedRecordType {
  @Field(() => String, { nullable: true, description: 'Code of the law (CdSzWet), as received.' })
  lawCode!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the application.' })
  appliedOn!: string | null;
  @Field(() => String, { nullable: true, description: 'GRANTED or REFUSED; null where the code says neither.' })
  outcome!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the decision, as received.' })
  outcomeCode!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the decision.' })
  decidedOn!: string | null;
}

@ObjectType('ReceivedClaim', { description: 'Claim on the client, as received (Vordering).' })
@Classified('INHERITED')
export class ReceivedClaimType extends ReceivedRecordType {
  @Field(() => String, { nullable: true, description: 'Number of the claim with the party that has it.' })
  number!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the law (CdSzWet), as received.' })
  lawCode!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the decision.' })
  decidedOn!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day from which nothing stands open against it.' })
  irrevocableOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the reason.' })
  reasonCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the state.' })
  statusCode!: string | null;
  @Field(() => MoneyType, { nullable: true, description: 'What was claimed.' })
  amount!: Money | null;
  @Field(() => MoneyType, { nullable: true, description: 'What is left of it.' })
  balance!: Money | null;
}

@ObjectType('ReceivedSpecialAssistance', {
  description: 'Special assistance, as received (SpecifiekeGegevensBijzBijstand, bijzondere bijstand).',
})
@Classified('INHERITED')
export class ReceivedSpecialAssistanceType extends ReceivedRecordType {
  @Field(() => String, { nullable: true, description: 'Code of the law (CdSzWet), as received.' })
  lawCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the cluster of costs.' })
  clusterCode!: string | null;
  @Field(() => String, { nullable: true, description: 'What it is for.' })
  costs!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day from which it is payable.' })
  payableOn!: string | null;
}

@ObjectType('ReceivedSanction', { description: 'Lowering within a received period (MaatregelMbtUitkering).' })
@Classified('INHERITED')
export class ReceivedSanctionType {
  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Last day that counts, as received.' })
  lastDay!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the reason.' })
  reasonCode!: string | null;
  @Field(() => MoneyType, { nullable: true, description: 'What the benefit is lowered by.' })
  lowered!: Money | null;
}

@ObjectType('ReceivedBenefitPeriod', { description: 'Period of a received benefit (Uitkeringsperiode).' })
@Classified('INHERITED')
export class ReceivedBenefitPeriodType {
  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Last day that counts, as received.' })
  lastDay!: string | null;
  @Field(() => MoneyType, { nullable: true, description: 'Income that counted.' })
  income!: Money | null;
  @Field(() => MoneyType, { nullable: true, description: 'What was made payable.' })
  payable!: Money | null;
  @Field(() => [ReceivedSanctionType], { description: 'Lowerings in it.' })
  sanctions!: readonly ReceivedSanctionType[];
}

@ObjectType('ReceivedBenefit', { description: 'Benefit, as received (Uitkeringsverhouding).' })
@Classified('INHERITED')
export class ReceivedBenefitType extends ReceivedRecordType {
  @Field(() => String, { nullable: true, description: 'Code of the law (CdSzWet), as received.' })
  lawCode!: string | null;
  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Last day that counts, as received.' })
  lastDay!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of why it ended (CdAanleidingEindeBijstandUitk).' })
  endReasonCode!: string | null;
  @Field(() => Int, { nullable: true, description: 'How many share the costs.' })
  costSharers!: number | null;
  @Field(() => String, { nullable: true, description: 'Code of an exemption from the work duty.' })
  exemptionCode!: string | null;
  @Field(() => [ReceivedBenefitPeriodType], { description: 'Its periods.' })
  periods!: readonly ReceivedBenefitPeriodType[];
}
