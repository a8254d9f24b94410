import type { Law } from '@klantbeeld/domain';
import type { AuditRow, ProcessingRow } from '@klantbeeld/access';
import type { TestWorld } from '../world/test-world.js';

/** Whose data each service shows. */
export const LAW_OF_SERVICE: Readonly<Record<string, Law | 'SHARED'>> = {
  'people-development': 'SHARED',
  benefits: 'WWB',
  'sheltered-employment': 'WSW',
  support: 'WMO',
};

/** Rows of both tables of all services about some requests, each with the law of its database. */
export interface LogLines {
  readonly processing: readonly (Omit<ProcessingRow, 'data_subject_id'> & { law: string; clientId: string })[];
  readonly audit: readonly (Omit<AuditRow, 'subject_pseudonym'> & { subject_pseudonym: Buffer })[];
}

/** Trace id of an answer. */
export function traceOf({ headers }: { readonly headers: Headers }): string {
  return headers.get('x-request-id')!.replaceAll('-', '');
}

/** Reads the rows of some traces, or all rows, in the databases of all services. */
export async function readLines(world: TestWorld, traces?: readonly string[]): Promise<LogLines> {
  const read = [...world.databases].map(async ([service, database]) => {
    const rows = <Row extends object>(table: string): Promise<Row[]> =>
      database.query<Row>(`select * from ${table} where $1::text[] is null or trace_id = any($1) order by id`, [
        traces ?? null,
      ]);
    const processing = await rows<Omit<ProcessingRow, 'data_subject_id'> & { data_subject_id: Buffer }>(
      'processing_log',
    );
    return {
      processing: processing.map(({ data_subject_id, ...row }) => ({
        ...row,
        law: LAW_OF_SERVICE[service]!,
        clientId: world.secrets.logKeys.openSubject(data_subject_id),
      })),
      audit: await rows<LogLines['audit'][number]>('access_audit'),
    };
  });
  const all = await Promise.all(read);
  return {
    processing: all.flatMap(({ processing }) => processing),
    audit: all.flatMap(({ audit }) => audit),
  };
}
