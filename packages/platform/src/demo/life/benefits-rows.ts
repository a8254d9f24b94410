import { addMonths } from '@klantbeeld/domain';
import { COMPANY } from '../staff.js';
import { daysAfter, daysBefore } from './days.js';
import { basisColumns, benefitActBasis } from './legal-bases.js';
import type { ApplicationFact, BenefitsFacts, DutyFact, HouseholdFact } from './life.js';
import type { Row, RowOwner } from './row-owner.js';

/** A decision is due eight weeks after the application (Awb art. 4:13 lid 2). */
const DAYS_TO_DECIDE = 56;
/** A review of an exemption begins six weeks before it ends. */
const DAYS_OF_REVIEW = 42;
/** A sanction is reconsidered within three months (Participatiewet art. 18 lid 3). */
const MONTHS_TO_RECONSIDER = 3;

/** Rows of `benefit_application`: first those that led to a benefit, then the others. */
export function applicationRows(owner: RowOwner, { benefits = [], applications = [] }: BenefitsFacts): Row[] {
  const all: readonly ApplicationFact[] = [...benefits.map((benefit) => benefit.application), ...applications];
  return all.map((fact, place) => ({
    id: owner.idOf('application', place),
    client_id: owner.clientId,
    municipality_code: owner.municipalityCode,
    notified_on: fact.notifiedOn,
    applied_on: fact.appliedOn,
    outcome: fact.outcome,
    decided_on: fact.decidedOn,
    decide_before: daysAfter(fact.appliedOn, DAYS_TO_DECIDE),
    ...basisColumns(benefitActBasis(fact.notifiedOn, '41', '1')),
  }));
}

/** Rows of `benefit`. */
export function benefitRows(owner: RowOwner, { benefits = [] }: BenefitsFacts): Row[] {
  return benefits.map((fact, place) => ({
    id: owner.idOf('benefit', place),
    client_id: owner.clientId,
    municipality_code: owner.municipalityCode,
    application_id: owner.idOf('application', place),
    household_type: fact.householdType,
    from_on: fact.from,
    until_on: fact.until,
    decided_on: fact.decidedOn,
    decided_by: fact.decidedBy,
    ...basisColumns(benefitActBasis(fact.from, '44', '1')),
  }));
}

/** Rows of `benefit_period`. */
export function benefitPeriodRows(owner: RowOwner, { benefits = [] }: BenefitsFacts): Row[] {
  return benefits.flatMap((benefit, benefitPlace) =>
    benefit.periods.map((fact, place) => ({
      id: owner.idOf('benefit period', benefitPlace * 100 + place),
      benefit_id: owner.idOf('benefit', benefitPlace),
      client_id: owner.clientId,
      from_on: fact.from,
      until_on: fact.until,
      norm_cents: fact.normCents,
      supplement_cents: fact.supplementCents ?? 0,
      ...householdColumns(fact.household),
    })),
  );
}

/** All rows name the same columns, so those of a household that is not known are empty. */
function householdColumns(household: HouseholdFact | undefined): Row {
  const isKnown = household !== undefined;
  return {
    age_band: household?.ageBand ?? null,
    partner_age_band: household?.partnerAgeBand ?? null,
    has_child: isKnown ? (household.hasChild ?? false) : null,
    cost_sharers: isKnown ? 0 : null,
    is_in_institution: isKnown ? false : null,
    circumstances: isKnown ? [] : null,
  };
}

const ARTICLE_OF_DUTY: Readonly<Record<DutyFact['kind'], readonly [article: string, paragraph: string | null]>> = {
  WORK: ['9', '1'],
  REINTEGRATION: ['9', '1'],
  COMMUNITY_SERVICE: ['9', '1'],
  INFORMATION: ['17', '1'],
  COOPERATION: ['17', '2'],
  ADDITIONAL: ['55', null],
};

/** Rows of `duty`. */
export function dutyRows(owner: RowOwner, { duties = [] }: BenefitsFacts): Row[] {
  return duties.map((fact, place) => ({
    id: owner.idOf('duty', place),
    client_id: owner.clientId,
    municipality_code: owner.municipalityCode,
    kind: fact.kind,
    description: fact.description,
    from_on: fact.from,
    until_on: fact.until,
    programme_id: null,
    ...basisColumns(benefitActBasis(fact.from, ...ARTICLE_OF_DUTY[fact.kind])),
  }));
}

/** Rows of `work_programme`. */
export function programmeRows(owner: RowOwner, { programmes = [] }: BenefitsFacts): Row[] {
  return programmes.map((fact, place) => ({
    id: owner.idOf('programme', place),
    client_id: owner.clientId,
    municipality_code: owner.municipalityCode,
    kind: fact.kind,
    from_on: fact.from,
    until_on: fact.until,
    started_by: fact.startedBy,
    version: 1,
    ...basisColumns(benefitActBasis(fact.from, '55', null)),
  }));
}

/** Rows of `duty` that are a programme: to follow it, and the further obligation that it is. */
export function programmeDutyRows(owner: RowOwner, { programmes = [] }: BenefitsFacts): Row[] {
  return programmes.flatMap((fact, place) =>
    (['REINTEGRATION', 'ADDITIONAL'] as const).map((kind, of) => ({
      id: owner.idOf('programme duty', place * 2 + of),
      client_id: owner.clientId,
      municipality_code: owner.municipalityCode,
      kind,
      description: fact.explanation,
      from_on: fact.from,
      until_on: fact.until,
      programme_id: owner.idOf('programme', place),
      ...basisColumns(benefitActBasis(fact.from, ...ARTICLE_OF_DUTY[kind])),
    })),
  );
}

/** Rows of `work_programme_attendance`. */
export function attendanceRows(owner: RowOwner, { programmes = [] }: BenefitsFacts): Row[] {
  return programmes.flatMap((fact, place) =>
    fact.attendance.map(({ on, state }, day) => ({
      id: owner.idOf('attendance', place * 100 + day),
      programme_id: owner.idOf('programme', place),
      client_id: owner.clientId,
      day_on: on,
      state,
      recorded_by: fact.attendanceBy,
      organisation: COMPANY,
      version: 1,
    })),
  );
}

/** Rows of `work_duty_exemption`. */
export function exemptionRows(owner: RowOwner, { exemptions = [] }: BenefitsFacts): Row[] {
  return exemptions.map((fact, place) => ({
    id: owner.idOf('exemption', place),
    client_id: owner.clientId,
    municipality_code: owner.municipalityCode,
    from_on: fact.from,
    until_on: fact.until,
    reason: fact.reason,
    explanation: fact.explanation,
    review_on: daysBefore(fact.until, DAYS_OF_REVIEW),
    ...basisColumns(benefitActBasis(fact.from, '9', '2')),
  }));
}

/** Rows of `sanction`. */
export function sanctionRows(owner: RowOwner, { benefits = [], sanctions = [] }: BenefitsFacts): Row[] {
  return sanctions.map((fact, place) => ({
    id: owner.idOf('sanction', place),
    client_id: owner.clientId,
    municipality_code: owner.municipalityCode,
    benefit_id: owner.idOf('benefit', benefits.length - 1),
    ground: fact.ground,
    category: fact.category,
    percentage: fact.percentage,
    from_on: fact.from,
    until_on: fact.until,
    amount_cents: fact.amountCents,
    reconsider_before: addMonths(fact.from, MONTHS_TO_RECONSIDER),
    ...basisColumns(benefitActBasis(fact.from, '18', '2')),
  }));
}
