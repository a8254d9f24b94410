import { dayOf, needed, numberOf, textOf, together, type Field, type Read } from '../acts/typed.js';
import type {
  ExemptionKind,
  ExemptionReason,
  GrantWorkDutyExemptionInput,
  ObservedConductKind,
  RecordObservedConductInput,
} from '../graph/generated/graphql.js';
import { typedDay } from '../shown/typed-day.js';

/** An exemption as it was typed and chosen. */
export interface TypedExemption {
  readonly kind: ExemptionKind;
  readonly reason: ExemptionReason;
  readonly from: string;
  readonly until: string;
  readonly explanation: string;
  /** Why no provision takes the reason away; asked where the reason is care. */
  readonly provision: string;
  readonly requestedOn: string;
  readonly youngestChildBornOn: string;
  readonly monthsElsewhere: string;
}

/** Conduct as it was typed and chosen. */
export interface TypedConduct {
  readonly kind: ObservedConductKind;
  readonly occurredOn: string;
  /** Day of the advice that found the work fitting; only of work that was refused. */
  readonly fittingAdviceOn: string;
  readonly description: string;
}

const LONGEST_EXPLANATION = 2_000;
const LONGEST_CONDUCT = 1_000;
const MOST_MONTHS = 600;

/** An exemption of which only the first day was typed. */
export function newExemption(from: string): TypedExemption {
  return {
    kind: 'INDIVIDUAL',
    reason: 'CARE',
    from: typedDay(from),
    until: '',
    explanation: '',
    provision: '',
    requestedOn: '',
    youngestChildBornOn: '',
    monthsElsewhere: '0',
  };
}

type Exemption = Omit<GrantWorkDutyExemptionInput, 'clientId' | 'idempotencyKey' | 'group'>;

/** The exemption that is meant, or everything that is wrong with it: for one person, with a reason and an end. */
export function exemptionOf(typed: TypedExemption): Read<Exemption> {
  const isOfParent = typed.kind === 'SINGLE_PARENT';
  const provision = textOf(typed.provision, LONGEST_EXPLANATION);
  const isAsked = !isOfParent && typed.reason === 'CARE';
  const day = (text: string): Field<string | null> =>
    isOfParent ? needed(dayOf(text), 'wrong.day') : ({ value: null } as const);
  return together<Exemption>({
    kind: { value: typed.kind },
    reason: { value: isOfParent ? 'CARE' : typed.reason },
    from: needed(dayOf(typed.from), 'wrong.day'),
    until: needed(dayOf(typed.until), 'duty.noEnd'),
    explanation: needed(textOf(typed.explanation, LONGEST_EXPLANATION), 'duty.noExplanation'),
    provision: isAsked ? needed(provision, 'duty.noProvision') : { value: null },
    requestedOn: day(typed.requestedOn),
    youngestChildBornOn: day(typed.youngestChildBornOn),
    monthsElsewhere: isOfParent
      ? needed(numberOf(typed.monthsElsewhere, 0, MOST_MONTHS, 'duty.wrongMonths'), 'duty.wrongMonths')
      : { value: 0 },
  });
}

type Conduct = Omit<RecordObservedConductInput, 'clientId' | 'idempotencyKey' | 'programmeId'>;

/** The conduct that was observed, or everything that is wrong with it. */
export function conductOf(typed: TypedConduct): Read<Conduct> {
  const isRefusal = typed.kind === 'REFUSED_FITTING_WORK';
  return together<Conduct>({
    kind: { value: typed.kind },
    occurredOn: needed(dayOf(typed.occurredOn), 'wrong.day'),
    fittingAdviceOn: isRefusal ? needed(dayOf(typed.fittingAdviceOn), 'wrong.day') : { value: null },
    description: needed(textOf(typed.description, LONGEST_CONDUCT), 'duty.noDescription'),
  });
}
