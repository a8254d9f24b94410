import { Field, ObjectType } from 'type-graphql';
import type { Money } from '@klantbeeld/domain';
import { Classified } from '@klantbeeld/subgraph';
import type { ReceivedRow } from './received.loader.js';
import {
  ReceivedApplicationType,
  ReceivedBenefitType,
  ReceivedClaimType,
  ReceivedFileType,
  ReceivedSpecialAssistanceType,
} from './received-parts.type.js';

@ObjectType('ReceivedBenefits', {
  description:
    'What other parties keep of the client, as they delivered it (SuwiML Bijstandsregelingen): no decisions of this municipality.',
})
@Classified('INHERITED')
export class ReceivedBenefitsType {
  @Field(() => [ReceivedFileType], { description: 'About the client as a whole.' })
  files!: readonly object[];
  @Field(() => [ReceivedApplicationType], { description: 'Applications.' })
  applications!: readonly object[];
  @Field(() => [ReceivedBenefitType], { description: 'Benefits.' })
  benefits!: readonly object[];
  @Field(() => [ReceivedClaimType], { description: 'Claims.' })
  claims!: readonly object[];
  @Field(() => [ReceivedSpecialAssistanceType], { description: 'Special assistance.' })
  specialAssistance!: readonly object[];
}

type Facts = Readonly<Record<string, any>>;

/** Received records as they are shown, by kind. What was delivered on fraud is kept, and shown to nobody. */
export function shownReceived(rows: readonly ReceivedRow[]): ReceivedBenefitsType {
  const of = (kind: ReceivedRow['kind'], more: (facts: Facts) => object = () => ({})): readonly object[] =>
    rows.filter((row) => row.kind === kind).map((row) => ({ ...row, ...row.facts, ...more(row.facts) }));
  return {
    files: of('FILE'),
    applications: of('APPLICATION'),
    specialAssistance: of('SPECIAL_ASSISTANCE'),
    claims: of('CLAIM', ({ amountCents, balanceCents }) => ({
      amount: euro(amountCents),
      balance: euro(balanceCents),
    })),
    benefits: of('BENEFIT', ({ costSharers, exemption, periods }) => ({
      costSharers: costSharers === null ? null : Number(costSharers),
      exemptionCode: exemption?.code ?? null,
      periods: periods.map(shownPeriod),
    })),
  };
}

function shownPeriod({ incomeCents, payableCents, sanctions, ...period }: Facts): object {
  const lowerings = sanctions.map(({ loweredCents, ...sanction }: Facts) => ({
    ...sanction,
    lowered: euro(loweredCents),
  }));
  return { ...period, income: euro(incomeCents), payable: euro(payableCents), sanctions: lowerings };
}

function euro(cents: number | null): Money | null {
  return cents === null ? null : { cents, currency: 'EUR' };
}
