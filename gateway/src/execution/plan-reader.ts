import type {
  BatchFetchNode,
  EntityBatchAlias,
  FetchNode,
  FlattenNode,
  FlattenNodePathSegment,
  PlanNode,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import { readFilledSelection, type FilledField, type FilledSelection } from './filled-selection.js';
import type { ComputedField, EntityBatch, EntityStep, Plan, PlannedCall, PlanStep, RootStep } from './plan.js';
import { readPlace, readRequirements, RepresentationBuilder } from './representations.js';
import type { Requirements } from './requirements.js';
import { readRewrites } from './rewrites.js';
import { Spine } from './spine.js';
import type { TypeSets } from './type-sets.js';

/** Turns a plan as the planner prints it into steps that need no further lookups when they run. */
export class PlanReader {
  /**
   * @param types type conditions of the supergraph
   * @param subgraphNames the planner's spelling of a subgraph's name to the name given to composition
   * @param requirements what the supergraph says that fields are computed from
   */
  constructor(
    private readonly types: TypeSets,
    private readonly subgraphNames: ReadonlyMap<string, string>,
    private readonly requirements?: Requirements,
  ) {}

  /** @throws Error when the plan holds what this engine does not know */
  read(node: PlanNode | null | undefined): Plan {
    return new PlanReading(this.types, this.subgraphNames, this.requirements).read(node);
  }
}

/** The reading of one plan. */
class PlanReading {
  /** Opened further by every step that is read; complete when the plan was read. */
  private readonly spine = new Spine();

  constructor(
    private readonly types: TypeSets,
    private readonly subgraphNames: ReadonlyMap<string, string>,
    private readonly requirements: Requirements | undefined,
  ) {}

  read(node: PlanNode | null | undefined): Plan {
    if (!node) return {};
    if (node.kind === 'Subscription') return { source: this.rootStep(node.primary) };
    const [first, ...rest] = node.kind === 'Sequence' ? node.nodes : [];
    if (first?.kind === 'Subscription') {
      return { source: this.rootStep(first.primary), ...withStep(this.sequence(rest)) };
    }
    return withStep(this.step(node, []));
  }

  private step(node: PlanNode, path: readonly FlattenNodePathSegment[]): PlanStep | undefined {
    switch (node.kind) {
      case 'Fetch':
        return node.requires ? this.flattenedStep(node, path) : this.rootStep(node);
      case 'BatchFetch':
        return this.batchStep(node);
      case 'Flatten':
        return this.flatten(node, path);
      case 'Sequence':
        return this.sequence(node.nodes, path);
      case 'Parallel':
        return group('parallel', this.steps(node.nodes, path));
      case 'Condition':
        throw new Error('The plan has a condition although the operation has none.');
      case 'Defer':
        // @NOTE The public schema has no @defer, and an answer in one piece is always allowed.
        return this.sequence([node.primary.node, ...node.deferred.map((part) => part.node)].filter(isNode), path);
      case 'Subscription':
        throw new Error('The plan subscribes in the middle of an answer.');
    }
  }

  private steps(nodes: readonly PlanNode[], path: readonly FlattenNodePathSegment[]): PlanStep[] {
    return nodes.map((node) => this.step(node, path)).filter((step) => step !== undefined);
  }

  private sequence(nodes: readonly PlanNode[], path: readonly FlattenNodePathSegment[] = []): PlanStep | undefined {
    return group('sequence', this.steps(nodes, path));
  }

  private flatten(node: FlattenNode, path: readonly FlattenNodePathSegment[]): PlanStep | undefined {
    return this.step(node.node, [...path, ...node.path]);
  }

  private rootStep(node: Omit<FetchNode, 'kind'>): RootStep {
    return {
      kind: 'root',
      ...this.call(node),
      selection: readFilledSelection(node.operation, this.types),
      spine: this.spine,
      outputRewrites: readRewrites(node.outputRewrites, this.types),
    };
  }

  private flattenedStep(node: FetchNode, path: readonly FlattenNodePathSegment[]): EntityStep {
    const batch = { ...node, alias: '_entities', representationsVariableName: 'representations', paths: [[...path]] };
    const filled = readFilledSelection(node.operation, this.types);
    return {
      kind: 'entities',
      ...this.call(node),
      batches: [this.batch({ ...batch, requires: node.requires ?? [] }, filled, node.serviceName)],
    };
  }

  private batchStep(node: BatchFetchNode): EntityStep {
    const filled = readFilledSelection(node.operation, this.types);
    const batches = node.entityBatch.aliases.map((alias) => this.batch(alias, filled, node.serviceName));
    return { kind: 'entities', ...this.call(node), batches };
  }

  private batch(node: EntityBatchAlias, filled: FilledSelection, subgraph: string): EntityBatch {
    const selection = filled.find((field) => field.key === node.alias)?.children ?? [];
    const inputRewrites = readRewrites(node.inputRewrites, this.types);
    return {
      alias: node.alias,
      variableName: node.representationsVariableName,
      places: node.paths.map((path) => readPlace(path, this.spine, this.types)),
      required: new RepresentationBuilder(readRequirements(this.forWholeInterface(node), this.types)),
      selection,
      computed: selection.flatMap((field) => this.computed(field, subgraph)),
      inputRewrites,
      hasRenamedInput: inputRewrites.some(({ change }) => 'renameTo' in change),
      outputRewrites: readRewrites(node.outputRewrites, this.types),
    };
  }

  /**
   * A subgraph that knows an interface as one object is asked about all its types: where fields of several types are
   * fetched at once, the planner may name only one of them.
   */
  private forWholeInterface({ requires, inputRewrites }: EntityBatchAlias): readonly RequiresSelection[] {
    const told = inputRewrites?.map((rewrite) => ('ValueSetter' in rewrite ? rewrite.ValueSetter.setValueTo : ''));
    const whole = told?.find((name) => name !== '' && this.types.of(name).size > 1);
    if (whole === undefined) return requires;
    const widened = requires.map((selection) =>
      selection.kind === 'InlineFragment' && this.types.of(whole).has(selection.typeCondition)
        ? { ...selection, typeCondition: whole }
        : selection,
    );
    const texts = new Set(widened.map((selection) => JSON.stringify(selection)));
    return [...texts].map((text) => JSON.parse(text) as RequiresSelection);
  }

  private computed(field: FilledField, subgraph: string): ComputedField[] {
    for (const typeName of field.conditions.flatMap((types) => [...types])) {
      const from = this.requirements?.of(this.subgraphNames.get(subgraph) ?? subgraph, typeName, field.name);
      if (from) return [{ field, from }];
    }
    return [];
  }

  private call(node: Omit<FetchNode, 'kind'>): PlannedCall {
    return {
      subgraph: this.subgraphNames.get(node.serviceName) ?? node.serviceName,
      query: node.operation,
      ...(node.operationName && { operationName: node.operationName }),
      operationKind: node.operationKind ?? 'query',
      variableNames: node.variableUsages ?? [],
    };
  }
}

function group(kind: 'sequence' | 'parallel', steps: readonly PlanStep[]): PlanStep | undefined {
  return steps.length > 1 ? { kind, steps } : steps[0];
}

function withStep(step: PlanStep | undefined): Plan {
  return step ? { step } : {};
}

function isNode(node: PlanNode | null | undefined): node is PlanNode {
  return node !== null && node !== undefined;
}
