/** How to reach a client. */
export const CLIENT_CONTACT_TABLES: readonly string[] = [
  `create table client_contact (
     client_id uuid primary key references client on delete cascade,
     telephone text,
     email text
   )`,
];
