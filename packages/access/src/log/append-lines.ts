import type { AccessLine } from './access-line.js';
import { MARK_BYTES, type AccessLogKeys } from './access-log-keys.js';
import { LOG_TURN } from './access-log.tables.js';
import {
  auditMarksOf,
  auditRow,
  marked,
  processingMarksOf,
  processingRow,
  statusOf,
  type LineSubject,
  type OwnOfAudit,
} from './log-rows.js';

/** A prepared statement with its parameters. */
export interface AppendStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

// Who writes has the turn before an id is given, so ids are in the order of commit: a seal that ends at an id has all
// rows before it.
const APPEND_ONE = `
  with turn as materialized (select pg_advisory_xact_lock(${LOG_TURN})),
  processing as (
    insert into processing_log (trace_id, span_id, status, name, started_at, ended_at, processing_activity, data_subject_id, mark)
    select $1, $2, $3, $4, $5, $6, $7, $8, $9 from turn)
  insert into access_audit (occurred_at, staff_id, roles, organisation, purpose, case_id, capacity, subject_pseudonym,
                            data_subject_id, municipality_code, law, given, withheld, decision, trace_id, span_id, mark)
  select $6, $10, $11::text[], $12, $13, $14, $15, $16, $8, $17, $18, $19::text[], $20::text[], $21, $1, $2, $22 from turn`;

const PSEUDONYM_BYTES = 32;
const MARK_PLACE = PSEUDONYM_BYTES + 1;
const SEALED_PLACE = MARK_PLACE + MARK_BYTES;
const OWN_BYTES = PSEUDONYM_BYTES + MARK_BYTES;

// What looks have in common goes over and is read once. What each has of its own are bytes of known lengths, one behind
// the other: cutting them costs a fraction of reading a list of texts. The lists go through the turn, so that the planner
// does not see how long each is: it would plan anew for every statement, which takes a tenth of fifty lines.
const APPEND_SEVERAL = `
  with turn as materialized (
    select pg_advisory_xact_lock(${LOG_TURN}),
           $1::text[] as traces, $2::text[] as spans, $3::smallint[] as statuses, $4::text[] as names,
           $5::timestamptz[] as starts, $6::timestamptz[] as ends, $7::text[] as activities, $8::int[] as sealed_lengths,
           $9::int[] as firsts, $10::int[] as lasts, $11::bytea as bytes,
           $12::timestamptz[] as moments, $13::text[] as staff, $14::text[] as roles, $15::text[] as organisations,
           $16::text[] as purposes, $17::text[] as capacities, $18::text[] as municipalities, $19::text[] as laws,
           $20::text[] as given, $21::text[] as withheld, $22::text[] as decisions, $23::text[] as audit_traces,
           $24::text[] as audit_spans, $25::int[] as audit_lengths, $26::text[] as cases, $27::int[] as audit_firsts,
           $28::bytea as audit_bytes),
  processing as (
    insert into processing_log (trace_id, span_id, status, name, started_at, ended_at, processing_activity, data_subject_id, mark)
    select row.trace, row.span, row.status, row.name, row.started, row.ended, row.activity,
           substring(turn.bytes from own.start + ${MARK_BYTES + 1} for row.sealed_bytes),
           substring(turn.bytes from own.start + 1 for ${MARK_BYTES})
      from turn
     cross join lateral unnest(turn.traces, turn.spans, turn.statuses, turn.names, turn.starts, turn.ends, turn.activities,
                               turn.sealed_lengths, turn.firsts, turn.lasts)
             as row (trace, span, status, name, started, ended, activity, sealed_bytes, first, last)
     cross join lateral generate_series(row.first, row.last, row.sealed_bytes + ${MARK_BYTES}) as own (start)),
  looks as materialized (
    select row.*, row.roles::text[] as role_list, row.given::text[] as given_list, row.withheld::text[] as withheld_list
      from turn
     cross join lateral unnest(turn.moments, turn.staff, turn.roles, turn.organisations, turn.purposes, turn.capacities,
                               turn.municipalities, turn.laws, turn.given, turn.withheld, turn.decisions,
                               turn.audit_traces, turn.audit_spans, turn.audit_lengths, turn.cases, turn.audit_firsts)
             as row (at, staff, roles, organisation, purpose, capacity, municipality, law,
                     given, withheld, decision, trace, span, sealed_bytes, cases, first))
  insert into access_audit (occurred_at, staff_id, roles, organisation, purpose, case_id, capacity, subject_pseudonym,
                            data_subject_id, municipality_code, law, given, withheld, decision, trace_id, span_id, mark)
  select looks.at, looks.staff, looks.role_list, looks.organisation, looks.purpose, own.case_id, looks.capacity,
         substring(turn.audit_bytes from own.start + 1 for ${PSEUDONYM_BYTES}),
         substring(turn.audit_bytes from own.start + ${SEALED_PLACE} for looks.sealed_bytes),
         looks.municipality, looks.law, looks.given_list, looks.withheld_list, looks.decision, looks.trace, looks.span,
         substring(turn.audit_bytes from own.start + ${MARK_PLACE} for ${MARK_BYTES})
    from turn
   cross join looks
   cross join lateral (
     select one.case_id, looks.first + (one.place - 1)::int * (looks.sealed_bytes + ${OWN_BYTES}) as start
       from unnest(looks.cases::uuid[]) with ordinality as one (case_id, place)) as own`;

