import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Law } from '@klantbeeld/domain';
import {
  accessOf,
  admitRow,
  Classified,
  LawEnum,
  type Admitted,
  type SubgraphRequest,
  type SubgraphTools,
} from '@klantbeeld/subgraph';
import { changeIntake } from './change-intake.js';
import { ChangeIntakeInput, ChangeIntakeResult } from './change-intake.type.js';
import { GUIDING_PURPOSES } from './connect-caller.js';
import { CLASS_OF_FACT, factSources } from './fact-source.rules.js';
import { IntakeFactSourceType } from './fact-source.type.js';
import type { IntakeRow } from './intake.loader.js';
import { IntakeType } from './intake.type.js';
import { toldLaws } from './known-laws.rules.js';
import { registerIntake } from './register-intake.js';
import { RegisterIntakeInput, RegisterIntakeResult } from './register-intake.type.js';

@Resolver(() => IntakeType)
export class IntakeResolver {
  @Classified('DEVELOPMENT')
  @FieldResolver(() => [LawEnum], {
    nullable: true,
    description: 'Laws that play, as far as this caller may know of each; never empty: that would tell of the others.',
  })
  laws(@Root() intake: IntakeType, @Ctx() { caller }: SubgraphRequest): readonly Law[] {
    return toldLaws(accessOf(intake)!, intake.laws, caller.purpose);
  }

  @Classified('SHARED_FACT')
  @FieldResolver(() => [IntakeFactSourceType], {
    nullable: true,
    description: 'Where each part that this caller sees comes from, and how old it is.',
  })
  sources(@Root() intake: Admitted<IntakeRow>): readonly object[] {
    const access = accessOf(intake)!;
    return factSources(intake)
      .filter(({ fact }) => access.decide(CLASS_OF_FACT[fact]).effect === 'SHOW')
      .map(({ fact, on, organisation }) => admitRow({ path: fact, recordedOn: on, organisation }, access));
  }

  @Classified('STRUCTURE')
  @FieldResolver(() => Boolean, { description: 'Whether this caller can change it now.' })
  viewerCanChange(@Root() intake: IntakeType, @Ctx() { caller }: SubgraphRequest): boolean {
    const access = accessOf(intake)!;
    const isGuide = access.capacity !== 'OVERRIDE' && access.decide('SHARED_FACT').effect === 'SHOW';
    return isGuide && caller.purpose !== null && GUIDING_PURPOSES.includes(caller.purpose);
  }

  @Classified('STRUCTURE')
  @Mutation(() => RegisterIntakeResult, {
    description:
      'Registers the one intake of a client (intake, hulpvraag; Wmo 2015 art. 2.3.2, Participatiewet art. 7). Who registers somebody for whom nobody is responsible becomes the responsible consultant.',
  })
  registerIntake(
    @Arg('input', () => RegisterIntakeInput) input: RegisterIntakeInput,
    @Ctx() request: SubgraphRequest<SubgraphTools>,
  ) {
    return registerIntake(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => ChangeIntakeResult, {
    description: 'Changes or completes the intake of a client, so that no law has to do it again.',
  })
  changeIntake(@Arg('input', () => ChangeIntakeInput) input: ChangeIntakeInput, @Ctx() request: SubgraphRequest) {
    return changeIntake(request, input);
  }
}
