import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Law, LegalBasis, Period } from '@klantbeeld/domain';
import {
  Classified,
  enumOf,
  LegalBasisType,
  ListsWithheld,
  PeriodType,
  UserErrorType,
  WithheldFieldType,
} from '@klantbeeld/subgraph';
import {
  END_REASONS,
  INTERVENTION_KINDS,
  INTERVENTION_STATES,
  type EndReason,
  type InterventionKind,
} from './intervention.rules.js';

/** What can be offered. */
export const InterventionKindEnum = enumOf(INTERVENTION_KINDS);
registerEnumType(InterventionKindEnum, {
  name: 'InterventionKind',
  description: 'What is offered to a client on the way to work (soort voorziening, Participatiewet art. 7 lid 1 a).',
  valuesConfig: {
    LEARN_WORK_PLACE: { description: 'Place in a learn-work company (leerwerkplek, leerwerkbedrijf).' },
    PARTICIPATION_PLACE: { description: 'Unpaid additional work (participatieplaats, art. 10a).' },
    TRIAL_PLACEMENT: { description: 'Trial with an employer, the benefit goes on (proefplaatsing).' },
    WAGE_COST_SUBSIDY: { description: 'Subsidy of the cost of wages (loonkostensubsidie, art. 10c and 10d).' },
    NO_RISK_COVER: { description: 'Cover of the employer’s risk of sickness (no-riskpolis).' },
    LEGACY_SUBSIDISED_JOB: { description: 'Subsidised job of before 2004 (gesubsidieerde arbeid, WIW and ID).' },
    TRAINING: { description: 'Training or course (scholing).' },
    JOB_COACHING: { description: 'Personal coaching at work (jobcoach).' },
    WORKPLACE_GUIDANCE: { description: 'Guidance at the workplace (werkplekbegeleiding, art. 10da).' },
    SHELTERED_WORK: { description: 'Work in a sheltered place (beschut werk, art. 10b).' },
    YOUTH_LEARN_WORK: { description: 'Learning and working between 16 and 27 (leer-werktraject, art. 10f).' },
    SOCIAL_ACTIVATION: { description: 'Unpaid useful activity towards work (sociale activering, art. 6).' },
    CAPACITY_TEST: { description: 'Test of what somebody can do on types of work (capaciteitentest).' },
  },
});

/** Why it ended. */
export const InterventionEndReasonEnum = enumOf(END_REASONS);
registerEnumType(InterventionEndReasonEnum, {
  name: 'InterventionEndReason',
  description: 'Why an intervention ended (reden beëindiging); never says more than is needed.',
  valuesConfig: {
    COMPLETED: { description: 'It was done as agreed (afgerond).' },
    FOUND_WORK: { description: 'The client found work (werk aanvaard).' },
    NOT_SUITABLE: { description: 'It did not suit the client after all (niet passend).' },
    UNABLE_TO_CONTINUE: { description: 'The client was not able to go on; the cause is not recorded.' },
    STOPPED_BY_CLIENT: { description: 'The client stopped (gestopt door cliënt).' },
    NO_SHOW: { description: 'The client did not come (niet verschenen).' },
    STOPPED_BY_PROVIDER: { description: 'The provider stopped (gestopt door aanbieder).' },
    REPLACED: { description: 'Another intervention took its place (vervangen).' },
    NEVER_STARTED: { description: 'It never began (niet gestart).' },
    MOVED_AWAY: { description: 'The client moved to another municipality (verhuisd).' },
    DIED: { description: 'The client died (overleden).' },
  },
});

/** How it stands. */
export const InterventionStateEnum = enumOf(INTERVENTION_STATES);
registerEnumType(InterventionStateEnum, {
  name: 'InterventionState',
  description: 'How an intervention stands today, from its period.',
  valuesConfig: {
    PLANNED: { description: 'It begins later (gepland).' },
    RUNNING: { description: 'It runs (loopt).' },
    ENDED: { description: 'It has ended or never began (beëindigd).' },
  },
});

@ObjectType('Intervention', {
  description:
    'Something that helps a client on the way to work, planned once for all laws that play (interventie, re-integratievoorziening; Participatiewet art. 7 lid 1 a).',
})
@Classified('INHERITED')
export class InterventionType {
  clientId!: string;
  goalId!: string | null;
  laws!: readonly Law[];
  @Field(() => ID, { description: 'Id of the intervention.' })
  id!: string;
  @Field(() => InterventionKindEnum, { description: 'What is offered (soort voorziening).' })
  kind!: InterventionKind;
  @Field(() => String, { nullable: true, description: 'What it means for this client (omschrijving).' })
  description!: string | null;
  @Field(() => String, { nullable: true, description: 'Organisation that carries it out (aanbieder).' })
  provider!: string | null;
  @Field(() => Int, { nullable: true, description: 'Hours a week.' })
  hoursPerWeek!: number | null;
  @Field(() => PeriodType, { description: 'When it runs; a period without days belongs to one that never began.' })
  period!: Period;
  @Field(() => InterventionEndReasonEnum, { nullable: true, description: 'Why it ended; null while nobody said so.' })
  endReason!: EndReason | null;
  @Classified('LOCALITY')
  @Field(() => String, {
    nullable: true,
    description:
      'Code of the municipality or company that planned it, such as GM0141; withheld when the address is secret.',
  })
  organisation!: string;
  @Field(() => LegalBasisType, { description: 'What it rests on, in the version of its first day (grondslag).' })
  legalBasis!: LegalBasis;
  @Field(() => Int, { description: 'Version of the record; give it with a change.' })
  version!: number;
  @ListsWithheld()
  @Field(() => [WithheldFieldType], { description: 'Fields of this intervention that are withheld from this caller.' })
  withheld!: readonly WithheldFieldType[];
}

@ObjectType('InterventionNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: no such intervention, or not of one of your clients; the two look the same.',
})
@Classified('STRUCTURE')
export class InterventionNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was asked for.' })
  interventionId!: string;
}

@ObjectType('InterventionEndedError', {
  implements: UserErrorType,
  description: 'Refusal: the intervention has ended.',
})
@Classified('STRUCTURE')
export class InterventionEndedErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The intervention that has ended.' })
  interventionId!: string;
}
