import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis, Period } from '@klantbeeld/domain';
import {
  Classified,
  DateScalar,
  enumOf,
  LegalBasisType,
  ListsWithheld,
  PeriodType,
  UserErrorType,
  WithheldFieldType,
} from '@klantbeeld/subgraph';
import { GOAL_DOMAINS, GOAL_STATES, type GoalDomain, type GoalState } from './development-plan.rules.js';

/** What a goal is about. */
export const GoalDomainEnum = enumOf(GOAL_DOMAINS);
registerEnumType(GoalDomainEnum, {
  name: 'DevelopmentGoalDomain',
  description: 'Side of life that a goal is about (leefgebied): not work alone.',
  valuesConfig: {
    WORK: { description: 'Skills and habits for work (arbeidsvaardigheden).' },
    SOCIAL: { description: 'Contacts and dealing with others (sociale capaciteiten).' },
    MENTAL: { description: 'Mental strength (mentale capaciteiten); its text is read as a limitation.' },
    PHYSICAL: { description: 'Physical strength (lichamelijke capaciteiten); its text is read as a limitation.' },
    LANGUAGE: { description: 'Language and reading (taal).' },
    FINANCE: { description: 'Money and debts (financiën); its text is read as income.' },
  },
});

/** How a goal stands. */
export const GoalStateEnum = enumOf(GOAL_STATES);
registerEnumType(GoalStateEnum, {
  name: 'DevelopmentGoalState',
  description: 'How a goal stands.',
  valuesConfig: {
    OPEN: { description: 'The client works on it.' },
    REACHED: { description: 'It is reached (behaald).' },
    DROPPED: { description: 'It is no longer a goal (vervallen).' },
  },
});

@ObjectType('DevelopmentGoal', { description: 'A goal of a development plan (doel).' })
@Classified('INHERITED')
export class DevelopmentGoalType {
  @Field(() => ID, { description: 'Id of the goal.' })
  id!: string;
  @Field(() => GoalDomainEnum, { description: 'Side of life that it is about.' })
  domain!: GoalDomain;
  @Classified('DEVELOPMENT')
  @Field(() => String, {
    nullable: true,
    description:
      'What the client works towards. Of a mental or physical goal only who may read limitations at work reads it (class FUNCTIONAL_LIMITATION), of a goal about money only who may read income (class INCOME).',
  })
  description!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day by which it should be reached (streefdatum).' })
  targetOn!: string | null;
  @Field(() => GoalStateEnum, { description: 'How it stands.' })
  state!: GoalState;
}

@ObjectType('DevelopmentPlan', {
  description:
    'Plan that client and consultant agreed on (Individueel Ontwikkelingsplan, trajectplan, plan van aanpak; Participatiewet art. 7, 44a).',
})
@Classified('INHERITED')
export class DevelopmentPlanType {
  clientId!: string;
  @Field(() => ID, { description: 'Id of the plan; it stays when another consultant takes over.' })
  id!: string;
  @Field(() => DateScalar, { description: 'Day on which client and consultant agreed.' })
  agreedOn!: string;
  @Field(() => PeriodType, { description: 'When the plan runs.' })
  period!: Period;
  @Field(() => Int, { nullable: true, description: 'Hours a week that the client takes part; 32 when intensive.' })
  hoursPerWeek!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Step of the participation ladder to reach (participatieladder, VNG), 1 to 6.',
  })
  targetLevel!: number | null;
  @Classified('LOCALITY')
  @Field(() => String, {
    nullable: true,
    description:
      'Code of the municipality or company that agreed the plan, such as GM0141; withheld when the address is secret.',
  })
  organisation!: string;
  @Field(() => LegalBasisType, { description: 'What the plan rests on, in the version of its own date (grondslag).' })
  legalBasis!: LegalBasis;
  @Field(() => Int, { description: 'Version of the record; give it with a change.' })
  version!: number;
  @ListsWithheld()
  @Field(() => [WithheldFieldType], { description: 'Fields of this plan that are withheld from this caller.' })
  withheld!: readonly WithheldFieldType[];
}

@ObjectType('DevelopmentPlanMissingError', {
  implements: UserErrorType,
  description: 'Refusal: no development plan runs on the day that is asked for.',
})
@Classified('STRUCTURE')
export class DevelopmentPlanMissingErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The client without a running plan.' })
  clientId!: string;
}
