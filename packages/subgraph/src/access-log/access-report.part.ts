import { Arg, Args, Ctx, Directive, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { LogLaw } from '@klantbeeld/access';
import { accessOf, admitRow, type Admitted } from '../access/subject-access.js';
import type { SubgraphRequest } from '../request/request.js';
import { Classified } from '../schema/classified.js';
import type { SubgraphTools } from '../server/subgraph.js';
import { highestUse, indicatorsOf, linesOf, mostConsulted } from './access-report.loader.js';
import {
  AccessIndicatorsType,
  AccessLineArguments,
  AccessLineConnectionType,
  AccessLogPartType,
  ConsultedClientType,
  StaffUseType,
} from './access-report.type.js';
import { supervisionOf } from './log-access.js';
import { idOfPeriod, periodOfId, type LogPeriod } from './log-period.js';

type Request = SubgraphRequest<SubgraphTools>;

/** What the log of each law tells; every read of it is a line of the log itself. */
@Resolver(() => AccessLogPartType)
export class AccessLogPartResolver {
  @Classified('ACCESS_LOG')
  @FieldResolver(() => AccessIndicatorsType, { nullable: true, description: 'Numbers that tell where to look closer.' })
  indicators(@Root() part: AccessLogPartType, @Ctx() request: Request): Promise<AccessIndicatorsType> {
    noteReading(part, request);
    return indicatorsOf(request, part.period);
  }

  @Classified('ACCESS_LOG')
  @FieldResolver(() => [ConsultedClientType], {
    nullable: true,
    description: 'The clients who were looked at most, the most first.',
  })
  mostConsultedClients(
    @Root() part: AccessLogPartType,
    @Ctx() request: Request,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many, 1 to 100.' }) first: number,
  ): Promise<readonly ConsultedClientType[]> {
    noteReading(part, request);
    return mostConsulted(request, part.period, first);
  }

  @Classified('ACCESS_LOG')
  @FieldResolver(() => [StaffUseType], { nullable: true, description: 'Who looked most, the most first.' })
  highestUse(
    @Root() part: AccessLogPartType,
    @Ctx() request: Request,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many, 1 to 100.' }) first: number,
  ): Promise<readonly StaffUseType[]> {
    noteReading(part, request);
    return highestUse(request, part.period, first);
  }

  @Classified('ACCESS_LOG')
  @FieldResolver(() => AccessLineConnectionType, { nullable: true, description: 'The lines themselves, newest first.' })
  lines(
    @Root() part: AccessLogPartType,
    @Ctx() request: Request,
    @Args(() => AccessLineArguments) asked: AccessLineArguments,
  ): Promise<object> {
    const clientId = asked.filter?.clientId ?? null;
    if (clientId === null) noteReading(part, request);
    else noteReadingAbout(clientId, request);
    return linesOf(request, part.period, asked);
  }
}

/** Reading the log is written down too: about nobody in particular. */
function noteReading(part: object, request: Request): void {
  request.ledger.note(accessOf(part)!);
}

/** What is asked of one client stands under that client, who will see it in the own overview. */
function noteReadingAbout(clientId: string, request: Request): void {
  const access = supervisionOf(request, clientId);
  access.seen.given.add('AccessLogPart.lines');
  request.ledger.note(access);
}

/** The report of a period, as it goes from service to service. */
export interface AccessReportRow {
  readonly id: string;
}

/** The report of a period, with what the caller may see of it: nothing but for supervision. */
export function accessReport(period: LogPeriod, request: SubgraphRequest): Admitted<AccessReportRow> {
  return admitRow({ id: idOfPeriod(period) }, supervisionOf(request, null));
}

/** Resolves a reference to the report of a period; null for what is no period. */
export function accessReportReference(
  reference: AccessReportRow,
  request: SubgraphRequest,
): Admitted<AccessReportRow> | null {
  const period = periodOfId(reference.id);
  return period && accessReport(period, request);
}

/** The type and resolver with which a service adds the log of its law to the report, under a field of its own. */
export function accessReportPart(field: string, law: LogLaw, description: string) {
  @ObjectType('AccessReport', { description: 'Who used which data over a period, for the privacy officer.' })
  @Directive('@key(fields: "id")')
  @Classified('STRUCTURE')
  class AccessReportType {
    @Field(() => ID, { description: 'Id of the report: its period.' })
    id!: string;
  }

  @Resolver(() => AccessReportType)
  class AccessReportPartResolver {
    @Classified('STRUCTURE')
    @FieldResolver(() => AccessLogPartType, { name: field, nullable: true, description })
    part(@Root() report: AccessReportType): object {
      return admitRow({ law, period: periodOfId(report.id)! }, accessOf(report)!);
    }
  }
  return { type: AccessReportType, resolver: AccessReportPartResolver };
}