/** Forms of looks that a line is held against before it begins a new one; a question has few. */
const MOST_FORMS = 8;

/** Appends one line, as nearly every look at one client is. */
export function appendOne(line: AccessLine, subject: LineSubject, keys: AccessLogKeys): AppendStatement {
  const processing = marked('processing_log', processingRow(line, subject), keys);
  const audit = marked('access_audit', auditRow(line, subject), keys);
  const values = [
    processing.trace_id,
    processing.span_id,
    processing.status,
    processing.name,
    processing.started_at,
    processing.ended_at,
    processing.processing_activity,
    processing.data_subject_id,
    processing.mark,
    audit.staff_id,
    arrayLiteral(audit.roles),
    audit.organisation,
    audit.purpose,
    audit.case_id,
    audit.capacity,
    audit.subject_pseudonym,
    audit.municipality_code,
    audit.law,
    arrayLiteral(audit.given),
    arrayLiteral(audit.withheld),
    audit.decision,
    audit.mark,
  ];
  return { name: 'access-log-append-one', text: APPEND_ONE, values };
}

/** Appends lines: a row of `processing_log` and one of `access_audit` for each. */
export function appendSeveral(
  lines: readonly AccessLine[],
  subjects: readonly LineSubject[],
  keys: AccessLogKeys,
): AppendStatement {
  const values = [...processingColumns(lines, subjects, keys), ...auditColumns(lines, subjects, keys)];
  return { name: 'access-log-append', text: APPEND_SEVERAL, values };
}

function processingColumns(
  lines: readonly AccessLine[],
  subjects: readonly LineSubject[],
  keys: AccessLogKeys,
): readonly unknown[] {
  const groups = formsOf(lines, subjects, isOneProcessing);
  const rows = groups.map(({ line, members }) => processingRow(line, members[0]!));
  const places = placesOf(groups, MARK_BYTES);
  return [
    rows.map((row) => row.trace_id),
    rows.map((row) => row.span_id),
    rows.map((row) => row.status),
    rows.map((row) => row.name),
    rows.map((row) => row.started_at),
    rows.map((row) => row.ended_at),
    rows.map((row) => row.processing_activity),
    groups.map(({ members }) => members[0]!.sealed.length),
    places.map(({ first }) => first),
    places.map(({ last }) => last),
    Buffer.concat(groups.flatMap(({ members }, at) => processingBytesOf(members, processingMarksOf(rows[at]!, keys)))),
  ];
}

