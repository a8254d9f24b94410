/**
 * Requests of clients to have their data corrected (rectificatie, AVG art. 16; Wmo 2015 art. 5.3.2), with the terms in
 * which they have to be answered: a change of the law is a new row, and a request keeps the term of its own day.
 */
export const CORRECTION_TABLES: readonly string[] = [
  `create table correction_term (
     amount int not null check (amount > 0),
     unit text not null check (unit in ('MONTH', 'WEEK')),
     source text not null,
     from_on date primary key,
     until_on date,
     check (until_on is null or until_on > from_on)
   )`,
  `insert into correction_term (amount, unit, source, from_on, until_on) values
     (4, 'WEEK', 'Wbp art. 36 lid 2', '2001-09-01', '2018-05-25'),
     (1, 'MONTH', 'AVG art. 12 lid 3', '2018-05-25', null)`,
  `create table correction_request (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     data_class text not null,
     statement text not null,
     proposal text not null,
     received_on date not null,
     organisation text not null,
     registered_by text not null,
     outcome text check (outcome in ('GRANTED', 'REFUSED')),
     reasons text,
     decided_on date,
     decided_by text,
     version int not null default 1,
     check (decided_on >= received_on),
     check ((outcome is null) = (decided_on is null) and (outcome is null) = (reasons is null)
        and (outcome is null) = (decided_by is null))
   )`,
  `create index correction_request_by_client on correction_request (client_id, received_on)`,
];
