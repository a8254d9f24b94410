import type { LogLaw, Topic } from '@klantbeeld/access';
import type { DatabaseDefinition } from '@klantbeeld/database';
import type { EventHandler } from '@klantbeeld/events';
import type { InspectionPlan } from '../inspection/inspection-plan.js';
import type { RetentionPlan } from '../retention/retention-rule.js';
import type { SubgraphTypes } from '../schema/build-subgraph-schema.js';
import type { PeriodicWork } from './periodic-work.js';

/** All that makes a service: what it shows, what it stores, which events of others it follows. */
export interface ServiceDefinition {
  /** Name of the subgraph, of its folder and (with underscores) of its database. */
  readonly name: string;
  /** What it is for, in one line. */
  readonly description: string;
  /** Whose data it shows, for the access log. */
  readonly law: LogLaw;
  /** Statement of the register that tells whose municipality clients are (`AccessLogOptions.municipalities`); laws share one. */
  readonly municipalities?: string;
  readonly types: SubgraphTypes;
  readonly database: DatabaseDefinition;
  readonly handlers: readonly EventHandler[];
  /** What the clock asks of it; nothing when left out. */
  readonly periodic?: readonly PeriodicWork[];
  /** What its subscriptions follow; none when left out. */
  readonly topics?: readonly Topic[];
  /** Until when it keeps what it stores: a rule or a reason for each of its tables. */
  readonly retention: RetentionPlan;
  /** What it tells a person of their own data: every column of every table about persons, or a reason. */
  readonly inspection: InspectionPlan;
}
