import { Ctx, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Classified, shows, type SubgraphRequest } from '@klantbeeld/subgraph';
import { readStatement } from './read-statement.js';
import { BenefitStatementType, shownStatement } from './statement.type.js';

/** What an act that changes a statement answers: whose, and of which month. */
export interface ChangedStatement {
  readonly clientId: string;
  readonly month: string;
}

/** The success of an act that changes the statement of a month, and its resolver, which computes it afresh. */
export function statementSuccess(name: string, description: string) {
  @ObjectType(name, { description })
  @Classified('STRUCTURE')
  class StatementSuccessType implements ChangedStatement {
    clientId!: string;
    month!: string;
  }

  @Resolver(() => StatementSuccessType)
  class StatementSuccessResolver {
    @Classified('STRUCTURE')
    @FieldResolver(() => BenefitStatementType, {
      nullable: true,
      description: 'The statement of the month as it is now.',
    })
    async statement(@Root() { clientId, month }: StatementSuccessType, @Ctx() request: SubgraphRequest) {
      const access = await request.accessTo(clientId);
      if (!shows(access, 'BenefitStatement', 'INCOME') || access.decide('SANCTION').effect !== 'SHOW') return null;
      const statement = await readStatement(request, clientId, month);
      return statement && shownStatement(statement);
    }
  }
  return { type: StatementSuccessType, resolver: StatementSuccessResolver };
}
