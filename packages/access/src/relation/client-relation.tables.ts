import { KEY_OF_REGISTER, RELATIONS_CONSUMER, type RegisterTable } from './register-table.js';

/** What a row tells of its client: whose the client is and, beside the register itself, where the surname stands in order. */
const FACTS: Readonly<Record<RegisterTable, readonly string[]>> = {
  client: ['municipality_code', 'surname_search'],
  registered_client: ['municipality_code'],
};

const TABLE: readonly string[] = [
  `create table client_relation (
     client_id uuid not null,
     case_id uuid not null,
     staff_id text not null,
     purpose text not null,
     capacity text not null,
     since text not null,
     ends_at timestamptz,
     valid_from date not null,
     valid_until date not null,
     municipality_code text,
     consents text[] not null,
     primary key (client_id, case_id, valid_from)
   )`,
  `create index client_relation_by_staff on client_relation (staff_id, purpose, client_id)`,
];

/** A caseload is read in the order of its surnames. */
const ORDER: readonly string[] = [
  `alter table client_relation add column surname_search text collate "C"`,
  `create index client_relation_by_surname on client_relation (staff_id, purpose, surname_search, client_id)`,
];

// What an override connects is known by the moment, so its days have no bounds.
const LINKS = `
    select a.client_id, a.id as case_id, a.staff_id, a.purpose, a.capacity, a.from_on::text as since,
           null::timestamptz as ends_at, a.from_on as first_day, coalesce(a.until_on, 'infinity') as end_day
      from assignment a where a.client_id = any(clients)
     union all
    select o.client_id, o.id, o.staff_id, o.purpose, 'OVERRIDE', (o.started_at at time zone 'UTC')::text,
           o.ends_at, '-infinity'::date, 'infinity'::date
      from access_override o where o.client_id = any(clients) and o.stopped_at is null`;

const CONSENTS_OF_LINK = `consent c where c.client_id = link.client_id and c.purpose = link.purpose and c.withdrawn_at is null`;

/** Days on which the consents of a link change, the first day of the link itself among them. */
const STRETCHES = `
    select day as valid_from, lead(day, 1, link.end_day) over (order by day) as valid_until
      from (select link.first_day as day
             union select c.given_on from ${CONSENTS_OF_LINK}
             union select c.expires_on from ${CONSENTS_OF_LINK}) as days
     where day >= link.first_day and day < link.end_day`;

// A law that could not follow what happened to a client does not know whether a right was withdrawn, and shows nothing.
const IS_FOLLOWED: Readonly<Record<RegisterTable, string>> = {
  client: '',
  registered_client: `
   where not exists (select from dead_letter missed
                      where missed.client_id = link.client_id and missed.consumer = '${RELATIONS_CONSUMER}')`,
};

/** Setting that the walls read, and what it says of the house. */
const MUNICIPALITIES_SETTING = 'klantbeeld.municipalities';
const EVERY_MUNICIPALITY = '*';

/** Turns at clients that the register does not have (yet), of whom there is no row to lock; as many as a bulk may take. */
const TURNS = 64;

const TAKE_TURNS = `
  create function take_turns_at_unregistered(clients uuid[]) returns void language plpgsql as $body$
  begin
    perform pg_advisory_xact_lock(4712, turn)
       from (select distinct abs(hashtext(asked.id::text)::bigint % ${TURNS})::int as turn
               from unnest(clients) as asked (id) order by turn) as turns;
  end $body$`;

/**
 * Writes take turns for each client, and see what was committed before their turn: what follows from several tables would
 * otherwise miss what somebody else changes at the same moment. A connection keeps the plan that it made while the tables
 * were small, so that it must not be one that reads them whole. It works with the reach of the house: a client may move
 * out of reach of whoever writes while the write waits, and what is kept has to follow all the same.
 */
const keepFunction = (register: RegisterTable): string => `
  create function keep_client_relations(clients uuid[]) returns void language plpgsql set enable_seqscan = off as $body$
  declare
    reach text := current_setting('${MUNICIPALITIES_SETTING}', true);
  begin
    perform set_config('${MUNICIPALITIES_SETTING}', '${EVERY_MUNICIPALITY}', true);
    ${lockRegistered(register)};
    perform take_turns_at_unregistered(array(
      select asked.id from unnest(clients) as asked (id)
       where not exists (select from ${register} registered where registered.${KEY_OF_REGISTER[register]} = asked.id)));
    ${lockRegistered(register)};
    delete from client_relation kept where kept.client_id = any(clients);
    insert into client_relation (client_id, case_id, staff_id, purpose, capacity, since, ends_at, valid_from, valid_until,
                                 ${FACTS[register].join(', ')}, consents)
    select link.client_id, link.case_id, link.staff_id, link.purpose, link.capacity, link.since, link.ends_at,
           stretch.valid_from, stretch.valid_until, ${FACTS[register].map((fact) => `registered.${fact}`).join(', ')},
           (select coalesce(array_agg(distinct c.from_law || ':' || c.data_class), '{}') from ${CONSENTS_OF_LINK}
               and c.given_on <= stretch.valid_from and c.expires_on > stretch.valid_from)
      from (${LINKS}) as link cross join lateral (${STRETCHES}) as stretch
           left join ${register} registered on registered.${KEY_OF_REGISTER[register]} = link.client_id${IS_FOLLOWED[register]};
    perform set_config('${MUNICIPALITIES_SETTING}', coalesce(reach, ''), true);
  end $body$`;

