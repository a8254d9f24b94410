/** Members of staff as the company knows them; who they are is proven by the sign-in, not here. */
export const STAFF_TABLES: readonly string[] = [
  `create table staff_member (
     id text primary key,
     name text not null,
     roles text[] not null,
     organisation text not null,
     team text,
     caseload_limit int check (caseload_limit > 0)
   )`,
];
