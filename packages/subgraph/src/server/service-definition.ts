import type { LogLaw } from '@klantbeeld/access';
import type { DatabaseDefinition } from '@klantbeeld/database';
import type { EventHandler } from '@klantbeeld/events';
import type { SubgraphTypes } from '../schema/build-subgraph-schema.js';

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
}
