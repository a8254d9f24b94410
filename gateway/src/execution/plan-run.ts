import { fetchEntities } from './entity-fetch.js';
import { mergeInto } from './merging.js';
import type { PlannedOperation } from './planner.js';
import type { PlannedCall, PlanStep, RootStep } from './plan.js';
import type { PlannedVariables } from './planned-document.js';
import { FieldFailure, type Failure, type TreeObject } from './result-tree.js';
import { applyRewrites } from './rewrites.js';
import { failureOfThrown, pieceOf, readAnswer, type SubgraphAnswer } from './subgraph-answer.js';
import type { SubgraphCaller, SubgraphRequest } from './subgraph-caller.js';

/** One run of a plan: the tree as it grows, and what every step needs. */
export class PlanRun<CallContext> {
  /** The merged answers. */
  readonly tree: TreeObject;
  /** Failures that cost no value; the client is told of them without a place. */
  readonly stray: Failure[] = [];
  /** Whether failures may stand in the tree. */
  hasFailures = false;

  /** @param operation what is run; its plan's steps are given to `run` */
  constructor(
    private readonly operation: PlannedOperation,
    /** Values of the client's variables. */
    readonly variables: PlannedVariables,
    private readonly caller: SubgraphCaller<CallContext>,
    private readonly context: CallContext,
  ) {
    // Paths and rewrites of a plan may begin with a condition on the root's type.
    this.tree = { __typename: operation.rootTypeName };
  }

  /** Runs one step with all below it. Never rejects: what fails lies in the tree. */
  async run(step: PlanStep): Promise<void> {
    switch (step.kind) {
      case 'sequence':
        for (const next of step.steps) await this.run(next);
        return;
      case 'parallel':
        await Promise.all(step.steps.map((next) => this.run(next)));
        return;
      case 'root':
        return this.fetchRoot(step);
      case 'entities':
        return fetchEntities(step, this);
    }
  }

  /** Adds a subgraph's answer for root fields to the tree. */
  addRoot(step: RootStep, answer: SubgraphAnswer): void {
    if (answer.data && answer.failures.length === 0 && step.outputRewrites.length === 0) {
      mergeInto(this.tree, answer.data, step.spine);
    } else this.addRootWithFailures(step, answer);
    this.tree.__typename = this.operation.rootTypeName;
  }

  private addRootWithFailures(step: RootStep, answer: SubgraphAnswer): void {
    this.hasFailures = true;
    const { object, stray } = pieceOf(answer, step.selection, this.operation.neverNullKeys);
    object.__typename = this.operation.rootTypeName;
    applyRewrites(object, step.outputRewrites);
    mergeInto(this.tree, object, step.spine);
    this.stray.push(...stray);
  }

  /** Sends one call. A rejection is an answer without data. */
  async call(call: PlannedCall, variables: Record<string, unknown> = {}): Promise<SubgraphAnswer> {
    try {
      const request = requestOf(call, pick(this.variables, call.variableNames, variables));
      return readAnswer(await this.caller.request(call.subgraph, request, this.context), call.subgraph);
    } catch (thrown) {
      return { data: null, failures: [failureOfThrown(thrown, call.subgraph)] };
    }
  }

  private async fetchRoot(step: RootStep): Promise<void> {
    if (step.operationKind === 'mutation' && this.isLost()) return;
    this.addRoot(step, await this.call(step));
  }

  /** A mutation whose answer is null already must not change more: the client could not learn of it. */
  private isLost(): boolean {
    return Object.keys(this.tree).some((key) => {
      const value = this.tree[key];
      return this.operation.neverNullKeys.has(key) && (value === null || value instanceof FieldFailure);
    });
  }
}

/** The call as the caller gets it. */
export function requestOf(call: PlannedCall, variables: Record<string, unknown>): SubgraphRequest {
  const { query, operationKind, operationName } = call;
  return { query, operationKind, variables, ...(operationName !== undefined && { operationName }) };
}

/** Adds the variables of these names, those left out by the client left out again. */
export function pick(
  variables: PlannedVariables,
  names: readonly string[],
  picked: Record<string, unknown> = {},
): Record<string, unknown> {
  for (const name of names) if (Object.hasOwn(variables, name)) picked[name] = variables[name];
  return picked;
}
