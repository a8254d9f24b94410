import type { Topic } from '@klantbeeld/access';
import { BENEFITS_SERVICE } from '@klantbeeld/benefits';
import { PEOPLE_DEVELOPMENT_SERVICE } from '@klantbeeld/people-development';
import { SHELTERED_EMPLOYMENT_SERVICE } from '@klantbeeld/sheltered-employment';
import type { ServiceDefinition } from '@klantbeeld/subgraph';
import { SUPPORT_SERVICE } from '@klantbeeld/support';
import { SUBGRAPHS } from './subgraph-names.js';

/** Every service of the graph. A fourth law is one more line here, and its name one in `subgraph-names.ts`. */
export const SERVICES: readonly ServiceDefinition[] = [
  PEOPLE_DEVELOPMENT_SERVICE,
  BENEFITS_SERVICE,
  SHELTERED_EMPLOYMENT_SERVICE,
  SUPPORT_SERVICE,
];

export { SUBGRAPHS };

/** Everything that can be followed live. */
export const TOPICS: readonly Topic[] = SERVICES.flatMap(({ topics = [] }) => topics);

/** The part without which no client can be found. */
export const VITAL_PART = PEOPLE_DEVELOPMENT_SERVICE.name;

/** Ports at which parts listen when they are started apart and nothing else is said. */
export function defaultPortOf(part: string): number {
  return part === 'gateway' ? 4000 : 4101 + SUBGRAPHS.indexOf(part);
}
