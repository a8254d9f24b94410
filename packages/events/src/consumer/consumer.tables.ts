/** How far each consumer of this service has come. */
export const CONSUMER_TABLES: readonly string[] = [
  `create table consumer_position (
     consumer text primary key,
     position bigint not null
   )`,
];
