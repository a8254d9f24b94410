import type { LegalBasis } from '@klantbeeld/domain';
import { basisColumns, benefitActBasis, shelteredActBasis } from './legal-bases.js';
import type { DemoLife, InterventionFact, PlacementFact, PlanFact } from './life.js';
import type { Row, RowOwner } from './row-owner.js';

/** The row of `client_contact`. */
export function contactRows({ clientId }: RowOwner, { contact }: DemoLife): Row[] {
  return contact ? [{ client_id: clientId, ...contact }] : [];
}

/** Rows of `safety_instruction`. */
export function safetyRows(owner: RowOwner, { safety = [] }: DemoLife): Row[] {
  return safety.map(({ instruction, expiresOn }, place) => ({
    id: owner.idOf('safety', place),
    client_id: owner.clientId,
    instruction,
    expires_on: expiresOn,
  }));
}

/** Rows of `participation_measurement`. */
export function participationRows(owner: RowOwner, { participation = [] }: DemoLife): Row[] {
  return participation.map(({ measuredOn, level }, place) => ({
    id: owner.idOf('participation', place),
    client_id: owner.clientId,
    measured_on: measuredOn,
    level,
  }));
}

/** The row of `intake`. */
export function intakeRows(owner: RowOwner, { intake }: DemoLife): Row[] {
  if (!intake) return [];
  return [
    {
      id: owner.idOf('intake', 0),
      client_id: owner.clientId,
      registered_on: intake.registeredOn,
      question: intake.question,
      laws: intake.laws,
      household_size: intake.householdSize,
      work_language: intake.workLanguage,
      limitations: intake.limitations,
      adaptations: intake.adaptations,
      participation_level: intake.participationLevel,
      organisation: intake.organisation,
      registered_by: intake.registeredBy,
    },
  ];
}

/** Rows of `development_plan`. */
export function planRows(owner: RowOwner, { plans = [] }: DemoLife): Row[] {
  return plans.map((plan, place) => ({
    id: owner.idOf('plan', place),
    client_id: owner.clientId,
    agreed_on: plan.agreedOn,
    from_on: plan.from,
    until_on: plan.until,
    hours_per_week: plan.hoursPerWeek,
    target_level: plan.targetLevel,
    organisation: plan.organisation,
    agreed_by: plan.agreedBy,
    ...basisColumns(benefitActBasis(plan.from, '7', '1')),
  }));
}

/** Rows of `development_goal`. */
export function goalRows(owner: RowOwner, { plans = [] }: DemoLife): Row[] {
  return plans.flatMap((plan, planPlace) =>
    plan.goals.map((goal, place) => ({
      id: owner.idOf('goal', placeWithin(planPlace, place)),
      plan_id: owner.idOf('plan', planPlace),
      client_id: owner.clientId,
      place,
      domain: goal.domain,
      description: goal.description,
      target_on: goal.targetOn,
      state: goal.state ?? 'OPEN',
    })),
  );
}

/** Rows of `intervention`. */
export function interventionRows(owner: RowOwner, { plans = [] }: DemoLife): Row[] {
  return plans.flatMap((plan, planPlace) =>
    (plan.interventions ?? []).map((fact, place) => interventionRow(owner, { plan, planPlace, fact, place })),
  );
}

interface PlacedIntervention {
  readonly plan: PlanFact;
  readonly planPlace: number;
  readonly fact: InterventionFact;
  readonly place: number;
}

function interventionRow(owner: RowOwner, { plan, planPlace, fact, place }: PlacedIntervention): Row {
  return {
    id: owner.idOf('intervention', placeWithin(planPlace, place)),
    client_id: owner.clientId,
    plan_id: owner.idOf('plan', planPlace),
    goal_id: fact.goal === undefined ? null : owner.idOf('goal', placeWithin(planPlace, fact.goal)),
    kind: fact.kind,
    description: fact.description,
    provider: fact.provider,
    hours_per_week: fact.hoursPerWeek,
    from_on: fact.from,
    until_on: fact.until,
    laws: fact.laws,
    end_reason: fact.endReason,
    organisation: plan.organisation,
    started_by: plan.agreedBy,
    ...basisColumns(interventionBasis(fact)),
  };
}

function placeWithin(planPlace: number, place: number): number {
  return planPlace * 100 + place;
}

/** Interventions with an article of their own in the Participatiewet. */
const ARTICLES: Readonly<Record<string, string>> = { PARTICIPATION_PLACE: '10a', WAGE_COST_SUBSIDY: '10d' };

function interventionBasis({ kind, from }: InterventionFact): LegalBasis {
  const article = from < '2015-01-01' ? undefined : ARTICLES[kind];
  return benefitActBasis(from, article ?? '7', '1');
}

/** Rows of `placement`. */
export function placementRows(owner: RowOwner, { placements = [] }: DemoLife): Row[] {
  return placements.map((fact, place) => ({
    id: owner.idOf('placement', place),
    client_id: owner.clientId,
    employer_id: fact.employerId,
    stage: fact.stage,
    job_title: fact.jobTitle,
    hours_per_week: fact.hoursPerWeek,
    is_created_work: fact.isCreatedWork ?? false,
    from_on: fact.from,
    until_on: fact.until,
    end_reason: fact.endReason,
    ...basisColumns(placementBasis(fact)),
  }));
}

function placementBasis({ stage, from }: PlacementFact): LegalBasis {
  if (stage === 'SUPPORTED_EMPLOYMENT') return shelteredActBasis(from, '7', null);
  return benefitActBasis(from, '7', '1');
}
