import type { DataClass } from '@klantbeeld/access';

/** Class of data of each part of an intake whose source is kept by itself. */
export const CLASS_OF_FACT = {
  question: 'DEVELOPMENT',
  limitations: 'FUNCTIONAL_LIMITATION',
  adaptations: 'FUNCTIONAL_LIMITATION',
  workLanguage: 'SHARED_FACT',
  householdSize: 'SHARED_FACT',
} as const satisfies Readonly<Record<string, DataClass>>;
/** A part of an intake. */
export type FactName = keyof typeof CLASS_OF_FACT;
const FACTS = Object.keys(CLASS_OF_FACT) as FactName[];

/** Where a fact comes from. */
export interface FactSource {
  /** Day on which it was told or changed. */
  readonly on: string;
  /** Code of the organisation that wrote it down. */
  readonly organisation: string;
}

/** Sources of the parts that were changed after the intake; the others come from the intake itself. */
export type FactSources = Partial<Readonly<Record<FactName, FactSource>>>;

/** The sources after a change: each part that is given now comes from this one. */
export function withSources(
  sources: FactSources,
  given: Partial<Readonly<Record<FactName, unknown>>>,
  source: FactSource,
): FactSources {
  const changed = FACTS.filter((fact) => given[fact] !== undefined);
  return { ...sources, ...Object.fromEntries(changed.map((fact) => [fact, source])) };
}

/** The parts of an intake that say something, each with its source. */
export function factSources(
  intake: Readonly<Record<FactName, unknown>> & {
    readonly registeredOn: string;
    readonly organisation: string;
    readonly sources: FactSources;
  },
): readonly (FactSource & { readonly fact: FactName })[] {
  const own = { on: intake.registeredOn, organisation: intake.organisation };
  return FACTS.filter((fact) => saysSomething(intake[fact])).map((fact) => ({
    fact,
    ...(intake.sources[fact] ?? own),
  }));
}

function saysSomething(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
