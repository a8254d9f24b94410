import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import {
  Classified,
  ClientNotFoundErrorType,
  DateScalar,
  enumOf,
  InvalidInputErrorType,
  resultUnion,
  type RepeatableInput,
} from '@klantbeeld/subgraph';
import { INCOME_KINDS, type IncomeKind } from './disregard.rules.js';
import { statementSuccess } from '../statement/statement-success.js';

export const BenefitIncomeKindEnum = enumOf(INCOME_KINDS);
registerEnumType(BenefitIncomeKindEnum, {
  name: 'BenefitIncomeKind',
  description: 'Where income of a month comes from (soort inkomen).',
  valuesConfig: {
    EARNINGS: { description: 'Work (inkomsten uit arbeid).' },
    BONUS: { description: 'Bonus for efforts towards work (premie, art. 31 lid 2 j).' },
    OTHER: { description: 'Anything else, such as alimony or another benefit.' },
  },
});

@InputType('RecordBenefitIncomeInput', {
  description: 'Income of a month, net; it takes the place of what was recorded for the same month and kind.',
})
@Classified('INCOME')
export class RecordBenefitIncomeInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who has it.' })
  clientId!: string;
  @Field(() => DateScalar, { description: 'Any day of the month it is of.' })
  month!: string;
  @Field(() => BenefitIncomeKindEnum, { description: 'Where it comes from.' })
  kind!: IncomeKind;
  @Field(() => Int, { description: 'Net, in cents; 0 takes back what was recorded.' })
  netCents!: number;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether part of earnings is left out because it helps towards work (vrijlating, art. 31 lid 2).',
  })
  isDisregarded!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

export const RecordBenefitIncomeSuccess = statementSuccess(
  'RecordBenefitIncomeSuccess',
  'The income was recorded; of a month that was paid already the statement tells the difference.',
);

/** What recording income answers. */
export const RecordBenefitIncomeResult = resultUnion(
  'RecordBenefitIncomeResult',
  'Recorded income, or why it was not recorded.',
  [RecordBenefitIncomeSuccess.type, ClientNotFoundErrorType, InvalidInputErrorType],
);
