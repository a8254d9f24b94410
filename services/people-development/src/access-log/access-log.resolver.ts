import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import {
  accessLogParts,
  accessReport,
  checkedPeriod,
  Classified,
  DateScalar,
  ownOverview,
  requirePurpose,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';

/** The log of what the laws have in common; every law adds its own. */
export const SHARED_ACCESS_LOG = accessLogParts(
  'shared',
  'SHARED',
  'what the laws have in common: the person, intake, plan, interventions, placements',
);

const FROM = 'First day, by Dutch time.';
const UNTIL = 'First day that no longer counts; at most 366 days after the first.';

/** Days say nothing about a person. */
const PERIOD = { from: 'STRUCTURE', until: 'STRUCTURE' } as const;

/** Where reading the access log begins. */
@Resolver()
export class AccessLogResolver {
  @Classified('STRUCTURE', PERIOD)
  @Query(() => SHARED_ACCESS_LOG.reportType, {
    nullable: true,
    description:
      'Who used which data, for the privacy officer: purpose PRIVACY_AUDIT. Shows lines about clients of the own municipality; reading is logged.',
  })
  accessReport(
    @Ctx() request: SubgraphRequest,
    @Arg('from', () => DateScalar, { description: FROM }) from: string,
    @Arg('until', () => DateScalar, { description: UNTIL }) until: string,
  ): object {
    requirePurpose(request, 'read the access log', ['PRIVACY_AUDIT']);
    return accessReport(checkedPeriod(from, until), request);
  }

  @Classified('STRUCTURE', PERIOD)
  @Query(() => SHARED_ACCESS_LOG.overviewType, {
    nullable: true,
    description:
      'Who looked at one’s own data, for the client: purpose CLIENT_INSPECTION (Wmo 2015 art. 5.3.2, AVG art. 15). Refused looks too; never a member of staff.',
  })
  ownAccessOverview(
    @Ctx() request: SubgraphRequest,
    @Arg('from', () => DateScalar, { description: FROM }) from: string,
    @Arg('until', () => DateScalar, { description: UNTIL }) until: string,
  ): object {
    requirePurpose(request, 'read the own overview', ['CLIENT_INSPECTION']);
    return ownOverview(checkedPeriod(from, until), request);
  }
}
