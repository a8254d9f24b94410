import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { accessOf, Classified, DateScalar, type SubgraphRequest } from '@klantbeeld/subgraph';
import { payAdvance } from '../advance/pay-advance.js';
import { PayBenefitAdvanceInput, PayBenefitAdvanceResult } from '../advance/pay-advance.type.js';
import { BenefitsDossierType } from '../dossier/client.type.js';
import { recordIncome } from '../income/record-income.js';
import { RecordBenefitIncomeInput, RecordBenefitIncomeResult } from '../income/record-income.type.js';
import { settleMonth } from '../payment/settle-month.js';
import { SettleBenefitMonthInput, SettleBenefitMonthResult } from '../payment/settle-month.type.js';
import { readStatement } from './read-statement.js';
import { BenefitStatementType, shownStatement } from './statement.type.js';

@Resolver(() => BenefitsDossierType)
export class StatementResolver {
  // A sanction can be told from any amount after it, so who may not see sanctions is shown no statement at all.
  @Classified('SANCTION', { month: 'STRUCTURE' })
  @FieldResolver(() => BenefitStatementType, {
    nullable: true,
    description: 'The benefit of a month, computed anew and explained line by line; null without a benefit in it.',
  })
  async statement(
    @Root() dossier: BenefitsDossierType,
    @Ctx() request: SubgraphRequest,
    @Arg('month', () => DateScalar, { description: 'Any day of the month.' }) month: string,
  ) {
    if (accessOf(dossier)!.decide('INCOME').effect !== 'SHOW') return null;
    const statement = await readStatement(request, dossier.clientId, month);
    return statement && shownStatement(statement);
  }

  @Classified('STRUCTURE')
  @Mutation(() => RecordBenefitIncomeResult, {
    description: 'Records income of a month (inkomen, art. 17, 31 and 32); the statement of that month follows it.',
  })
  recordBenefitIncome(
    @Arg('input', () => RecordBenefitIncomeInput) input: RecordBenefitIncomeInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return recordIncome(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => PayBenefitAdvanceResult, {
    description: 'Pays an advance while no decision is published (voorschot, art. 52).',
  })
  payBenefitAdvance(
    @Arg('input', () => PayBenefitAdvanceInput) input: PayBenefitAdvanceInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return payAdvance(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => SettleBenefitMonthResult, {
    description: 'Pays the benefit of a month, or after a change what is still due of it (betaling, art. 45).',
  })
  settleBenefitMonth(
    @Arg('input', () => SettleBenefitMonthInput) input: SettleBenefitMonthInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return settleMonth(request, input);
  }
}
