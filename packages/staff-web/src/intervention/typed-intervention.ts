import { changedOf, dayOf, needed, numberOf, textOf, together, type Read } from '../acts/typed.js';
import type {
  ChangeInterventionInput,
  InterventionFragment,
  InterventionKind,
  StartInterventionInput,
} from '../graph/generated/graphql.js';
import { typedDay } from '../shown/typed-day.js';

/** An intervention as it was typed and chosen. */
export interface TypedIntervention {
  readonly kind: InterventionKind;
  readonly description: string;
  readonly provider: string;
  readonly hoursPerWeek: string;
  readonly from: string;
  readonly until: string;
  /** Goal of the plan; empty for none. */
  readonly goalId: string;
}

const MOST_HOURS = 40;
const LONGEST_TEXT = 2_000;
const LONGEST_PROVIDER = 200;

/** An intervention of which only the first day and the goal were chosen. */
export function newIntervention(from: string, goalId: string): TypedIntervention {
  return {
    kind: 'JOB_COACHING',
    description: '',
    provider: '',
    hoursPerWeek: '',
    from: typedDay(from),
    until: '',
    goalId,
  };
}

/** An intervention that stands, as it would be typed. */
export function typedIntervention(intervention: InterventionFragment): TypedIntervention {
  const { kind, description, provider, hoursPerWeek, period, goal } = intervention;
  return {
    kind,
    description: description ?? '',
    provider: provider ?? '',
    hoursPerWeek: String(hoursPerWeek ?? ''),
    from: typedDay(period.from),
    until: period.until ? typedDay(period.until) : '',
    goalId: goal?.id ?? '',
  };
}

function changeable({ description, provider, hoursPerWeek, until, goalId }: TypedIntervention) {
  return {
    description: textOf(description, LONGEST_TEXT),
    provider: textOf(provider, LONGEST_PROVIDER),
    hoursPerWeek: numberOf(hoursPerWeek, 1, MOST_HOURS, 'plan.wrongHours'),
    until: dayOf(until),
    goalId: { value: goalId || null },
  };
}

/** The intervention that is meant, or everything that is wrong with it. */
export function interventionOf(
  typed: TypedIntervention,
): Read<Omit<StartInterventionInput, 'clientId' | 'idempotencyKey'>> {
  return together({
    kind: { value: typed.kind },
    from: needed(dayOf(typed.from), 'wrong.day'),
    ...changeable(typed),
  });
}

type Changed = Omit<ChangeInterventionInput, 'interventionId' | 'expectedVersion' | 'idempotencyKey'>;

/** What changes about an intervention that was opened like this. */
export function changedInterventionOf(typed: TypedIntervention, opened: TypedIntervention): Read<Changed> {
  const [read, before] = [together(changeable(typed)), together(changeable(opened))];
  if ('wrong' in read) return read;
  return { input: changedOf(read.input, 'input' in before ? before.input : {}) };
}
