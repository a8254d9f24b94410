import pg from 'pg';
import { connectAsAdmin, UNFINISHED_RESTORE, type DatabaseSeat } from './provision.js';

/** Seats whose database is there, with whether a restore into it was not finished. */
export async function seatsTaken(
  adminUrl: string,
  seats: readonly DatabaseSeat[],
): Promise<readonly { readonly name: string; readonly isUnfinished: boolean }[]> {
  return asAdmin(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ name: string; isUnfinished: boolean }>(
      `select datname as name, shobj_description(oid, 'pg_database') is not distinct from $2 as "isUnfinished"
         from pg_database where datname = any($1) order by datname`,
      [seats.map(({ name }) => name), UNFINISHED_RESTORE],
    );
    return rows;
  });
}

/** Removes the databases of a restore that was not finished, and no other; their roles stay. */
export async function dropUnfinished(adminUrl: string, seats: readonly DatabaseSeat[]): Promise<void> {
  const unfinished = (await seatsTaken(adminUrl, seats)).filter(({ isUnfinished }) => isUnfinished);
  await asAdmin(adminUrl, async (admin) => {
    for (const { name } of unfinished)
      await admin.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
  });
}

/** Writes down by which secret the contents of databases were made: from then on a restore into them is finished. */
export async function markSeats(adminUrl: string, seats: readonly DatabaseSeat[]): Promise<void> {
  await asAdmin(adminUrl, async (admin) => {
    const marks = seats.map(
      ({ name, mark = '' }) => `comment on database ${pg.escapeIdentifier(name)} is ${pg.escapeLiteral(mark)}`,
    );
    // Sent together they are one transaction: all are finished, or none.
    await admin.query(marks.join('; '));
  });
}

async function asAdmin<Result>(adminUrl: string, work: (admin: pg.Client) => Promise<Result>): Promise<Result> {
  const admin = await connectAsAdmin(adminUrl);
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
