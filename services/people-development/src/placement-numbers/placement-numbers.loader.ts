import type { SubgraphRequest } from '@klantbeeld/subgraph';
import { PLACEMENT_STAGES } from '../placement/placement.type.js';
import { placingCapacities, tellable } from './placement-numbers.rules.js';
import type { PlacementNumberType, PlacementOutcomeType } from './placement-numbers.type.js';

const OWN_CLIENTS = `client_id in (
     select client_id from assignment
      where staff_id = $3 and purpose = $4 and capacity = any($5::text[])
        and from_on <= $6::date and (until_on is null or until_on > $6::date))`;

// Who manages counts all clients behind the walls of their organisation.
const ALL_CLIENTS = 'true';

// Days are brought to the first of a month before they are counted, so that each placement is read once for all months.
const numbersOf = (clients: string): string =>
  `
  with runs as (
    select stage, first_of_month(from_on) as begins, first_of_month(until_on) as ends, count(*) as runs
      from placement
     where from_on <= $2::date and (until_on is null or until_on > $1::date) and ${clients}
     group by 1, 2, 3)
  select month.day::date::text as "on", stage, sum(runs)::int as placements
    from generate_series($1::date, $2::date, interval '1 month') as month (day)
    join runs on begins <= month.day and (ends is null or ends > month.day)
   group by month.day, stage order by month.day, stage`.replaceAll(
    /first_of_month\((\w+)\)/g,
    `date_trunc('month', $1 + interval '1 month' - interval '1 day')`,
  );

const outcomesOf = (clients: string): string => `
  select year, count(*) filter (where extract(year from from_on) = year)::int as begun,
         count(distinct client_id) filter (where
           (stage = 'REGULAR' and extract(year from from_on) = year)
           or (end_reason = 'REGULAR_JOB' and extract(year from until_on) = year))::int as "toRegularWork"
    from generate_series($1::int, $2::int) as year
    left join placement on ${clients} and (from_on between make_date(year, 1, 1) and make_date(year, 12, 31)
      or until_on between make_date(year, 1, 1) and make_date(year, 12, 31))
   group by year order by year`;

/** How many placements ran on each of these first days of months, in each stage. */
export async function placementNumbers(
  request: SubgraphRequest,
  days: readonly string[],
): Promise<readonly PlacementNumberType[]> {
  const span = [days[0], days.at(-1)];
  const rows = await counted<Running>(request, 'placement-numbers', numbersOf, span);
  const known = new Map(rows.map(({ on, stage, placements }) => [`${on} ${stage}`, placements]));
  // Every month has every stage: a row that is missing would tell that there are none.
  return days.flatMap((on) =>
    PLACEMENT_STAGES.map((stage) => ({ on, stage, placements: told(request, known.get(`${on} ${stage}`) ?? 0) })),
  );
}

interface Running {
  readonly on: string;
  readonly stage: string;
  readonly placements: number;
}

/** What came of placements in the years from one until and with another. */
export async function placementOutcomes(
  request: SubgraphRequest,
  years: { readonly from: number; readonly to: number },
): Promise<readonly PlacementOutcomeType[]> {
  const span = [years.from, years.to];
  const rows = await counted<Counted>(request, 'placement-outcomes', outcomesOf, span);
  return rows.map(({ year, begun, toRegularWork }) => ({
    year,
    begun: told(request, begun),
    toRegularWork: told(request, toRegularWork),
  }));
}

interface Counted {
  readonly year: number;
  readonly begun: number;
  readonly toRegularWork: number;
}

function counted<Row extends object>(
  { caller, today, reader }: SubgraphRequest,
  name: string,
  statementOf: (clients: string) => string,
  span: readonly unknown[],
): Promise<readonly Row[]> {
  if (caller.purpose === 'MANAGEMENT') return reader.query<Row>(statementOf(ALL_CLIENTS), [...span], `${name}-of-all`);
  const own = [caller.staffId, caller.purpose, [...placingCapacities(caller.purpose)], today];
  return reader.query<Row>(statementOf(OWN_CLIENTS), [...span, ...own], `${name}-of-own`);
}

function told({ caller }: SubgraphRequest, count: number): number | null {
  return caller.purpose === 'MANAGEMENT' ? tellable(count) : count;
}
