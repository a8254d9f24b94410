import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Purpose } from '@klantbeeld/access';
import {
  Classified,
  pageOf,
  pageSize,
  readIdCursor,
  requirePurpose,
  type SubgraphRequest,
  type SubgraphTools,
} from '@klantbeeld/subgraph';
import { staffBeside } from '../assignment/colleague.js';
import { clientById } from '../client/client.loader.js';
import { ClientType } from '../client/client.type.js';
import { StaffMemberType, ViewerType } from '../staff/staff.type.js';
import {
  RequestOverrideInput,
  RequestOverrideResult,
  StopOverrideInput,
  StopOverrideResult,
} from './override.acts.type.js';
import { overridesPage, runningOverrides } from './override.loader.js';
import { AccessOverrideConnectionType, AccessOverrideType } from './override.type.js';
import { requestOverride } from './request-override.js';
import { stopOverride } from './stop-override.js';

/** Who keeps an eye on overrides: the supervisor, and the privacy officer. */
const SUPERVISING_PURPOSES: readonly Purpose[] = ['MANAGEMENT', 'PRIVACY_AUDIT'];

@Resolver(() => AccessOverrideType)
export class AccessOverrideResolver {
  @Classified('STRUCTURE')
  @Query(() => AccessOverrideConnectionType, {
    description:
      'Overrides by staff of one’s own organisation, newest first, for who supervises; without the client. The privacy officer of a municipality sees those by anybody on its clients.',
  })
  async overrides(
    @Ctx() request: SubgraphRequest,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the override before this page.' })
    after?: string,
  ): Promise<object> {
    requirePurpose(request, 'see overrides', SUPERVISING_PURPOSES);
    const size = pageSize(first);
    return pageOf(await overridesPage(request, readIdCursor(after), size + 1), size);
  }

  @Classified('STRUCTURE')
  @FieldResolver(() => StaffMemberType, {
    nullable: true,
    description:
      'Who asked it; null to a privacy officer for staff of another organisation, whom the line of the log names.',
  })
  async staff(@Root() override: AccessOverrideType, @Ctx() request: SubgraphRequest): Promise<object | null> {
    const staff = await staffBeside(request, override.staffId, override.clientId);
    // Name and team of another organisation's staff are more than the log tells of them.
    const isTold = request.caller.purpose !== 'PRIVACY_AUDIT' || staff?.organisation === request.caller.organisation;
    return isTold ? staff : null;
  }

  @Classified('STRUCTURE')
  @FieldResolver(() => ClientType, { nullable: true, description: 'The client, while the viewer may see them.' })
  client(@Root() override: AccessOverrideType, @Ctx() request: SubgraphRequest): Promise<object | null> {
    return request.load(clientById, override.clientId);
  }

  @Classified('STRUCTURE')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may stop it: their own, while it runs.' })
  viewerCanStop(
    @Root() { staffId, stoppedAt, endsAt }: AccessOverrideType,
    @Ctx() { caller, tools }: SubgraphRequest,
  ): boolean {
    return staffId === caller.staffId && stoppedAt === null && new Date(endsAt) > tools.now();
  }

  @Classified('STRUCTURE')
  @Mutation(() => RequestOverrideResult, {
    description:
      'Asks to look at one client outside the caseload, for a short time and with a reason (toegang in nood).',
  })
  requestOverride(
    @Arg('input', () => RequestOverrideInput) input: RequestOverrideInput,
    @Ctx() request: SubgraphRequest<SubgraphTools>,
  ): Promise<object> {
    return requestOverride(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => StopOverrideResult, { description: 'Stops an override of one’s own before its time.' })
  stopOverride(
    @Arg('input', () => StopOverrideInput) input: StopOverrideInput,
    @Ctx() request: SubgraphRequest,
  ): Promise<object> {
    return stopOverride(request, input);
  }
}

/** What the viewer has open outside the caseload. */
@Resolver(() => ViewerType)
export class ViewerOverrideResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => [AccessOverrideType], { description: 'Overrides of the viewer that run now, the oldest first.' })
  runningOverrides(@Ctx() request: SubgraphRequest): Promise<readonly object[]> {
    return runningOverrides(request);
  }
}
