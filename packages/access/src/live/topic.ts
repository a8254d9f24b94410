import type { Caller } from '../caller/caller.js';
import { DATA_CLASSES, type DataClass } from '../policy/data-class.js';
import type { Capacity } from '../policy/policy-table.js';

/** What happened, as a topic looks at it. */
export interface TopicEvent {
  readonly kind: string;
  readonly clientId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What one kind of event is told as, and to whom. */
export interface TopicKind {
  /** How the update names it, such as `STARTED`. */
  readonly tells: string;
  /** Told to who may be shown this class of data of the client, judged at the event. */
  readonly dataClass?: DataClass;
  /** The payload names in `data_class` what else they have to be shown; told to nobody when it does not. */
  readonly namesClass?: true;
  /** Of those, told only to who is connected to the client so; to all of them when left out. */
  readonly capacity?: Capacity;
  /** Told to the one member of staff whom the payload names in `staff_id`. */
  readonly isPersonal?: true;
  /** Told only for the purpose that the payload names. */
  readonly isOfPurpose?: true;
  /** Told only when this holds of the payload; always when left out. */
  readonly when?: (payload: TopicEvent['payload']) => boolean;
}

/** What one subscription follows. */
export interface Topic {
  /** Field of `Subscription`. */
  readonly field: string;
  /** Kinds of events that it tells. */
  readonly kinds: Readonly<Record<string, TopicKind>>;
}

/** Kinds of events after which somebody may see less of a client. */
const LESSENING: readonly string[] = ['ASSIGNMENT_ENDED', 'CONSENT_WITHDRAWN', 'OVERRIDE_STOPPED'];

/** What an event is told as in a topic; null when it is not told there. */
export function toldIn(topic: Topic, event: TopicEvent): TopicKind | null {
  const kind = Object.hasOwn(topic.kinds, event.kind) ? topic.kinds[event.kind]! : null;
  return kind && (kind.when?.(event.payload) ?? true) ? kind : null;
}

/** Classes of data that who is told has to be shown, all of them; null when the event does not name what it has to. */
export function classesOf({ dataClass, namesClass }: TopicKind, { payload }: TopicEvent): readonly DataClass[] | null {
  if (dataClass === undefined) return null;
  if (!namesClass) return [dataClass];
  const { data_class: named } = payload;
  return typeof named === 'string' && Object.hasOwn(DATA_CLASSES, named) ? [dataClass, named as DataClass] : null;
}

/** Whether an event may take away somebody's right to a client. */
export function mayLessenRights(event: TopicEvent): boolean {
  return event.clientId !== null && LESSENING.includes(event.kind);
}

/**
 * Whether an event ends a stream about one client although its subscriber is still connected: what a consent opened is in
 * the updates too. Only for who has a right in which consents count: others would learn of the consent.
 */
export function endsStream({ kind, payload }: TopicEvent, purpose: string | null): boolean {
  return kind === 'CONSENT_WITHDRAWN' && payload.purpose === purpose;
}

/** Whether an event may be for a caller at all, whatever the relation to its client: known without looking anything up. */
export function mayConcern(
  { isPersonal, isOfPurpose }: TopicKind,
  { payload }: TopicEvent,
  { staffId, purpose }: Pick<Caller, 'staffId' | 'purpose'>,
): boolean {
  return (!isPersonal || payload.staff_id === staffId) && (!isOfPurpose || payload.purpose === purpose);
}
