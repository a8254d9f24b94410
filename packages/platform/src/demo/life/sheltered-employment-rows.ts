import { basisColumns, shelteredActBasis } from './legal-bases.js';
import type { ShelteredFacts } from './life.js';
import type { Row, RowOwner } from './row-owner.js';
import { COMPANY } from '../staff.js';

/** CWI decided until UWV took over. */
const UWV_DECIDES_FROM = '2009-01-01';

/** Rows of `wsw_indication`. */
export function indicationRows(owner: RowOwner, { indications, recordedBy }: ShelteredFacts): Row[] {
  return indications.map((fact, place) => ({
    id: owner.idOf('indication', place),
    client_id: owner.clientId,
    organisation_code: COMPANY,
    applied_on: fact.appliedOn,
    decided_on: fact.decidedOn,
    decided_by: fact.decidedOn < UWV_DECIDES_FROM ? 'CWI' : 'UWV',
    handicap_category: fact.category,
    from_on: fact.from,
    until_on: fact.until,
    adaptations: fact.adaptations,
    supported_work_advice: fact.supportedWorkAdvice,
    recorded_by: recordedBy,
    ...basisColumns(shelteredActBasis(fact.decidedOn, '11', '1')),
  }));
}

/** Rows of `waiting_list_entry`. */
export function waitingRows(owner: RowOwner, { waiting = [] }: ShelteredFacts): Row[] {
  return waiting.map((fact, place) => ({
    id: owner.idOf('waiting', place),
    client_id: owner.clientId,
    municipality_code: owner.municipalityCode,
    since_on: fact.since,
    left_on: fact.leftOn,
    left_reason: fact.leftReason,
    ...basisColumns(shelteredActBasis(fact.since, '12', '1')),
  }));
}

/** Rows of `sheltered_employment`. */
export function employmentRows(owner: RowOwner, { employments = [], recordedBy }: ShelteredFacts): Row[] {
  return employments.map((fact, place) => ({
    id: owner.idOf('employment', place),
    client_id: owner.clientId,
    organisation_code: COMPANY,
    kind: fact.kind,
    work_type: fact.workType,
    setting: fact.setting,
    full_time_hundredths: fact.fullTimeHundredths,
    from_on: fact.from,
    until_on: fact.until,
    recorded_by: recordedBy,
    ...basisColumns(shelteredActBasis(fact.from, fact.kind === 'SUPPORTED' ? '7' : '2', '1')),
  }));
}
