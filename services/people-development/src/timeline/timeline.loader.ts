import { admitRow, type Admitted, type LoaderDefinition } from '@klantbeeld/subgraph';
import { isTimelineKind, TIMELINE_KINDS } from './timeline.kinds.js';

/** An entry as it is read. */
export interface TimelineRow {
  readonly id: string;
  readonly clientId: string;
  readonly kind: string;
  readonly source: string;
  readonly happenedAt: string;
}

/** A page of one client's timeline. */
export interface TimelinePage {
  readonly clientId: string;
  readonly first: number;
  readonly after: string | null;
}

// Kinds that may not be seen are left out before a page is cut, so that its size tells nothing of them; a cursor on such
// an entry leads nowhere, as one on no entry does.
const PAGES = `
  select entry.*, wanted.place from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[])
    with ordinality as wanted (client_id, after, size, kinds, place)
   cross join lateral (
     select id, client_id as "clientId", kind, source, happened_at as "happenedAt" from timeline_entry e
      where e.client_id = wanted.client_id and e.kind = any(string_to_array(wanted.kinds, ','))
        and (wanted.after is null or (e.happened_at, e.id) <
             (select happened_at, id from timeline_entry where id = wanted.after and client_id = wanted.client_id
                 and kind = any(string_to_array(wanted.kinds, ','))))
      order by e.happened_at desc, e.id desc limit wanted.size + 1
   ) entry order by wanted.place, "happenedAt" desc, id desc`;

/** Timelines, newest first and one row further than asked; only what the caller may see. */
export const timelinePages: LoaderDefinition<TimelinePage, readonly Admitted<TimelineRow>[]> = {
  batch: async (pages, request) => {
    const access = await Promise.all(pages.map((page) => request.accessTo(page.clientId)));
    const kinds = access.map((one) =>
      Object.keys(TIMELINE_KINDS).filter(
        (kind) => isTimelineKind(kind) && one.decide(TIMELINE_KINDS[kind]).effect === 'SHOW',
      ),
    );
    const rows = await request.reader.query<TimelineRow & { place: number }>(
      PAGES,
      [
        pages.map((page) => page.clientId),
        pages.map((page) => page.after),
        pages.map((page) => page.first),
        kinds.map((shown) => shown.join(',')),
      ],
      'timeline-pages',
    );
    const byPlace = Map.groupBy(rows, (row) => row.place);
    return access.map((one, index) => (byPlace.get(index + 1) ?? []).map((row) => admitRow(row, one)));
  },
};
