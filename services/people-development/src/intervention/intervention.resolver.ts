import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Law } from '@klantbeeld/domain';
import { accessOf, Classified, LawEnum, type SubgraphRequest } from '@klantbeeld/subgraph';
import { WORK_GUIDANCE_PURPOSES } from '../development-plan/agree-development-plan.js';
import { goalById } from '../development-plan/development-plan.loader.js';
import { DevelopmentGoalType } from '../development-plan/development-plan.type.js';
import { toldLaws } from '../intake/known-laws.rules.js';
import { changeIntervention } from './change-intervention.js';
import { ChangeInterventionInput, ChangeInterventionResult } from './change-intervention.type.js';
import { endIntervention } from './end-intervention.js';
import { EndInterventionInput, EndInterventionResult } from './end-intervention.type.js';
import { isChangeable, isEndable, stateOn, type InterventionState } from './intervention.rules.js';
import { InterventionStateEnum, InterventionType } from './intervention.type.js';
import { startIntervention } from './start-intervention.js';
import { StartInterventionInput, StartInterventionResult } from './start-intervention.type.js';

@Resolver(() => InterventionType)
export class InterventionResolver {
  @Classified('INHERITED')
  @FieldResolver(() => InterventionStateEnum, { description: 'How it stands today.' })
  state(@Root() { period }: InterventionType, @Ctx() { today }: SubgraphRequest): InterventionState {
    return stateOn(period, today);
  }

  @Classified('INHERITED')
  @FieldResolver(() => [LawEnum], {
    description:
      'Laws that share it, as far as this caller may know of each; never empty: that would tell of the others.',
  })
  laws(@Root() intervention: InterventionType, @Ctx() { caller }: SubgraphRequest): readonly Law[] {
    return toldLaws(accessOf(intervention)!, intervention.laws, caller.purpose);
  }

  @Classified('INHERITED')
  @FieldResolver(() => DevelopmentGoalType, { nullable: true, description: 'Goal of the plan that it serves.' })
  goal(@Root() { goalId }: InterventionType, @Ctx() request: SubgraphRequest) {
    return goalId === null ? null : request.load(goalById, goalId);
  }

  @Classified('STRUCTURE')
  @FieldResolver(() => Boolean, { description: 'Whether this caller can change it now.' })
  viewerCanChange(@Root() intervention: InterventionType, @Ctx() request: SubgraphRequest): boolean {
    return mayAct(request, intervention) && isChangeable(intervention, request.today);
  }

  @Classified('STRUCTURE')
  @FieldResolver(() => Boolean, { description: 'Whether this caller can end it now.' })
  viewerCanEnd(@Root() intervention: InterventionType, @Ctx() request: SubgraphRequest): boolean {
    return mayAct(request, intervention) && isEndable(intervention);
  }

  @Classified('STRUCTURE')
  @Mutation(() => StartInterventionResult, {
    description:
      'Plans or begins an intervention under the development plan (voorziening inzetten, Participatiewet art. 7 lid 1 a).',
  })
  startIntervention(
    @Arg('input', () => StartInterventionInput) input: StartInterventionInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return startIntervention(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => ChangeInterventionResult, { description: 'Changes an intervention that has not ended.' })
  changeIntervention(
    @Arg('input', () => ChangeInterventionInput) input: ChangeInterventionInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return changeIntervention(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => EndInterventionResult, { description: 'Ends an intervention and says why (beëindigen).' })
  endIntervention(
    @Arg('input', () => EndInterventionInput) input: EndInterventionInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return endIntervention(request, input);
  }
}

/** Whether the caller may act on an intervention at all: the purpose allows it and the client is guided by the caller. */
function mayAct({ caller }: SubgraphRequest, intervention: InterventionType): boolean {
  const isGuide = accessOf(intervention)?.decide('DEVELOPMENT').effect === 'SHOW';
  return isGuide && caller.purpose !== null && WORK_GUIDANCE_PURPOSES.includes(caller.purpose);
}
