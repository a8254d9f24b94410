import type { SelectionSetNode } from 'graphql';
import type { FilledField, FilledSelection } from './filled-selection.js';
import type { EntityPlace, RepresentationBuilder } from './representations.js';
import type { Rewrite } from './rewrites.js';
import type { Spine } from './spine.js';

/** What every call to a subgraph needs. */
export interface PlannedCall {
  /** Name of the subgraph as composition was given it. */
  readonly subgraph: string;
  /** Text of the operation. */
  readonly query: string;
  /** Name of the operation, when it has one. */
  readonly operationName?: string;
  /** Kind of the operation. */
  readonly operationKind: 'query' | 'mutation' | 'subscription';
  /** Names of the client's variables that the operation uses. */
  readonly variableNames: readonly string[];
}

/** Calls a subgraph for root fields. */
export interface RootStep extends PlannedCall {
  readonly kind: 'root';
  /** What the call fills on the root. */
  readonly selection: FilledSelection;
  /** Where other steps add to what it fills. */
  readonly spine: Spine;
  /** Changes to the answer before it is merged. */
  readonly outputRewrites: readonly Rewrite[];
}

/** A field of an entity that is computed from data of other subgraphs. */
export interface ComputedField {
  readonly field: FilledField;
  /** What it is computed from, by the keys of a representation. */
  readonly from: SelectionSetNode;
}

/** Entities that one `_entities` field of a call resolves. */
export interface EntityBatch {
  /** Response key of the `_entities` field. */
  readonly alias: string;
  /** Variable that takes the representations. */
  readonly variableName: string;
  /** Where the entities stand in the tree. */
  readonly places: readonly EntityPlace[];
  /** What a representation consists of. */
  readonly required: RepresentationBuilder;
  /** What the call fills on each entity. */
  readonly selection: FilledSelection;
  /** Those of its fields that are computed from more than a key, with what from. */
  readonly computed: readonly ComputedField[];
  /** Changes to each representation before it is sent. */
  readonly inputRewrites: readonly Rewrite[];
  /** Whether one of them gives a key another name. */
  readonly hasRenamedInput: boolean;
  /** Changes to each answered entity before it is merged. */
  readonly outputRewrites: readonly Rewrite[];
}

/** Calls a subgraph for fields of entities that are in the tree already. */
export interface EntityStep extends PlannedCall {
  readonly kind: 'entities';
  /** At least one batch. */
  readonly batches: readonly EntityBatch[];
}

/** Steps in order. */
export interface SequenceStep {
  readonly kind: 'sequence';
  readonly steps: readonly PlanStep[];
}

/** Steps at the same time. */
export interface ParallelStep {
  readonly kind: 'parallel';
  readonly steps: readonly PlanStep[];
}

/** One step of a plan. */
export type PlanStep = RootStep | EntityStep | SequenceStep | ParallelStep;

/** A plan ready to run. */
export interface Plan {
  /** Where events come from; only in the plan of a subscription. */
  readonly source?: RootStep;
  /** What is fetched for an answer or, of a subscription, for each event. Absent when nothing has to be fetched. */
  readonly step?: PlanStep;
}
