import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import {
  Classified,
  follows,
  pageOf,
  pageSize,
  readIdCursor,
  type AtHand,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { DevelopmentPlanType, runningPlanOfClient } from '../development-plan/index.js';
import { intakeOfClient, IntakeType } from '../intake/index.js';
import { interventionsOfClient, InterventionType } from '../intervention/index.js';
import { participationOfClient } from '../participation/participation.loader.js';
import { ParticipationLevelType } from '../participation/participation.type.js';
import { placementsOfClient } from '../placement/placement.loader.js';
import { PlacementType } from '../placement/placement.type.js';
import { safetyOfClient } from '../safety/safety.loader.js';
import { SafetyInstructionType } from '../safety/safety.type.js';
import { timelinePages } from '../timeline/timeline.loader.js';
import { TimelineConnectionType } from '../timeline/timeline.type.js';
import { ClientType } from './client.type.js';

/** What the company does with a client. */
@Resolver(() => ClientType)
export class ClientJourneyResolver {
  @Classified('SAFETY_INSTRUCTION')
  @FieldResolver(() => SafetyInstructionType, { nullable: true, description: 'What to heed when meeting this client.' })
  async safetyInstruction(@Root() client: ClientType, @Ctx() request: SubgraphRequest): Promise<object | null> {
    return (await request.load(safetyOfClient, client.id))[0] ?? null;
  }

  @Classified('PARTICIPATION_LEVEL')
  @FieldResolver(() => ParticipationLevelType, {
    nullable: true,
    description: 'Step of the participation ladder, as last measured.',
  })
  participationLevel(@Root() client: ClientType, @Ctx() request: SubgraphRequest): AtHand<object | null> {
    return follows(request.atHand(participationOfClient, client.id), ([latest]) => latest ?? null);
  }

  @Classified('SHARED_FACT')
  @FieldResolver(() => IntakeType, { nullable: true, description: 'The one intake that every law reuses.' })
  intake(@Root() client: ClientType, @Ctx() request: SubgraphRequest): AtHand<object | null> {
    return request.atHand(intakeOfClient, client.id);
  }

  @Classified('DEVELOPMENT')
  @FieldResolver(() => DevelopmentPlanType, {
    nullable: true,
    description: 'The development plan that runs today (plan van aanpak).',
  })
  developmentPlan(@Root() client: ClientType, @Ctx() request: SubgraphRequest): Promise<object | null> {
    return request.load(runningPlanOfClient, client.id);
  }

  @Classified('DEVELOPMENT')
  @FieldResolver(() => [InterventionType], {
    nullable: true,
    description: 'Interventions, shared over the laws, newest first.',
  })
  interventions(@Root() client: ClientType, @Ctx() request: SubgraphRequest): AtHand<readonly object[]> {
    return request.atHand(interventionsOfClient, client.id);
  }

  @Classified('PLACEMENT')
  @FieldResolver(() => [PlacementType], {
    nullable: true,
    description: 'Placements, newest first, at most the last hundred.',
  })
  placements(@Root() client: ClientType, @Ctx() request: SubgraphRequest): AtHand<readonly object[]> {
    return request.atHand(placementsOfClient, client.id);
  }

  @Classified('SHARED_FACT')
  @FieldResolver(() => TimelineConnectionType, {
    nullable: true,
    description: 'What happened, over all laws, newest first; only what this caller may see.',
  })
  async timeline(
    @Root() client: ClientType,
    @Ctx() request: SubgraphRequest,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the entry before this page.' })
    after?: string,
  ): Promise<object> {
    const size = pageSize(first);
    const page = { clientId: client.id, first: size, after: readIdCursor(after) };
    return pageOf(await request.load(timelinePages, page), size);
  }
}
