import type { FlattenNodePathSegment, RequiresSelection } from '@graphql-hive/router-query-planner';
import { FieldFailure, isOfType, typeNameOf, type TreeObject } from './result-tree.js';
import { isKeyed, type Spine } from './spine.js';
import type { TypeSet, TypeSets } from './type-sets.js';

/** Finds the objects on the way from a value; where the tree holds null or a failure there are none. */
export type Collect = (value: unknown, found: TreeObject[]) => void;

/** Where entities stand in the tree. */
export interface EntityPlace {
  readonly collect: Collect;
  readonly spine: Spine;
}

/** One field of an entity that a subgraph needs to recognise it, or to compute a field of its own. */
export interface RequiredField {
  /** Key in the tree. */
  readonly from: string;
  /** Key in the representation. */
  readonly to: string;
  /** Sets of object types that must all contain the entity's type. */
  readonly conditions: readonly TypeSet[];
  /** What is needed below. */
  readonly children?: readonly RequiredField[];
}

/** Turns the planner's path into ours and opens the spine along it. */
export function readPlace(path: readonly FlattenNodePathSegment[], root: Spine, types: TypeSets): EntityPlace {
  let spine = root;
  for (const segment of path) if (segment !== '@' && 'Field' in segment) spine = spine.open(segment.Field);
  const collect = path.reduceRight<Collect>((next, segment) => collectThrough(segment, next, types), collectHere);
  return { collect, spine };
}

const collectHere: Collect = (value, found) => {
  if (isKeyed(value)) found.push(value);
};

function collectThrough(segment: FlattenNodePathSegment, next: Collect, types: TypeSets): Collect {
  if (segment === '@') {
    // The planner writes one such step for lists within lists too.
    const collectItems: Collect = (value, found) => {
      if (Array.isArray(value)) for (const item of value) (Array.isArray(item) ? collectItems : next)(item, found);
    };
    return collectItems;
  }
  if ('Field' in segment) {
    const key = segment.Field;
    return (value, found) => {
      if (isKeyed(value)) next(value[key], found);
    };
  }
  const covered = types.ofAny(segment.TypeCondition);
  return (value, found) => {
    if (isKeyed(value) && isOfType(value, covered)) next(value, found);
  };
}

/** Turns the planner's requirements into a flat list of fields per object. */
export function readRequirements(selections: readonly RequiresSelection[], types: TypeSets): RequiredField[] {
  return readLevel(selections, [], types);
}

function readLevel(
  selections: readonly RequiresSelection[],
  conditions: readonly TypeSet[],
  types: TypeSets,
): RequiredField[] {
  return selections.flatMap((selection): RequiredField[] => {
    if (selection.kind === 'FragmentSpread') throw new Error('A requirement of the plan names an unknown fragment.');
    if (selection.kind === 'Field') {
      const children = selection.selections?.length ? readRequirements(selection.selections, types) : undefined;
      const to = selection.alias ?? selection.name;
      return [{ from: selection.name, to, conditions, ...(children && { children }) }];
    }
    return readLevel(selection.selections, [...conditions, types.of(selection.typeCondition)], types);
  });
}

/** What a subgraph is told about an entity; failures stand in it where the tree holds them. */
export interface Representation {
  readonly object: TreeObject;
  /**
   * The one value that tells it apart from others of its type; undefined when there are several or it is no text or
   * number.
   */
  readonly onlyKey: string | number | undefined;
}

/** The fields that an entity of one type needs. */
interface FieldsOfType {
  readonly fields: readonly CompiledField[];
  /** Key in the representation of the only value beside `__typename`. */
  readonly onlyKey: string | undefined;
}

interface CompiledField extends RequiredField {
  readonly below: RepresentationBuilder | undefined;
}

/** The types of a graph are few; a subgraph that makes up names does not fill our memory. */
const MOST_TYPES = 500;

/** Builds what a subgraph is told about entities; which fields a type needs is worked out once. */
export class RepresentationBuilder {
  private readonly byType = new Map<string | undefined, FieldsOfType>();
  private readonly fields: readonly CompiledField[];

  constructor(required: readonly RequiredField[]) {
    this.fields = required.map((field) => ({
      ...field,
      below: field.children && new RepresentationBuilder(field.children),
    }));
  }

  /**
   * Builds the representation of an entity.
   * @returns undefined when the entity is of another type or needed data is not there
   */
  build(entity: TreeObject): Representation | undefined {
    const { fields, onlyKey } = this.fieldsOf(entity);
    const object = readFields(fields, entity);
    if (object === undefined) return undefined;
    const key = onlyKey === undefined ? undefined : object[onlyKey];
    return { object, onlyKey: typeof key === 'string' || typeof key === 'number' ? key : undefined };
  }

  /** What is needed of a value below an entity: an object, or a list of them. */
  read(value: unknown): unknown {
    if (value === null || value === undefined || value instanceof FieldFailure) return value;
    if (isKeyed(value)) return readFields(this.fieldsOf(value).fields, value);
    if (!Array.isArray(value)) return undefined;
    const items = value.map((item) => this.read(item));
    return items.includes(undefined) ? undefined : items;
  }

  private fieldsOf(entity: TreeObject): FieldsOfType {
    const typeName = typeNameOf(entity);
    const known = this.byType.get(typeName);
    if (known) return known;
    const fields = this.fields.filter(({ conditions }) => conditions.every((types) => isOfType(entity, types)));
    const values = fields.filter(({ to }) => to !== '__typename');
    const [only] = values;
    const isOnly = only && values.length === 1 && !only.below;
    const made = { fields, onlyKey: isOnly ? only.to : undefined };
    if (this.byType.size < MOST_TYPES) this.byType.set(typeName, made);
    return made;
  }
}

function readFields(fields: readonly CompiledField[], entity: TreeObject): TreeObject | undefined {
  const object: TreeObject = {};
  for (const field of fields) {
    const value = field.below ? field.below.read(entity[field.from]) : entity[field.from];
    // What every object inherits, such as `constructor`, is no value.
    if (value === undefined || typeof value === 'function') return undefined;
    object[field.to] = value;
  }
  return object;
}
