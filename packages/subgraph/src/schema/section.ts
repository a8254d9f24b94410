import { purposesThatAllow, type DataClass, type WithheldReason } from '@klantbeeld/access';
import type { Law } from '@klantbeeld/domain';
import { accessOf, admitRow, type Admitted, type SubjectAccess } from '../access/subject-access.js';
import { WithheldType } from './shared-types.js';

/** A law's part of the client view: shown when at least one of its classes of data may be seen. */
export interface Section {
  readonly law: Law;
  /** Name of the type that holds the data, such as BenefitsDossier. */
  readonly dossier: string;
  /** Every class of data in it. */
  readonly dataClasses: readonly DataClass[];
}

/** The dossier of a client, as the root of a law's part. */
export interface DossierRow {
  readonly __typename: string;
  readonly clientId: string;
}

/** The dossier of a client, or what is told instead. Never looks whether there is anything in it. */
export function openSection(
  client: object,
  section: Section,
): Admitted<DossierRow> | (WithheldType & { __typename: 'Withheld' }) {
  const access = accessOf(client);
  if (!access) throw new Error(`The ${section.law} part was asked of a client that did not come through the door.`);
  const isShown = section.dataClasses.some((dataClass) => access.decide(dataClass).effect === 'SHOW');
  if (isShown) return admitRow({ __typename: section.dossier, clientId: access.clientId }, access);
  access.seen.withheld.add(section.dossier);
  return withheldSection(section, access);
}

function withheldSection(section: Section, access: SubjectAccess): WithheldType & { __typename: 'Withheld' } {
  return Object.assign(new WithheldType(), {
    __typename: 'Withheld' as const,
    law: section.law,
    reason: reasonFor(section, access),
    purposesThatAllow: purposesThatAllow(section.dataClasses),
    canRequestOverride: canOverrideHelp(section, access),
  });
}

/** Who guides sees at least as much already, and who is in by an override sees what one shows. */
function canOverrideHelp({ dataClasses }: Section, { capacity, overrideShows }: SubjectAccess): boolean {
  if (capacity === 'GUIDANCE' || capacity === 'OVERRIDE') return false;
  return overrideShows?.(dataClasses) ?? false;
}

/** The reason that tells most: what consent could open comes first. */
function reasonFor(section: Section, access: SubjectAccess): WithheldReason {
  const reasons = section.dataClasses.flatMap((dataClass) => {
    const decision = access.decide(dataClass);
    return decision.effect === 'WITHHOLD' ? [decision.reason] : [];
  });
  return reasons.includes('CONSENT_REQUIRED') ? 'CONSENT_REQUIRED' : (reasons[0] ?? 'PURPOSE_NOT_ALLOWED');
}
