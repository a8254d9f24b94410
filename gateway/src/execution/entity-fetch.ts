import type { PlanRun } from './plan-run.js';
import type { EntityBatch, EntityStep } from './plan.js';
import { objectsAt, representationOf } from './representations.js';
import {
  copyTreeObject,
  emptyTreeObject,
  FieldFailure,
  fillWithFailure,
  isTreeObject,
  mergeInto,
  typeNameOf,
  type Failure,
  type TreeObject,
} from './result-tree.js';
import { applyRewrites } from './rewrites.js';
import { placeFailures, unavailable, type LocatedFailure, type SubgraphAnswer } from './subgraph-answer.js';

/** What is asked about one entity, and every object of the tree that is this entity. */
interface Reference {
  readonly representation: TreeObject;
  readonly targets: TreeObject[];
}

/** Resolves entities in one call, each different representation sent once; no call when there are none. */
export async function fetchEntities<CallContext>(step: EntityStep, run: PlanRun<CallContext>): Promise<void> {
  const asked = step.batches.map((batch) => ({ batch, references: gather(batch, run) }));
  if (asked.every(({ references }) => references.length === 0)) return;
  const variables: Record<string, unknown> = {};
  for (const { batch, references } of asked) {
    variables[batch.variableName] = references.map((reference) => reference.representation);
  }
  const answer = await run.call(step, variables);
  for (const { batch, references } of asked) {
    run.stray.push(...addEntities(batch, references, readBatch(batch, references, answer, step.subgraph)));
  }
}

function gather<CallContext>(batch: EntityBatch, run: PlanRun<CallContext>): Reference[] {
  const references = new Map<string, Reference>();
  for (const target of batch.paths.flatMap((path) => objectsAt(run.tree, path))) {
    const representation = representationOf(target, batch.required, run.variables);
    if (representation instanceof FieldFailure) addFailure(batch, target, representation);
    if (!isTreeObject(representation) || typeNameOf(representation) === undefined) continue;
    applyRewrites(representation, batch.inputRewrites);
    const identity = JSON.stringify(representation);
    const known = references.get(identity);
    if (known) known.targets.push(target);
    else references.set(identity, { representation, targets: [target] });
  }
  return [...references.values()];
}

/** The part of an answer that is about one batch. */
interface BatchAnswer {
  /** One value for each reference; undefined when the subgraph did not answer this batch. */
  readonly entities: readonly unknown[] | undefined;
  /** Failures of one entity, by its index, their path starting at the entity. */
  readonly byEntity: ReadonlyMap<number, LocatedFailure[]>;
  /** Failures that name no entity. */
  readonly general: readonly LocatedFailure[];
  /** What an entity without an answer of its own failed by. */
  readonly fallback: Failure;
}

function readBatch(
  batch: EntityBatch,
  references: readonly Reference[],
  answer: SubgraphAnswer,
  subgraph: string,
): BatchAnswer {
  const byEntity = new Map<number, LocatedFailure[]>();
  const general: LocatedFailure[] = [];
  for (const failure of answer.failures) {
    const [alias, index, ...path] = failure.path;
    if (alias === batch.alias && typeof index === 'number' && index in references) {
      byEntity.set(index, [...(byEntity.get(index) ?? []), { ...failure, path }]);
    } else if (alias === undefined || alias === batch.alias) general.push({ ...failure, path: [] });
  }
  const list = answer.data?.[batch.alias];
  // A list of another length would give entities each other's data.
  const entities = Array.isArray(list) && list.length === references.length ? list : undefined;
  const fallback = general[0] ?? [...byEntity.values()][0]?.[0] ?? answer.failures[0] ?? unavailable(subgraph);
  return { entities, byEntity, general, fallback };
}

function addEntities(batch: EntityBatch, references: readonly Reference[], answer: BatchAnswer): Failure[] {
  return references.flatMap(({ targets }, index) => {
    // Every target meets the same stray failures; the client needs them once.
    const [stray] = targets.map((target) => addEntity(batch, target, index, answer));
    return stray ?? [];
  });
}

function addEntity(batch: EntityBatch, target: TreeObject, index: number, answer: BatchAnswer): Failure[] {
  const own = answer.byEntity.get(index) ?? [];
  const entity = answer.entities?.[index];
  if (isTreeObject(entity)) {
    const piece = copyTreeObject(entity);
    piece.__typename ??= target.__typename;
    const stray = placeFailures(piece, batch.selection, [...own, ...answer.general]);
    addPiece(batch, target, piece);
    return stray;
  }
  const failure = own[0] ?? answer.general[0] ?? (entity === null ? undefined : answer.fallback);
  // @NOTE An entity that is null without an error does not exist there: its fields are null.
  if (failure) addFailure(batch, target, failure);
  return [];
}

function addFailure(batch: EntityBatch, target: TreeObject, failure: Failure): void {
  const piece = emptyTreeObject();
  piece.__typename = target.__typename;
  fillWithFailure(piece, batch.selection, failure);
  addPiece(batch, target, piece);
}

function addPiece(batch: EntityBatch, target: TreeObject, piece: TreeObject): void {
  applyRewrites(piece, batch.outputRewrites);
  mergeInto(target, piece);
}
