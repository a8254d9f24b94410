import { Args, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { accessOf, admitRow, type Admitted } from '../access/subject-access.js';
import type { SubgraphRequest } from '../request/request.js';
import { Classified } from '../schema/classified.js';
import type { SubgraphTools } from '../server/subgraph.js';
import { selfOf } from './log-access.js';
import { idOfPeriod, periodOfId, type LogPeriod } from './log-period.js';
import { ownLinesOf } from './own-overview.loader.js';
import { OwnAccessLineArguments, OwnAccessLineConnectionType } from './own-overview.type.js';

/** The own overview of a period, as it goes from service to service; whose it is says the caller alone. */
export interface OwnOverviewRow {
  readonly id: string;
}

/** The own overview of a period. Throws FORBIDDEN for who did not sign in as a client. */
export function ownOverview(period: LogPeriod, request: SubgraphRequest): Admitted<OwnOverviewRow> {
  return admitRow({ id: idOfPeriod(period) }, selfOf(request));
}

/** Resolves a reference to the own overview of a period; null for what is no period. */
export function ownOverviewReference(
  reference: OwnOverviewRow,
  request: SubgraphRequest,
): Admitted<OwnOverviewRow> | null {
  const period = periodOfId(reference.id);
  return period && ownOverview(period, request);
}

/** The type and resolver with which a service adds the looks in its law to the own overview. */
export function ownOverviewPart(field: string, description: string) {
  @ObjectType('OwnAccessOverview', {
    description: 'Who looked at one’s own data over a period, for the client (Wmo 2015 art. 5.3.2, AVG art. 15).',
  })
  @Directive('@key(fields: "id")')
  @Classified('STRUCTURE')
  class OwnAccessOverviewType {
    @Field(() => ID, { description: 'Id of the overview: its period.' })
    id!: string;
  }

  @Resolver(() => OwnAccessOverviewType)
  class OwnOverviewPartResolver {
    @Classified('ACCESS_OVERVIEW')
    @FieldResolver(() => OwnAccessLineConnectionType, { name: field, nullable: true, description })
    part(
      @Root() overview: OwnAccessOverviewType,
      @Ctx() request: SubgraphRequest<SubgraphTools>,
      @Args(() => OwnAccessLineArguments) asked: OwnAccessLineArguments,
    ): Promise<object> {
      const access = accessOf(overview)!;
      request.ledger.note(access);
      return ownLinesOf(request, access.clientId, periodOfId(overview.id)!, asked);
    }
  }
  return { type: OwnAccessOverviewType, resolver: OwnOverviewPartResolver };
}
