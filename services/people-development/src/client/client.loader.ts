import { clientStatement, rowsOfClients, type Admitted, type LoaderDefinition } from '@klantbeeld/subgraph';
import { respectSecrecy, type SecrecyRow } from './secrecy.js';

/** A client as it is read from the register. */
export interface ClientRegisterRow extends SecrecyRow {
  readonly id: string;
  /** The same id. */
  readonly clientId: string;
  readonly version: number;
  readonly municipalityCode: string | null;
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
  readonly isUnderGuardianship: boolean;
  readonly deathDate: string | null;
}

const BY_ID = clientStatement<ClientRegisterRow>(
  'clients-by-id',
  `select c.id, c.id as "clientId", c.version, c.municipality_code as "municipalityCode",
         c.given_names as "givenNames", c.title_code as "titleCode", c.surname_prefix as prefix, c.surname,
         c.birth_date as "birthDate", c.sex, c.address_kind as "addressKind", c.street, c.house_number as "houseNumber",
         c.house_letter as "houseLetter", c.house_number_addition as "houseNumberAddition", c.postcode, c.locality,
         c.address_description as "addressDescription", c.foreign_address_lines as "foreignLines",
         c.address_country_code as "countryCode", c.address_under_investigation as "isUnderInvestigation", c.secrecy,
         c.is_under_guardianship as "isUnderGuardianship", c.death_date as "deathDate"
    from client c where c.id = any($1::uuid[])`,
);

/**
 * Clients by id; what is not there and what the caller is not connected to are both null. The connection is asked first,
 * so that both take the same work: how long an answer takes tells no difference either.
 */
export const clientById: LoaderDefinition<string, Admitted<ClientRegisterRow> | null> = {
  batch: async (ids, request) => {
    const written = ids.map((id) => id.toLowerCase());
    const access = await Promise.all(written.map((id) => request.accessTo(id)));
    const own = written.filter((_id, place) => access[place]!.isConnected);
    const rows = own.length > 0 ? await request.rowsOf(BY_ID, own) : [];
    const admitted = await request.admit(rows, (row) => row.id);
    const byId = new Map(admitted.map((row) => [row.id, respectSecrecy(row)]));
    return written.map((id) => byId.get(id) ?? null);
  },
};

/** The BSN of a client, sealed. Read only where it is asked for. */
export const bsnOfClient = rowsOfClients<{ readonly clientId: string; readonly sealed: Buffer | null }>(
  'bsn-of-clients',
  `select id as "clientId", bsn_sealed as sealed from client where id = any($1::uuid[])`,
);

/** How a client is reached. */
export interface ContactRow {
  readonly clientId: string;
  readonly telephone: string | null;
  readonly email: string | null;
}

/** How each client is reached; no row for who told nothing. */
export const contactOfClient = rowsOfClients<ContactRow>(
  'contact-of-clients',
  `select client_id as "clientId", telephone, email from client_contact where client_id = any($1::uuid[])`,
);

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
