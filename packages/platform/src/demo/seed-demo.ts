import type { BsnVault, IsoDate } from '@klantbeeld/domain';
import type { DemoDatabases } from './databases.js';
import { DEMO_EMPLOYERS } from './employers.js';
import { workTypePlacesRows, workTypeRows } from './work-types.js';
import { fixedId } from './life/fixed-id.js';
import { relationRows, ROW_MAKERS, type ServiceName, type TableRows } from './life/life-rows.js';
import type { RowOwner, RowTools } from './life/row-owner.js';
import { timelineRows } from './life/timeline-rows.js';
import { merged, writeRows } from './life/write-rows.js';
import { DEMO_PEOPLE } from './people.js';
import type { DemoPerson } from './person.js';
import { DEMO_STAFF } from './staff.js';
import { staffRows, teamMemberRows, teamRows } from './staff-rows.js';

/** What the demo world is made with. */
export interface DemoOptions {
  readonly vault: BsnVault;
  /** Day from which everything current is counted, YYYY-MM-DD. */
  readonly today: IsoDate;
}

/** Databases of the laws; the shared one comes last, so that who is in it is in all. */
const LAWS = ['benefits', 'sheltered-employment', 'support'] as const satisfies readonly ServiceName[];

/**
 * Writes the dozen people and the staff into the four databases, one transaction each. What is there stays as it is, so
 * a repeat changes nothing and completes what was interrupted. Throws the database's error.
 */
export async function seedDemo(databases: DemoDatabases, options: DemoOptions): Promise<void> {
  await Promise.all(LAWS.map((law) => write(databases, law, peopleRows(law, options))));
  await write(databases, 'people-development', sharedRows(options));
}

/** Whether the dozen people are there. */
export async function hasDemo(databases: Pick<DemoDatabases, 'people-development'>): Promise<boolean> {
  const ids = DEMO_PEOPLE.map((person) => person.id);
  const statement = 'select count(*)::int as size from client where id = any($1::uuid[])';
  const [row] = await databases['people-development'].query<{ size: number }>(statement, [ids]);
  return row!.size === ids.length;
}

function write(databases: DemoDatabases, service: ServiceName, tables: TableRows): Promise<void> {
  return databases[service].transaction((transaction) => writeRows(transaction, tables));
}

function sharedRows(options: DemoOptions): TableRows {
  const timelines = DEMO_PEOPLE.map((person) => ({
    timeline_entry: timelineRows(ownerOf(person), person.life(options.today), options.today),
  }));
  return merged([
    {
      staff_member: staffRows(DEMO_STAFF),
      team: teamRows(DEMO_STAFF),
      team_member: teamMemberRows(DEMO_STAFF),
      employer: DEMO_EMPLOYERS.map((employer) => ({ ...employer })),
      work_type: workTypeRows(),
      work_type_places: workTypePlacesRows(),
    },
    peopleRows('people-development', options),
    ...timelines,
  ]);
}

function peopleRows(service: ServiceName, { vault, today }: DemoOptions): TableRows {
  const tools: RowTools = { vault };
  const parts = DEMO_PEOPLE.flatMap((person) => {
    const owner = ownerOf(person);
    const life = person.life(today);
    return [ROW_MAKERS[service](owner, life, tools), relationRows(owner, life)];
  });
  return merged(parts);
}

function ownerOf({ id, slug, bsn, municipalityCode }: DemoPerson): RowOwner {
  return { clientId: id, bsn, municipalityCode, idOf: (word, place) => fixedId(`${slug} ${word} ${place}`) };
}
