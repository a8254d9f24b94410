import { randomUUID } from 'node:crypto';

/** A row of its own about a client. */
export function rowOf(clientId: string): { readonly id: string; readonly client_id: string } {
  return { id: randomUUID(), client_id: clientId };
}

/** The same, kept by Almelo. */
export function inMunicipality(clientId: string): ReturnType<typeof rowOf> & { readonly municipality_code: string } {
  return { ...rowOf(clientId), municipality_code: 'GM0141' };
}
