import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { purposesThatAllow } from '@klantbeeld/access';
import { accessOf, Classified, withheldField, WithheldFieldType, type SubgraphRequest } from '@klantbeeld/subgraph';
import { responsibleFor } from '../assignment/colleague.js';
import { StaffMemberType } from '../staff/staff.type.js';
import { agreeDevelopmentPlan, WORK_GUIDANCE_PURPOSES } from './agree-development-plan.js';
import { AgreeDevelopmentPlanInput, AgreeDevelopmentPlanResult } from './agree-development-plan.type.js';
import { changeDevelopmentPlan } from './change-development-plan.js';
import { ChangeDevelopmentPlanInput, ChangeDevelopmentPlanResult } from './change-development-plan.type.js';
import { goalsOf, type DevelopmentPlanRow } from './development-plan.loader.js';
import { descriptionClassOf, hasEnded } from './development-plan.rules.js';
import { DevelopmentGoalType, DevelopmentPlanType } from './development-plan.type.js';

@Resolver(() => DevelopmentPlanType)
export class DevelopmentPlanResolver {
  @Classified('INHERITED')
  @FieldResolver(() => [DevelopmentGoalType], { description: 'Goals, the most important first.' })
  goals(@Root() plan: DevelopmentPlanRow, @Ctx() request: SubgraphRequest) {
    return goalsOf(request, plan);
  }

  @Classified('INHERITED')
  @FieldResolver(() => StaffMemberType, {
    nullable: true,
    description: 'The one consultant who is responsible today, from A to Z; null while there is none.',
  })
  responsible(@Root() plan: DevelopmentPlanType, @Ctx() request: SubgraphRequest): Promise<object | null> {
    return responsibleFor(request, plan.clientId);
  }

  @Classified('STRUCTURE')
  @FieldResolver(() => Boolean, { description: 'Whether this caller can change it now.' })
  viewerCanChange(@Root() plan: DevelopmentPlanType, @Ctx() { caller, today }: SubgraphRequest): boolean {
    const access = accessOf(plan)!;
    const isGuide = access.capacity !== 'OVERRIDE' && access.decide('DEVELOPMENT').effect === 'SHOW';
    const isForPurpose = caller.purpose !== null && WORK_GUIDANCE_PURPOSES.includes(caller.purpose);
    return isGuide && isForPurpose && !hasEnded(plan.period.until, today);
  }

  @Classified('STRUCTURE')
  @Mutation(() => ChangeDevelopmentPlanResult, {
    description: 'Changes the plan that runs: hours, step, end, and how its goals stand (plan van aanpak bijstellen).',
  })
  changeDevelopmentPlan(
    @Arg('input', () => ChangeDevelopmentPlanInput) input: ChangeDevelopmentPlanInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return changeDevelopmentPlan(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => AgreeDevelopmentPlanResult, {
    description:
      'Registers the plan that client and consultant agreed on (plan van aanpak, Participatiewet art. 7 and 44a; WSW art. 3).',
  })
  agreeDevelopmentPlan(
    @Arg('input', () => AgreeDevelopmentPlanInput) input: AgreeDevelopmentPlanInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return agreeDevelopmentPlan(request, input);
  }
}

@Resolver(() => DevelopmentGoalType)
export class DevelopmentGoalResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => [WithheldFieldType], { description: 'Fields of this goal that are withheld from this caller.' })
  withheld(@Root() goal: DevelopmentGoalType): WithheldFieldType[] {
    const decision = accessOf(goal)!.decide('DEVELOPMENT');
    if (decision.effect === 'SHOW') return [];
    const purposes = purposesThatAllow([descriptionClassOf(goal.domain)]);
    return [withheldField('description', decision.reason, purposes)];
  }
}
