/** Where a service knows of clients: the register itself, or what a law keeps of it. */
export type RegisterTable = 'client' | 'registered_client';

/** The column with the id of the client. */
export const KEY_OF_REGISTER: Readonly<Record<RegisterTable, string>> = {
  client: 'id',
  registered_client: 'client_id',
};

/** Name of the consumer that keeps the relations of a law, by which its dead letters are known. */
export const RELATIONS_CONSUMER = 'relations';
