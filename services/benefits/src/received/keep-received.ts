import { createHash } from 'node:crypto';
import type { SqlExecutor } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import type { ReceivedKind } from './received.tables.js';

/** A partner as a record names them; the number is hashed and sealed before it comes here. */
export interface ReceivedPartner {
  readonly bsnLookup: Buffer | null;
  readonly bsnSealed: Buffer | null;
  readonly initials: string | null;
  readonly prefix: string | null;
  readonly surname: string | null;
  /** Eight digits, with zeros for what is unknown. */
  readonly birthDate: string | null;
  /** The client whose number it is, when the register knows one. */
  readonly partnerClientId: string | null;
}

/** One record that was delivered. */
export interface DeliveredPart {
  readonly kind: ReceivedKind;
  /** What it is known again by, within the client and the kind. */
  readonly key: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** What has no place here, as it came. */
  readonly rest: readonly { readonly path: string; readonly value: string }[];
  readonly partners: readonly ReceivedPartner[];
}

/** Everything that one delivery says of one client. */
export interface DeliveredFile {
  readonly clientId: string;
  readonly municipality: string;
  /** Keyed hash of the client’s own number, to find records that wait for it. */
  readonly bsnLookup: Buffer;
  readonly receivedOn: string;
  readonly records: readonly DeliveredPart[];
}

// A row that is new in this statement has no xmax yet; one that says the same is left alone and not returned.
const KEEP = `
  insert into received_record (client_id, municipality_code, kind, record_key, facts, rest, digest, first_received_on, received_on)
  select $1::uuid, $2, kind, key, facts, rest, decode(digest, 'hex'), $3::date, $3::date
    from jsonb_to_recordset($4::jsonb) as delivered (kind text, key text, facts jsonb, rest jsonb, digest text)
  on conflict (client_id, kind, record_key) do update
     set municipality_code = excluded.municipality_code, facts = excluded.facts, rest = excluded.rest,
         digest = excluded.digest, received_on = excluded.received_on, version = received_record.version + 1
   where (received_record.digest, received_record.municipality_code) <> (excluded.digest, excluded.municipality_code)
  returning id, kind, record_key as key, (xmax = 0) as "isNew"`;
const FORGET_PARTNERS = 'delete from received_partner where record_id = any($1::uuid[])';
const NAME_PARTNERS = `
  insert into received_partner (record_id, client_id, place, bsn_lookup, bsn_sealed, initials, prefix, surname, birth_date,
         partner_client_id)
  select record, $1::uuid, place, decode(lookup, 'hex'), decode(sealed, 'hex'), initials, prefix, surname, birth, partner
    from jsonb_to_recordset($2::jsonb) as named (record uuid, place int, lookup text, sealed text, initials text,
         prefix text, surname text, birth text, partner uuid)`;
// Partners go both ways: records of others that named this number before it was known here find the client now.
const LINK_WAITING = `
  update received_partner set partner_client_id = $1
   where bsn_lookup = $2 and partner_client_id is null and client_id <> $1`;

/**
 * Keeps what was delivered of a client. The same again changes nothing; a record that says something else takes the place of
 * what was there, and one that is delivered again after the client moved is the new municipality's. Tells an event when anything is new or different.
 */
export async function keepReceived(
  transaction: SqlExecutor,
  { clientId, municipality, bsnLookup, receivedOn, records }: DeliveredFile,
): Promise<'created' | 'changed' | 'unchanged'> {
  const delivered = records.map(({ kind, key, facts, rest, partners }) => {
    return { kind, key, facts, rest, digest: digestOf({ facts, rest, partners }) };
  });
  const values = [clientId, municipality, receivedOn, JSON.stringify(delivered)];
  const kept = await transaction.query<{ id: string; kind: string; key: string; isNew: boolean }>(KEEP, values);
  await transaction.query(LINK_WAITING, [clientId, bsnLookup]);
  if (kept.length === 0) return 'unchanged';
  await transaction.query(FORGET_PARTNERS, [kept.map(({ id }) => id)]);
  const named = kept.flatMap(({ id, kind, key }) => {
    const { partners } = records.find((one) => one.kind === kind && one.key === key)!;
    return partners.map((partner, place) => namedPartner(id, place, partner));
  });
  if (named.length > 0) await transaction.query(NAME_PARTNERS, [clientId, JSON.stringify(named)]);
  await appendToOutbox(transaction, [{ kind: 'BENEFIT_FILE_RECEIVED', clientId, subjectId: clientId, version: 1 }]);
  return kept.length === records.length && kept.every(({ isNew }) => isNew) ? 'created' : 'changed';
}

/** A seal is another one each time, and who a partner is to us is no part of what was delivered. */
function digestOf({ facts, rest, partners }: Pick<DeliveredPart, 'facts' | 'rest' | 'partners'>): string {
  const named = partners.map(({ bsnLookup, bsnSealed: _sealed, partnerClientId: _client, ...partner }) => {
    return { ...partner, number: bsnLookup?.toString('hex') ?? null };
  });
  // Where it stood in the file says nothing about whether it is the same.
  const others = rest.map(({ value }) => value);
  return createHash('sha256')
    .update(JSON.stringify([facts, others, named]))
    .digest('hex');
}

function namedPartner(record: string, place: number, partner: ReceivedPartner): Readonly<Record<string, unknown>> {
  const { bsnLookup, bsnSealed, initials, prefix, surname, birthDate, partnerClientId } = partner;
  const number = { lookup: bsnLookup?.toString('hex'), sealed: bsnSealed?.toString('hex') };
  return { record, place, ...number, initials, prefix, surname, birth: birthDate, partner: partnerClientId };
}
