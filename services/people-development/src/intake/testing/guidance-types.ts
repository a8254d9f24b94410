import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { admitRow, Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import { ClientType } from '../../client/client.type.js';
import { AgreeDevelopmentPlanSuccessResolver } from '../../development-plan/agree-development-plan.type.js';
import { runningPlanOfClient } from '../../development-plan/development-plan.loader.js';
import { DevelopmentGoalResolver, DevelopmentPlanResolver } from '../../development-plan/development-plan.resolver.js';
import { DevelopmentPlanType } from '../../development-plan/development-plan.type.js';
import { ChangeInterventionSuccessResolver } from '../../intervention/change-intervention.type.js';
import { EndInterventionSuccessResolver } from '../../intervention/end-intervention.type.js';
import { interventionsOfClient } from '../../intervention/intervention.loader.js';
import { InterventionResolver } from '../../intervention/intervention.resolver.js';
import { InterventionType } from '../../intervention/intervention.type.js';
import { StartInterventionSuccessResolver } from '../../intervention/start-intervention.type.js';
import { ChangeIntakeSuccessResolver } from '../change-intake.type.js';
import { intakeOfClient } from '../intake.loader.js';
import { IntakeResolver } from '../intake.resolver.js';
import { IntakeType } from '../intake.type.js';
import { RegisterIntakeSuccessResolver } from '../register-intake.type.js';

/** A client with nothing but what is tested here. */
@Resolver(() => ClientType)
class GuidedClientResolver {
  @Classified('SHARED_FACT')
  @FieldResolver(() => IntakeType, { nullable: true, description: 'Intake.' })
  intake(@Root() client: ClientType, @Ctx() request: SubgraphRequest) {
    return request.load(intakeOfClient, client.id);
  }

  @Classified('DEVELOPMENT')
  @FieldResolver(() => DevelopmentPlanType, { nullable: true, description: 'Plan.' })
  developmentPlan(@Root() client: ClientType, @Ctx() request: SubgraphRequest) {
    return request.load(runningPlanOfClient, client.id);
  }

  @Classified('DEVELOPMENT')
  @FieldResolver(() => [InterventionType], { nullable: true, description: 'Interventions.' })
  interventions(@Root() client: ClientType, @Ctx() request: SubgraphRequest) {
    return request.load(interventionsOfClient, client.id);
  }
}

/** Types and acts of intake, plan and interventions, on a client of their own. */
export const GUIDANCE_TYPES = {
  resolvers: [
    GuidedClientResolver,
    IntakeResolver,
    RegisterIntakeSuccessResolver,
    ChangeIntakeSuccessResolver,
    DevelopmentPlanResolver,
    DevelopmentGoalResolver,
    AgreeDevelopmentPlanSuccessResolver,
    InterventionResolver,
    StartInterventionSuccessResolver,
    ChangeInterventionSuccessResolver,
    EndInterventionSuccessResolver,
  ],
  references: {
    Client: async (reference: { id: string }, request: SubgraphRequest) =>
      admitRow({ id: reference.id }, await request.accessTo(reference.id)),
  },
} as const;
