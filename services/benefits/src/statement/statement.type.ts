import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis, Money, Period } from '@klantbeeld/domain';
import { Classified, DateScalar, enumOf, LegalBasisType, MoneyType, PeriodType } from '@klantbeeld/subgraph';
import { STATEMENT_LINE_KINDS, type Statement, type StatementLineKind } from './statement.facts.js';

export const BenefitStatementLineKindEnum = enumOf(STATEMENT_LINE_KINDS);
registerEnumType(BenefitStatementLineKindEnum, {
  name: 'BenefitStatementLineKind',
  description: 'What a line of a statement is.',
  valuesConfig: {
    NORM: { description: 'Norm of the household (bijstandsnorm, art. 20-24).' },
    COST_SHARER_NORM: { description: 'Norm of who shares costs (kostendelersnorm, art. 22a).' },
    SUPPLEMENT: { description: 'Supplement (toeslag, art. 25 until 2015).' },
    REDUCTION: { description: 'Reduction (verlaging van de norm, art. 26-29).' },
    INCOME: { description: 'Income that comes off (inkomen, art. 19 lid 2, 32).' },
    DISREGARD: { description: 'What is left out of income (vrijlating, art. 31 lid 2).' },
    ABOVE_NORM: { description: 'Income above the norm, which is not owed (art. 19 lid 1).' },
    SANCTION: { description: 'Lowering for conduct (maatregel, art. 18).' },
    HOLIDAY_ALLOWANCE_RESERVED: {
      description: 'Holiday allowance that is kept back (vakantietoeslag, art. 19 lid 3).',
    },
    HOLIDAY_ALLOWANCE_PAID: { description: 'Holiday allowance that is paid (art. 45 lid 1).' },
    SUSPENSION: { description: 'What is on hold (opschorting, art. 54 lid 1).' },
    ADVANCE: { description: 'Advance that is set off (voorschot, art. 52).' },
    CLAIM: { description: 'Claim that is set off (verrekening van een vordering, art. 60).' },
  },
});

@ObjectType('BenefitStatementLine', { description: 'One line of a statement, with what it rests on.' })
@Classified('INHERITED')
export class BenefitStatementLineType {
  @Field(() => BenefitStatementLineKindEnum, { description: 'What it is.' })
  kind!: StatementLineKind;
  @Field(() => MoneyType, { description: 'Negative for what is taken off.' })
  amount!: Money;
  @Field(() => String, { description: 'Why, in Dutch, to show as it is.' })
  explanation!: string;
  @Field(() => LegalBasisType, { description: 'What it rests on.' })
  legalBasis!: LegalBasis;
  @Field(() => PeriodType, { description: 'The days of the month it is about.' })
  period!: Period;
}

@ObjectType('BenefitStatement', {
  description:
    'The benefit of a month, computed from what is known now and explained line by line (uitkeringsspecificatie). A result of less than a cent is rounded once, half a cent up.',
})
@Classified('INHERITED')
export class BenefitStatementType {
  @Field(() => DateScalar, { description: 'First day of the month.' })
  month!: string;
  @Field(() => [BenefitStatementLineType], { description: 'The lines; they come to what is payable, to the cent.' })
  lines!: readonly BenefitStatementLineType[];
  @Field(() => MoneyType, {
    description: 'What somebody has a right to: norm less income less sanction, holiday allowance included (art. 19).',
  })
  right!: Money;
  @Field(() => MoneyType, {
    description:
      'What is paid out for the month; negative where a paid month set off more than there turned out to be.',
  })
  payable!: Money;
  @Field(() => MoneyType, { nullable: true, description: 'What was paid so far; null before the month was settled.' })
  paid!: Money | null;
  @Field(() => MoneyType, {
    nullable: true,
    description:
      'Payable less paid: negative for what was paid too much, for a claim to be decided on (art. 58); null before the month was settled.',
  })
  difference!: Money | null;
  @Field(() => [String], { description: 'Rules that are not loaded for the month, so that their lines are left out.' })
  missing!: readonly string[];
}

/** A statement as it is shown. */
export function shownStatement(statement: Statement): BenefitStatementType {
  const { month, missing, rightCents, payableCents, paidCents, differenceCents } = statement;
  const lines = statement.lines.map(({ cents, ...line }) => ({ ...line, amount: euro(cents) }));
  return {
    month,
    missing,
    lines,
    right: euro(rightCents),
    payable: euro(payableCents),
    paid: paidCents === null ? null : euro(paidCents),
    difference: differenceCents === null ? null : euro(differenceCents),
  };
}

function euro(cents: number): Money {
  return { cents, currency: 'EUR' };
}
