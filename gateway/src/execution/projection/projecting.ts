import { locatedError, type FieldNode, type GraphQLError } from 'graphql';
import { FieldFailure } from '../result-tree.js';
import type { ErrorPlaces } from './error-places.js';

/** Stands for a value that may not be null and is: the nearest place that may be null takes the loss. */
export const LOST = Symbol('lost');

/** Says that this answer is to be projected by graphql-js, because it holds what is too rare to be compiled. */
export const UNUSUAL = new Error('This answer is projected by graphql-js.');

/** One answer while it is projected. */
export class Projecting {
  /** Errors in the order of the answer. */
  readonly errors: GraphQLError[] = [];
  /** Response keys and list indexes on the way to the value that is looked at; what lies deeper is left over. */
  readonly path: (string | number)[] = [];
  private loss: GraphQLError | undefined;

  /** @param hasFailures whether the tree may hold failures in the place of values */
  constructor(
    readonly hasFailures: boolean,
    private readonly places: ErrorPlaces,
  ) {}

  /** Loses the value at this depth. */
  lose(thrown: unknown, nodes: readonly FieldNode[], depth: number): typeof LOST {
    const path = this.path.slice(0, depth + 1);
    this.loss =
      thrown instanceof FieldFailure ? this.places.errorOf(thrown, nodes, path) : locatedError(thrown, nodes, path);
    return LOST;
  }

  /** Takes the last loss at a place that may be null. */
  takeLoss(): null {
    if (this.loss) this.errors.push(this.loss);
    this.loss = undefined;
    return null;
  }
}

/** Makes of a value in the tree what stands in the answer, or `LOST`. `depth` is that of its own key in the path. */
export type Complete = (value: unknown, projecting: Projecting, depth: number) => unknown;
