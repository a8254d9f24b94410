import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { accessOf, Classified, type Admitted, type SubgraphRequest } from '@klantbeeld/subgraph';
import { ClientType } from '../client/client.type.js';
import { GUIDING_PURPOSES } from '../intake/connect-caller.js';
import { StaffMemberType } from '../staff/staff.type.js';
import { isGuide, isResponsible, mayArrange, mayTransfer } from './arranging.rules.js';
import { assignClient } from './assign-client.js';
import { AssignClientInput, AssignClientResult } from './assign-client.type.js';
import { runningAssignmentsOfClient } from './assignment.loader.js';
import type { RunningAssignment } from './assignment.rules.js';
import { AssignmentType } from './assignment.type.js';
import { staffOfColleague } from './colleague.js';
import { endAssignment } from './end-assignment.js';
import { EndAssignmentInput, EndAssignmentResult } from './end-assignment.type.js';
import { transferResponsibility } from './transfer-responsibility.js';
import { TransferResponsibilityInput, TransferResponsibilityResult } from './transfer-responsibility.type.js';

@Resolver(() => AssignmentType)
export class AssignmentResolver {
  @Classified('INHERITED')
  @FieldResolver(() => StaffMemberType, { nullable: true, description: 'Who it is.' })
  staff(@Root() assignment: Admitted<AssignmentType>, @Ctx() request: SubgraphRequest): Promise<object | null> {
    return staffOfColleague(request, assignment);
  }

  @Classified('INHERITED')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may end this assignment.' })
  async viewerCanEnd(@Root() assignment: AssignmentType, @Ctx() request: SubgraphRequest): Promise<boolean> {
    if (assignment.isResponsible || !mayGuide(request)) return false;
    if (assignment.staffId === request.caller.staffId) return true;
    const all = await request.load(runningAssignmentsOfClient, assignment.clientId);
    return mayArrange(request.caller, all, assignment.organisation);
  }

  @Classified('STRUCTURE')
  @Mutation(() => AssignClientResult, {
    description: 'Connects a member of staff to a client for purposes of their role (toewijzen).',
  })
  assignClient(
    @Arg('input', () => AssignClientInput) input: AssignClientInput,
    @Ctx() request: SubgraphRequest,
  ): Promise<object> {
    return assignClient(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => EndAssignmentResult, {
    description: 'Ends what connects a member of staff to a client; access is gone at once, in every law.',
  })
  endAssignment(
    @Arg('input', () => EndAssignmentInput) input: EndAssignmentInput,
    @Ctx() request: SubgraphRequest,
  ): Promise<object> {
    return endAssignment(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => TransferResponsibilityResult, {
    description: 'Hands a client over to another responsible consultant; plan and history stay (overdracht).',
  })
  transferResponsibility(
    @Arg('input', () => TransferResponsibilityInput) input: TransferResponsibilityInput,
    @Ctx() request: SubgraphRequest,
  ): Promise<object> {
    return transferResponsibility(request, input);
  }
}

/** What the viewer may arrange about who works with a client. */
@Resolver(() => ClientType)
export class ClientAssignmentResolver {
  @Classified('IDENTITY')
  @FieldResolver(() => Boolean, { nullable: true, description: 'Whether the viewer may assign staff to this client.' })
  async viewerCanAssign(@Root() client: ClientType, @Ctx() request: SubgraphRequest): Promise<boolean> {
    const all = await openOf(client, request);
    return isResponsible(request.caller, all) || mayArrange(request.caller, all, request.caller.organisation);
  }

  @Classified('IDENTITY')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the viewer may hand this client over to another responsible consultant.',
  })
  async viewerCanTransfer(@Root() client: ClientType, @Ctx() request: SubgraphRequest): Promise<boolean> {
    const all = await openOf(client, request);
    return isGuide(request.caller, all) && mayTransfer(request.caller, all);
  }
}

async function openOf(client: ClientType, request: SubgraphRequest): Promise<readonly RunningAssignment[]> {
  const isIn = accessOf(client)?.capacity !== 'OVERRIDE' && mayGuide(request);
  return isIn ? request.load(runningAssignmentsOfClient, client.id) : [];
}

function mayGuide({ caller }: SubgraphRequest): boolean {
  return caller.purpose !== null && GUIDING_PURPOSES.includes(caller.purpose);
}
