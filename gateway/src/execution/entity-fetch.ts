import { Kind, type SelectionSetNode } from 'graphql';
import type { FilledField } from './filled-selection.js';
import { mergeInto } from './merging.js';
import type { PlanRun } from './plan-run.js';
import type { EntityBatch, EntityStep } from './plan.js';
import { failureAmong, failureIn, withoutFailures } from './requirements.js';
import {
  copyTreeObject,
  emptyTreeObject,
  FieldFailure,
  fillWithFailure,
  isTreeObject,
  typeNameOf,
  type Failure,
  type Origin,
  type TreeObject,
} from './result-tree.js';
import { applyRewrites } from './rewrites.js';
import { isKeyed, type Spine } from './spine.js';
import { placeFailures, unavailable, type LocatedFailure, type SubgraphAnswer } from './subgraph-answer.js';

/** An object of the tree that an answer adds to. */
interface Target {
  readonly object: TreeObject;
  readonly spine: Spine;
  /** Fields that are lost whatever the subgraph answers, because what they are computed from is. */
  readonly lost?: readonly LostField[];
}

interface LostField {
  readonly field: FilledField;
  readonly cause: FieldFailure;
}

/** What is asked about one entity, and every object of the tree that is this entity. */
interface Reference {
  readonly representation: TreeObject;
  readonly targets: Target[];
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
    if (!mergeWell(batch, references, answer)) mergeWithFailures(batch, references, answer, run, step.subgraph);
  }
}

function gather<CallContext>(batch: EntityBatch, run: PlanRun<CallContext>): Reference[] {
  const references = new References();
  for (const { collect, spine } of batch.places) {
    const found: TreeObject[] = [];
    collect(run.tree, found);
    for (const object of found) {
      const built = batch.required.build(object);
      if (built === undefined || typeNameOf(built.object) === undefined) continue;
      if (run.hasFailures && failureIn(built.object)) addIncomplete(batch, references, { object, spine }, built.object);
      else {
        applyRewrites(built.object, batch.inputRewrites);
        references.add(built.object, batch.hasRenamedInput ? undefined : built.onlyKey, { object, spine });
      }
    }
  }
  return references.all;
}

/**
 * Asks about an entity of which needed data was lost for the fields that do without: it is told as null, and whatever
 * is computed from that is not looked at. Without a key, or with nothing left to ask, it is not asked about.
 */
function addIncomplete(batch: EntityBatch, references: References, target: Target, told: TreeObject): void {
  const explained = new Set(batch.computed.flatMap(({ from }) => namesIn(from)));
  const keyLoss = failureIn(Object.keys(told).map((key) => (explained.has(key) ? null : told[key])));
  if (keyLoss) {
    addFailure(batch, target, keyLoss);
    return;
  }
  const lost = batch.computed.flatMap(({ field, from }) => {
    const cause = failureAmong(told, from);
    return cause ? [{ field, cause }] : [];
  });
  const incomplete = { ...target, lost };
  if (batch.selection.every((field) => lost.some((one) => one.field === field))) {
    keepLost(incomplete);
    return;
  }
  const representation = withoutFailures(told) as TreeObject;
  applyRewrites(representation, batch.inputRewrites);
  references.add(representation, undefined, incomplete);
}

function namesIn({ selections }: SelectionSetNode): readonly string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    return selection.kind === Kind.INLINE_FRAGMENT ? namesIn(selection.selectionSet) : [];
  });
}

/** A field that is computed from what was lost keeps that failure. */
function keepLost({ object, lost = [] }: Target): void {
  for (const { field, cause } of lost) object[field.key] = new FieldFailure(cause, field.children);
}

/** Representations, each different one once. */
class References {
  readonly all: Reference[] = [];
  private readonly byOnlyKey = new Map<unknown, Map<string | number, Reference>>();
  private readonly byText = new Map<string, Reference>();

  add(representation: TreeObject, onlyKey: string | number | undefined, target: Target): void {
    const known = onlyKey === undefined ? this.byText : this.alikeBy(representation.__typename);
    const key = onlyKey ?? JSON.stringify(representation);
    const reference = (known as Map<string | number, Reference>).get(key);
    if (reference) reference.targets.push(target);
    else {
      const added = { representation, targets: [target] };
      (known as Map<string | number, Reference>).set(key, added);
      this.all.push(added);
    }
  }

  private alikeBy(typeName: unknown): Map<string | number, Reference> {
    let alike = this.byOnlyKey.get(typeName);
    if (!alike) this.byOnlyKey.set(typeName, (alike = new Map()));
    return alike;
  }
}

/** Merges an answer without a failure as it is; false when it is another. */
function mergeWell(batch: EntityBatch, references: readonly Reference[], { data, failures }: SubgraphAnswer): boolean {
  if (failures.length > 0 || batch.outputRewrites.length > 0) return false;
  const entities = data?.[batch.alias];
  if (!Array.isArray(entities) || entities.length !== references.length) return false;
  if (!entities.every((entity) => entity === null || isKeyed(entity))) return false;
  for (const [index, { targets }] of references.entries()) {
    const entity = entities[index] as TreeObject | null;
    // @NOTE An entity that is null without an error does not exist there: its fields are null.
    for (const target of targets) {
      if (entity) mergeInto(target.object, entity, target.spine);
      if (target.lost) keepLost(target);
    }
  }
  return true;
}

function mergeWithFailures<CallContext>(
  batch: EntityBatch,
  references: readonly Reference[],
  answer: SubgraphAnswer,
  run: PlanRun<CallContext>,
  subgraph: string,
): void {
  run.hasFailures = true;
  run.stray.push(...addEntities(batch, references, readBatch(batch, references, answer, subgraph)));
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
    targets.forEach(keepLost);
    return stray ?? [];
  });
}

function addEntity(batch: EntityBatch, target: Target, index: number, answer: BatchAnswer): Failure[] {
  const own = answer.byEntity.get(index) ?? [];
  const entity = answer.entities?.[index];
  if (isTreeObject(entity)) {
    const piece = copyTreeObject(entity);
    piece.__typename ??= target.object.__typename;
    const stray = placeFailures(piece, batch.selection, [...own, ...answer.general]);
    addPiece(batch, target, piece);
    return stray;
  }
  const failure = own[0] ?? answer.general[0] ?? (entity === null ? undefined : answer.fallback);
  const origin = own[0] && ({ from: 'object', path: own[0].path } as const);
  if (failure) addFailure(batch, target, failure, origin);
  return [];
}

function addFailure(batch: EntityBatch, target: Target, failure: Failure, origin?: Origin): void {
  const piece = emptyTreeObject();
  piece.__typename = target.object.__typename;
  fillWithFailure(piece, batch.selection, failure, origin);
  addPiece(batch, target, piece);
}

function addPiece(batch: EntityBatch, { object, spine }: Target, piece: TreeObject): void {
  applyRewrites(piece, batch.outputRewrites);
  mergeInto(object, piece, spine);
}