function auditColumns(
  lines: readonly AccessLine[],
  subjects: readonly LineSubject[],
  keys: AccessLogKeys,
): readonly unknown[] {
  const groups = formsOf(lines, subjects, isOneForm);
  const rows = groups.map(({ line, members }) => auditRow(line, members[0]!));
  return [
    rows.map((row) => row.occurred_at),
    rows.map((row) => row.staff_id),
    rows.map((row) => arrayLiteral(row.roles)),
    rows.map((row) => row.organisation),
    rows.map((row) => row.purpose),
    rows.map((row) => row.capacity),
    rows.map((row) => row.municipality_code),
    rows.map((row) => row.law),
    rows.map((row) => arrayLiteral(row.given)),
    rows.map((row) => arrayLiteral(row.withheld)),
    rows.map((row) => row.decision),
    rows.map((row) => row.trace_id),
    rows.map((row) => row.span_id),
    groups.map(({ members }) => members[0]!.sealed.length),
    groups.map(({ members }) => `{${members.map(({ caseId }) => caseId ?? 'NULL').join(',')}}`),
    placesOf(groups, OWN_BYTES).map(({ first }) => first),
    Buffer.concat(groups.flatMap(({ members }, at) => auditBytesOf(members, auditMarksOf(rows[at]!, keys)))),
  ];
}

/** Where the bytes of the first and of the last look of each form begin; takes how many each has beside its encrypted id. */
function placesOf(
  groups: readonly Form[],
  beside: number,
): readonly { readonly first: number; readonly last: number }[] {
  let next = 0;
  return groups.map(({ members }) => {
    const each = members[0]!.sealed.length + beside;
    const first = next;
    next += members.length * each;
    return { first, last: next - each };
  });
}

/** Mark and encrypted id of each, one behind the other. */
function processingBytesOf(members: readonly Member[], markOf: (own: OwnOfAudit) => Buffer): readonly Buffer[] {
  return members.flatMap((member) => [markOf(member), member.sealed]);
}

/** Pseudonym, mark and encrypted id of each, one behind the other. */
function auditBytesOf(members: readonly Member[], markOf: (own: OwnOfAudit) => Buffer): readonly Buffer[] {
  return members.flatMap((member) => [member.pseudonym, markOf(member), member.sealed]);
}

/** A look that says the same as others, with what it has of its own. */
type Member = LineSubject & OwnOfAudit;

/** Looks that say the same, by one of them. */
interface Form {
  readonly line: AccessLine;
  readonly members: Member[];
}

type IsSame = (one: AccessLine, other: AccessLine) => boolean;

/** Puts lines together that say the same; only the last forms are looked at, so that it takes no longer for many. */
function formsOf(lines: readonly AccessLine[], subjects: readonly LineSubject[], isSame: IsSame): readonly Form[] {
  const forms: Form[] = [];
  lines.forEach((line, place) => {
    const member: Member = { ...subjects[place]!, caseId: line.caseId };
    const known = forms.slice(-MOST_FORMS).find((form) => fits(form, line, member, isSame));
    if (known) known.members.push(member);
    else forms.push({ line, members: [member] });
  });
  return forms;
}

function fits({ line: first, members }: Form, line: AccessLine, member: Member, isSame: IsSame): boolean {
  const { municipality, sealed } = members[0]!;
  return isSame(first, line) && municipality === member.municipality && sealed.length === member.sealed.length;
}

/** Whether two rows of `processing_log` differ in their data subject alone. */
function isOneProcessing(one: AccessLine, other: AccessLine): boolean {
  return (
    one.caller === other.caller &&
    one.spanId === other.spanId &&
    one.name === other.name &&
    one.startedAt.getTime() === other.startedAt.getTime() &&
    one.endedAt.getTime() === other.endedAt.getTime() &&
    statusOf(one) === statusOf(other)
  );
}

/** Whether two rows of `access_audit` differ in their client and case alone. */
function isOneForm(one: AccessLine, other: AccessLine): boolean {
  return (
    isOneProcessing(one, other) &&
    one.law === other.law &&
    one.capacity === other.capacity &&
    one.decision === other.decision &&
    isOneList(one.given, other.given) &&
    isOneList(one.withheld, other.withheld)
  );
}

function isOneList(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((name, place) => name === other[place]));
}

/** A list as PostgreSQL writes one; it quotes as JSON does. */
function arrayLiteral(values: readonly string[]): string {
  return `{${values.map((value) => JSON.stringify(value)).join(',')}}`;
}
