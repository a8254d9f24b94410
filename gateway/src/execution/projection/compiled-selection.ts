import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { FieldFailure, type TreeObject } from '../result-tree.js';
import type { FieldCollector } from './collected-fields.js';
import { plainValuesOf } from './leaf-values.js';
import { LOST, UNUSUAL, type Complete, type Projecting } from './projecting.js';

/** One key of an object in the answer. */
interface ProjectedField {
  /** Key in the answer. */
  readonly key: string;
  /** Key in the tree. */
  readonly treeKey: string;
  readonly complete: Complete;
}

/** What is known of a field wherever it is answered. */
interface FieldPlace {
  /** Name of the field with its type, for the error that it is null. */
  readonly name: string;
  readonly nodes: readonly FieldNode[];
}

/** The fields of an object of one type, ready to be read from the tree. */
export class ObjectProjection {
  constructor(private readonly fields: readonly ProjectedField[]) {}

  /** The object as it stands in the answer, or `LOST`. `depth` is that of its fields in the path. */
  project(source: TreeObject, projecting: Projecting, depth: number): TreeObject | typeof LOST {
    const answer: TreeObject = {};
    for (const { key, treeKey, complete } of this.fields) {
      projecting.path[depth] = key;
      const value = complete(source[treeKey], projecting, depth);
      if (value === LOST) return LOST;
      answer[key] = value;
    }
    return answer;
  }
}

const NOTHING: TreeObject = Object.freeze({});

/** Compiles selections, each when it is first met: what an answer never reaches costs nothing. */
export class SelectionCompiler {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly collector: FieldCollector,
    private readonly treeKeys: ReadonlyMap<FieldNode, string>,
  ) {}

  /** @throws UNUSUAL when graphql-js has to answer it */
  compile(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): ObjectProjection {
    const fields = [...this.collector.collect(type, sets)].map(([key, nodes]) => this.field(type, key, nodes));
    return new ObjectProjection(fields);
  }

  private field(parent: GraphQLObjectType, key: string, nodes: readonly [FieldNode, ...FieldNode[]]): ProjectedField {
    const { value: name } = nodes[0].name;
    if (name === '__typename' && key !== '__proto__') return { key, treeKey: key, complete: () => parent.name };
    const type = parent.getFields()[name]?.type;
    const treeKey = this.treeKeys.get(nodes[0]);
    // An object takes that key for its prototype.
    if (!type || treeKey === undefined || key === '__proto__') throw UNUSUAL;
    return { key, treeKey, complete: this.complete(type, { name: `${parent.name}.${name}`, nodes }) };
  }

  private complete(type: GraphQLOutputType, place: FieldPlace): Complete {
    const isNonNull = isNonNullType(type);
    const nullable = isNonNull ? type.ofType : type;
    const completeValue = isLeafType(nullable) ? leaf(nullable, place) : this.composite(nullable, place);
    return isNonNull ? neverNull(completeValue, place) : orNull(completeValue);
  }

  private composite(type: Exclude<GraphQLOutputType, GraphQLLeafType>, place: FieldPlace): Complete {
    if (isListType(type)) return list(this.complete(type.ofType, place), place);
    const named = getNamedType(type);
    const sets = place.nodes.map((node) => node.selectionSet).filter((set) => set !== undefined);
    if (isObjectType(named)) return this.object(named, sets, place);
    if (isAbstractType(named)) return this.abstract(named, sets, place);
    throw UNUSUAL;
  }

  private object(type: GraphQLObjectType, sets: readonly SelectionSetNode[], { nodes }: FieldPlace): Complete {
    let projection: ObjectProjection | undefined;
    return (value, projecting, depth) => {
      if (projecting.hasFailures && value instanceof FieldFailure) return projecting.lose(value, nodes, depth);
      projection ??= this.compile(type, sets);
      return projection.project(isKeyed(value) ? value : NOTHING, projecting, depth + 1);
    };
  }

  private abstract(type: GraphQLAbstractType, sets: readonly SelectionSetNode[], { nodes }: FieldPlace): Complete {
    const projections = new Map<unknown, ObjectProjection>();
    return (value, projecting, depth) => {
      if (projecting.hasFailures && value instanceof FieldFailure) return projecting.lose(value, nodes, depth);
      if (!isKeyed(value)) throw UNUSUAL;
      let projection = projections.get(value.__typename);
      if (!projection) {
        projection = this.compile(this.possibleType(type, value.__typename), sets);
        projections.set(value.__typename, projection);
      }
      return projection.project(value, projecting, depth + 1);
    };
  }

  private possibleType(type: GraphQLAbstractType, name: unknown): GraphQLObjectType {
    const possible = typeof name === 'string' ? this.schema.getType(name) : undefined;
    if (!isObjectType(possible) || !this.schema.isSubType(type, possible)) throw UNUSUAL;
    return possible;
  }
}

function isKeyed(value: unknown): value is TreeObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function orNull(complete: Complete): Complete {
  return (value, projecting, depth) => {
    if (value === null || value === undefined) return null;
    const completed = complete(value, projecting, depth);
    return completed === LOST ? projecting.takeLoss() : completed;
  };
}

function neverNull(complete: Complete, { name, nodes }: FieldPlace): Complete {
  return (value, projecting, depth) => {
    if (value !== null && value !== undefined) return complete(value, projecting, depth);
    return projecting.lose(new Error(`Cannot return null for non-nullable field ${name}.`), nodes, depth);
  };
}

function list(complete: Complete, { nodes }: FieldPlace): Complete {
  return (value, projecting, depth) => {
    if (!Array.isArray(value)) {
      if (value instanceof FieldFailure) return projecting.lose(value, nodes, depth);
      throw UNUSUAL;
    }
    const items: unknown[] = [];
    for (let index = 0; index < value.length; index += 1) {
      projecting.path[depth + 1] = index;
      const item = complete(value[index], projecting, depth + 1);
      if (item === LOST) return LOST;
      items.push(item);
    }
    return items;
  };
}

function leaf(type: GraphQLLeafType, { nodes }: FieldPlace): Complete {
  const isPlain = plainValuesOf(type);
  return (value, projecting, depth) => {
    if (isPlain?.(value)) return value;
    if (value instanceof FieldFailure) return projecting.lose(value, nodes, depth);
    try {
      const serialized: unknown = type.serialize(value);
      if (serialized !== null && serialized !== undefined) return serialized;
    } catch (thrown) {
      return projecting.lose(thrown, nodes, depth);
    }
    throw UNUSUAL;
  };
}