/** Asked again after the turns: who was registered meanwhile has a row by then. */
const lockRegistered = (register: RegisterTable): string => `
    perform from ${register} registered where registered.${KEY_OF_REGISTER[register]} = any(clients)
      order by registered.${KEY_OF_REGISTER[register]} for no key update`;

/** A function of triggers that keeps the relations of the clients that a question on what changed gives. */
const noteFunction = (name: string, changedClients: string, first = ''): string => `
  create function ${name}() returns trigger language plpgsql as $body$
  declare
    clients uuid[] := array(${changedClients});
  begin
    if cardinality(clients) > 0 then${first}
      perform keep_client_relations(clients);
    end if;
    return null;
  end $body$`;

/** Nobody else sees a row of the register that is only being added, so it cannot be waited for. */
const FIRST_TURN = `
      perform take_turns_at_unregistered(clients);`;

const ADDED = 'insert on % referencing new table as changed';
const CHANGED = 'update on % referencing old table as former new table as changed';
const REMOVED = 'delete on % referencing old table as changed';

function triggersOf(table: string, function_: string, events: readonly string[]): readonly string[] {
  return events.map(
    (event) => `create trigger keep_client_relations_after_${event.split(' ')[0]}
       after ${event.replace('%', table)} for each statement execute function ${function_}()`,
  );
}

/** Statements that belong together: one transaction, which holds one table at most. */
export interface ClientRelationStep {
  readonly name: string;
  readonly statements: readonly string[];
}

/**
 * Who may see whom, ready to be read: a row for each assignment or override and each stretch of days on which the same
 * consents hold. The database keeps it in the very transaction that changes what it follows from. Walled by its column
 * `municipality_code`; the wall belongs to the first step.
 */
export function clientRelationSteps(register: RegisterTable): readonly ClientRelationStep[] {
  const key = KEY_OF_REGISTER[register];
  const from = (table: string, statements: readonly string[]): ClientRelationStep => ({
    name: `keep-client-relation-by-${table.replaceAll('_', '-')}`,
    statements,
  });
  const changed = ['assignment', 'access_override', 'consent'];
  return [
    {
      name: 'create-client-relation',
      statements: [
        ...TABLE,
        ...(register === 'client' ? ORDER : []),
        TAKE_TURNS,
        keepFunction(register),
        noteFunction('note_changed_relation', 'select distinct client_id from changed'),
        noteFunction('note_registered_client', `select ${key} from changed`, FIRST_TURN),
        noteFunction(
          'note_changed_client',
          `select changed.${key} from changed join former using (${key})
            where ${FACTS[register].map((fact) => `changed.${fact} is distinct from former.${fact}`).join(' or ')}`,
        ),
      ],
    },
    ...changed.map((table) => from(table, triggersOf(table, 'note_changed_relation', [ADDED, CHANGED, REMOVED]))),
    from(register, [
      ...triggersOf(register, 'note_registered_client', [ADDED, REMOVED]),
      ...triggersOf(register, 'note_changed_client', [CHANGED]),
    ]),
    ...(register === 'client' ? [] : [from('dead_letter', DEAD_LETTER_TRIGGERS)]),
  ];
}

const DEAD_LETTER_TRIGGERS: readonly string[] = [
  noteFunction(
    'note_dead_letter',
    `select distinct client_id from changed where consumer = '${RELATIONS_CONSUMER}' and client_id is not null`,
  ),
  ...triggersOf('dead_letter', 'note_dead_letter', [ADDED, CHANGED, REMOVED]),
];

/** The next clients who are connected to anybody, after an id; takes the id and how many. */
export const CONNECTED_CLIENTS = `
  (select distinct client_id as id from assignment where client_id > $1::uuid order by client_id limit $2)
   union
  (select distinct client_id from access_override where client_id > $1::uuid order by client_id limit $2)
   order by id limit $2`;

/** Makes the rows of clients anew; takes their ids. */
export const KEEP_CLIENT_RELATIONS = 'select keep_client_relations($1::uuid[])';
