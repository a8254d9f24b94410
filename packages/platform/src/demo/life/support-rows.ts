import { basisColumns, supportActBasis } from './legal-bases.js';
import type { ArrangementFact, SupportFacts } from './life.js';
import type { Row, RowOwner } from './row-owner.js';

/** Rows of `support_report`. */
export function reportRows(owner: RowOwner, { reports, handledBy }: SupportFacts): Row[] {
  return reports.map((fact, place) => ({
    id: owner.idOf('report', place),
    client_id: owner.clientId,
    municipality_code: owner.municipalityCode,
    reported_on: fact.reportedOn,
    is_urgent: fact.isUrgent ?? false,
    requested_help: fact.requestedHelp,
    state: fact.state,
    registered_by: handledBy,
    ...basisColumns(supportActBasis(fact.reportedOn, '2.3.2', '1')),
  }));
}

/** Rows of `needs_assessment`. */
export function assessmentRows(owner: RowOwner, { reports }: SupportFacts): Row[] {
  return reports.flatMap(({ assessment }, place) => {
    if (!assessment) return [];
    return {
      id: owner.idOf('assessment', place),
      client_id: owner.clientId,
      municipality_code: owner.municipalityCode,
      report_id: owner.idOf('report', place),
      started_on: assessment.startedOn,
      completed_on: assessment.completedOn,
      conclusion: assessment.conclusion,
      ...basisColumns(supportActBasis(assessment.startedOn, '2.3.2', '1')),
    };
  });
}

/** Rows of `needs_assessment_finding`. */
export function findingRows(owner: RowOwner, { reports }: SupportFacts): Row[] {
  return reports.flatMap(({ assessment }, place) =>
    Object.entries(assessment?.findings ?? {}).map(([subject, finding]) => ({
      assessment_id: owner.idOf('assessment', place),
      subject,
      finding,
    })),
  );
}

interface PlacedArrangement {
  readonly fact: ArrangementFact;
  readonly reportPlace: number;
  readonly place: number;
}

function placedArrangements({ reports }: SupportFacts): PlacedArrangement[] {
  return reports.flatMap(({ arrangements = [] }, reportPlace) =>
    arrangements.map((fact, index) => ({ fact, reportPlace, place: reportPlace * 100 + index })),
  );
}

/** What each form rests on in the Wmo 2015. */
const ARTICLE_OF_FORM: Readonly<Record<ArrangementFact['deliveryForm'], readonly [string, string | null]>> = {
  IN_KIND: ['2.3.5', '3'],
  PERSONAL_BUDGET: ['2.3.6', '1'],
  ALLOWANCE: ['2.1.7', null],
};

/** Rows of `support_arrangement`. */
export function arrangementRows(owner: RowOwner, facts: SupportFacts): Row[] {
  return placedArrangements(facts).map(({ fact, reportPlace, place }) => ({
    id: owner.idOf('arrangement', place),
    client_id: owner.clientId,
    municipality_code: owner.municipalityCode,
    report_id: owner.idOf('report', reportPlace),
    decision_number: fact.decisionNumber,
    decided_on: fact.decidedOn,
    decided_by: facts.handledBy,
    product_category: fact.product.slice(0, 2),
    product_code: fact.product,
    delivery_form: fact.deliveryForm,
    volume_amount: fact.volume.amount,
    volume_unit: fact.volume.unit,
    volume_frequency: fact.volume.frequency,
    provider_code: fact.providerCode,
    from_on: fact.from,
    until_on: fact.until,
    ...basisColumns(supportActBasis(fact.decidedOn, ...ARTICLE_OF_FORM[fact.deliveryForm])),
  }));
}

/** Rows of `practical_agreement`. */
export function practiceRows(owner: RowOwner, facts: SupportFacts): Row[] {
  return placedArrangements(facts).flatMap(({ fact: { practice }, place }) => {
    if (!practice) return [];
    return {
      id: owner.idOf('practice', place),
      client_id: owner.clientId,
      arrangement_id: owner.idOf('arrangement', place),
      weekdays: practice.weekdays,
      part_of_day: practice.partOfDay,
      is_transport_needed: practice.isTransportNeeded,
      agreement: practice.agreement,
    };
  });
}
