import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { accessOf, Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import type { ApplicationRow } from '../application/application.loader.js';
import { BenefitApplicationType } from '../application/application.type.js';
import { lawOfMunicipality } from '../rule/rule.loader.js';
import {
  PauseDecisionTermInput,
  PauseDecisionTermResult,
  ResumeDecisionTermInput,
  ResumeDecisionTermResult,
} from './clock.acts.type.js';
import { DecisionClockType } from './clock.type.js';
import { decisionClock } from './decision-clock.rules.js';
import { pausesOfClient } from './pause.loader.js';
import { pauseTerm } from './pause-term.js';
import { resumeTerm } from './resume-term.js';

@Resolver(() => BenefitApplicationType)
export class DecisionClockResolver {
  @Classified('INHERITED')
  @FieldResolver(() => DecisionClockType, { description: 'How the term of the decision stands (beslistermijn).' })
  async decisionClock(@Root() application: ApplicationRow, @Ctx() request: SubgraphRequest): Promise<object> {
    const [all, { book }] = await Promise.all([
      request.load(pausesOfClient, application.clientId),
      request.load(lawOfMunicipality, accessOf(application)!.municipality ?? ''),
    ]);
    const pauses = all.filter(({ applicationId }) => applicationId === application.id);
    const periods = pauses.map(({ period }) => period);
    return { ...decisionClock(application, periods, book, request.today), pauses };
  }

  @Classified('STRUCTURE')
  @Mutation(() => PauseDecisionTermResult, {
    description: 'Lets the term of a decision stand still for a legal reason (Awb art. 4:15, Participatiewet art. 54).',
  })
  pauseDecisionTerm(
    @Arg('input', () => PauseDecisionTermInput) input: PauseDecisionTermInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return pauseTerm(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => ResumeDecisionTermResult, {
    description: 'Lets the term of a decision go on earlier (Awb art. 4:15).',
  })
  resumeDecisionTerm(
    @Arg('input', () => ResumeDecisionTermInput) input: ResumeDecisionTermInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return resumeTerm(request, input);
  }
}
