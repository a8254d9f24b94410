import type { DemoLife } from './life.js';
import type { Row, RowOwner } from './row-owner.js';

const TEXT_VERSION = '2026-1';

/** Rows of `assignment`, one for each purpose; every service keeps the same ones. */
export function assignmentRows(owner: RowOwner, { assignments }: DemoLife): Row[] {
  const rows = assignments.flatMap(({ purposes, ...fact }) => purposes.map((purpose) => ({ ...fact, purpose })));
  return rows.map((fact, place) => ({
    id: owner.idOf('assignment', place),
    client_id: owner.clientId,
    staff_id: fact.staffId,
    purpose: fact.purpose,
    capacity: fact.capacity ?? 'GUIDANCE',
    is_responsible: fact.isResponsible ?? false,
    from_on: fact.from,
    until_on: fact.until,
    version: fact.until === undefined ? 1 : 2,
  }));
}

/** Rows of `consent`; every service keeps the same ones. */
export function consentRows(owner: RowOwner, { consents = [] }: DemoLife): Row[] {
  return consents.map((fact, place) => ({
    id: owner.idOf('consent', place),
    client_id: owner.clientId,
    data_class: fact.dataClass,
    from_law: fact.fromLaw,
    purpose: fact.purpose,
    text_version: TEXT_VERSION,
    given_on: fact.givenOn,
    expires_on: fact.expiresOn,
    withdrawn_at: fact.withdrawnAt,
    version: fact.withdrawnAt === undefined ? 1 : 2,
  }));
}
