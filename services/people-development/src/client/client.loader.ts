import { withhold, type DataClass } from '@klantbeeld/access';
import {
  accessOf,
  admitRow,
  isUuid,
  rowsOfClients,
  type Admitted,
  type LoaderDefinition,
  type SubjectAccess,
} from '@klantbeeld/subgraph';

/** A client as it is read from the register. */
export interface ClientRegisterRow {
  readonly id: string;
  readonly version: number;
  readonly municipalityCode: string | null;
  readonly bsnSealed: Buffer | null;
  readonly givenNames: string | null;
  readonly titleCode: string | null;
  readonly prefix: string | null;
  readonly surname: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly addressKind: string;
  readonly street: string | null;
  readonly houseNumber: number | null;
  readonly houseLetter: string | null;
  readonly houseNumberAddition: string | null;
  readonly postcode: string | null;
  readonly locality: string | null;
  readonly addressDescription: string | null;
  readonly foreignLines: readonly string[];
  readonly countryCode: string | null;
  readonly isUnderInvestigation: boolean;
  readonly secrecy: number;
  readonly isUnderGuardianship: boolean;
  readonly deathDate: string | null;
  readonly telephone: string | null;
  readonly email: string | null;
}

const BY_ID = `
  select c.id, c.version, c.municipality_code as "municipalityCode", c.bsn_sealed as "bsnSealed",
         c.given_names as "givenNames", c.title_code as "titleCode", c.surname_prefix as prefix, c.surname,
         c.birth_date as "birthDate", c.sex, c.address_kind as "addressKind", c.street, c.house_number as "houseNumber",
         c.house_letter as "houseLetter", c.house_number_addition as "houseNumberAddition", c.postcode, c.locality,
         c.address_description as "addressDescription", c.foreign_address_lines as "foreignLines",
         c.address_country_code as "countryCode", c.address_under_investigation as "isUnderInvestigation", c.secrecy,
         c.is_under_guardianship as "isUnderGuardianship", c.death_date as "deathDate", k.telephone, k.email
    from client c left join client_contact k on k.client_id = c.id
   where c.id = any($1::uuid[])`;

/** Clients by id; what is not there and what the caller is not connected to are both null. */
export const clientById: LoaderDefinition<string, Admitted<ClientRegisterRow> | null> = {
  batch: async (ids, request) => {
    const known = ids.filter(isUuid);
    // Who is asked for is decided about, there or not: the two cost the same, and the access log knows both.
    await Promise.all(known.map((id) => request.accessTo(id)));
    const rows = known.length > 0 ? await request.reader.query<ClientRegisterRow>(BY_ID, [known], 'clients-by-id') : [];
    const admitted = await request.admit(rows, (row) => row.id);
    const byId = new Map(admitted.map((row) => [row.id, respectSecrecy(row)]));
    return ids.map((id) => byId.get(id.toLowerCase()) ?? null);
  },
};

/** Where the address is secret, who may not see it may not see the town either (Wet BRP art. 2.59). */
function respectSecrecy(row: Admitted<ClientRegisterRow>): Admitted<ClientRegisterRow> {
  const access = accessOf(row)!;
  const isSecret = row.secrecy > 0 && access.decide('ADDRESS').effect === 'WITHHOLD';
  return isSecret ? admitRow(row, withoutLocality(access)) : row;
}

function withoutLocality(access: SubjectAccess): SubjectAccess {
  const decide = (dataClass: DataClass) =>
    dataClass === 'LOCALITY' ? withhold('CONFIDENTIAL') : access.decide(dataClass);
  return { ...access, decide };
}

/** A municipality where a client was registered. */
export interface MunicipalityRow {
  readonly clientId: string;
  readonly code: string;
  readonly fromDate: string | null;
  readonly untilDate: string | null;
}

/** The municipalities of each client, the current one first. */
export const municipalitiesOfClient = rowsOfClients<MunicipalityRow>(
  'municipalities-of-clients',
  `select client_id as "clientId", municipality_code as code, from_date as "fromDate", until_date as "untilDate"
     from client_municipality where client_id = any($1::uuid[]) order by client_id, place`,
);

/** A partner of a client. */
export interface PartnerRow {
  readonly clientId: string;
  readonly partnerClientId: string | null;
  readonly givenNames: string | null;
  readonly prefix: string | null;
  readonly surname: string | null;
  readonly birthDate: string | null;
  readonly kind: string | null;
  readonly fromDate: string | null;
  readonly untilDate: string | null;
}

/** The partner of each client at present. */
export const partnerOfClient = rowsOfClients<PartnerRow>(
  'partners-of-clients',
  `select client_id as "clientId", partner_client_id as "partnerClientId", given_names as "givenNames",
          surname_prefix as prefix, surname, birth_date as "birthDate", kind, from_date as "fromDate", until_date as "untilDate"
     from client_partner where client_id = any($1::uuid[]) and until_date is null order by client_id, place`,
);
