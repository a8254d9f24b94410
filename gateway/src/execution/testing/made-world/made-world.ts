import { composeServices } from '@theguild/federation-composition';
import {
  buildASTSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  GraphQLError,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type FieldNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { FederationFacts, type MadeSubgraph } from './facts.js';
import { canonical, madeScalar, numberOf } from './made-values.js';

/** An object of a made world. All its fields follow from who it is. */
export interface MadeObject {
  readonly __typename: string;
  /** The same wherever the object is met. */
  readonly identity: string;
  /** What a subgraph was told about it; undefined where it was met otherwise. */
  readonly told?: Readonly<Record<string, unknown>>;
}

/** How a world is made. */
export interface MadeWorldOptions {
  /** How many items a list has, by the coordinate of its field; from none to three when left out. */
  readonly lengths?: Readonly<Record<string, number>>;
  /** One of how many fields fails; none does when left out. */
  readonly failing?: number;
  /** One of how many values is null where it may be; 8 when left out. */
  readonly empty?: number;
  /** Another name makes another world of the same graph. */
  readonly name?: string;
}

const ENTITIES_OF_A_TYPE = 5;

/**
 * A world in which every value follows from the object that it belongs to, the field and its arguments. So whoever
 * answers, a subgraph that was told a key or one schema over everything, must answer the same.
 */
export class MadeWorld {
  readonly supergraphSdl: string;
  readonly facts: FederationFacts;
  /** Everything that the subgraphs have together, what clients cannot see included. */
  readonly whole: GraphQLSchema;
  private readonly parts: ReadonlyMap<string, GraphQLSchema>;
  private readonly keyNames: ReadonlySet<string>;
  private readonly neededNames: ReadonlySet<string>;
  private readonly references = new Map<string, MadeObject>();

  constructor(
    subgraphs: readonly MadeSubgraph[],
    private readonly options: MadeWorldOptions = {},
  ) {
    const { supergraphSdl, errors } = composeServices(
      subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl) })),
    );
    if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'));
    this.supergraphSdl = supergraphSdl;
    this.facts = new FederationFacts(subgraphs);
    this.keyNames = this.facts.keyNames;
    this.neededNames = this.facts.neededNames;
    this.whole = buildASTSchema(parse(supergraphSdl), { assumeValid: true, assumeValidSDL: true });
    this.parts = new Map(
      [...this.facts.documents].map(([name, document]) => [name, buildASTSchema(document, { assumeValidSDL: true })]),
    );
  }

  /** The value of a field, an object or a list of them still to be asked on. `asked` is the subgraph that answers, if one does. */
  valueOf(
    source: MadeObject,
    typeName: string,
    field: string,
    given: Readonly<Record<string, unknown>>,
    asked?: string,
  ): unknown {
    const definition = this.fieldOf(source.__typename, field) ?? this.fieldOf(typeName, field);
    if (!definition) throw new Error(`Nobody knows ${source.__typename}.${field}.`);
    const needed = this.neededFor(source, typeName, field, asked);
    const words = [source.identity, field, canonical(given), needed].join(' ');
    this.failSometimes(words, definition);
    return this.make(definition.type, words, { source, typeName, field: definition });
  }

  /** Finds an entity by what a subgraph is told about it. */
  entityOf(told: Readonly<Record<string, unknown>>): MadeObject {
    const typeName = String(told.__typename);
    const key = this.keysOf(typeName).find((set) => picked(told, set) !== undefined);
    if (!key) throw new Error(`This tells no ${typeName} apart: ${canonical(told)}`);
    const words = `${typeName} ${canonical(picked(told, key))}`;
    const known = this.references.get(words) ?? this.everyEntity(typeName).find((one) => this.isSame(one, told, key));
    if (!known) throw new Error(`There is no ${typeName} like ${canonical(told)}.`);
    this.references.set(words, known);
    return { ...known, told };
  }

  private isSame(entity: MadeObject, told: Readonly<Record<string, unknown>>, key: SelectionSetNode): boolean {
    return canonical(this.read(entity, key)) === canonical(picked(told, key));
  }

  private keysOf(typeName: string): readonly SelectionSetNode[] {
    const type = this.whole.getType(typeName);
    const wider = isObjectType(type) ? type.getInterfaces().map(({ name }) => name) : [];
    return [typeName, ...wider].flatMap((name) => this.facts.keysOf(name));
  }

  private everyEntity(typeName: string): MadeObject[] {
    return this.concrete(typeName).flatMap((name) =>
      Array.from({ length: ENTITIES_OF_A_TYPE }, (_, index) => ({ __typename: name, identity: `${name}:${index}` })),
    );
  }

  private concrete(typeName: string): readonly string[] {
    const type = this.whole.getType(typeName);
    return isAbstractType(type) ? this.whole.getPossibleTypes(type).map(({ name }) => name) : [typeName];
  }

  private fieldOf(typeName: string, field: string): GraphQLField<unknown, unknown> | undefined {
    const type = this.whole.getType(typeName);
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined;
  }

  /** What a field is computed from, as text; empty when from nothing. Fails as that fails. */
  private neededFor(source: MadeObject, typeName: string, field: string, asked: string | undefined): string {
    const set =
      this.facts.requirementOf(typeName, field) ??
      this.facts.requirementOf(source.__typename, field) ??
      this.interfacesOf(source.__typename)
        .map((name) => this.facts.requirementOf(name, field))
        .find((found) => found !== undefined);
    if (!set) return '';
    const needed = asked === undefined ? this.read(source, set) : source.told && picked(source.told, set);
    if (needed === undefined) throw new Error(`${source.identity}.${field} needs more than it was told.`);
    return canonical(needed);
  }

  private interfacesOf(typeName: string): readonly string[] {
    const type = this.whole.getType(typeName);
    return isObjectType(type) ? type.getInterfaces().map(({ name }) => name) : [];
  }

  /** What a set of fields says about an object. */
  private read(source: MadeObject, { selections }: SelectionSetNode): Record<string, unknown> {
    const answer: Record<string, unknown> = {};
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) answer[selection.name.value] = this.readField(source, selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT && this.isCovered(source, selection.typeCondition?.name.value)) {
        Object.assign(answer, this.read(source, selection.selectionSet));
      }
    }
    return answer;
  }

  private isCovered({ __typename }: MadeObject, condition: string | undefined): boolean {
    return condition === undefined || this.concrete(condition).includes(__typename);
  }

  private readField(source: MadeObject, node: FieldNode): unknown {
    const definition = this.fieldOf(source.__typename, node.name.value);
    if (!definition) throw new Error(`Nobody knows ${source.__typename}.${node.name.value}.`);
    const given = getArgumentValues(definition, node);
    const readOn = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(readOn);
      return node.selectionSet && value !== null ? this.read(value as MadeObject, node.selectionSet) : value;
    };
    const { told: _told, ...met } = source;
    return readOn(this.valueOf(met, source.__typename, node.name.value, given));
  }

  private failSometimes(words: string, { name, type }: GraphQLField<unknown, unknown>): void {
    const { failing } = this.options;
    if (failing === undefined || this.keyNames.has(name)) return;
    // A subgraph that loses a whole object by a field that only another subgraph needs takes the rest along.
    if (isNonNullType(type) && this.neededNames.has(name)) return;
    if (this.numberFor('failing', words) % failing !== 0) return;
    throw new GraphQLError(`${words} fails.`, { extensions: { code: 'MADE_TO_FAIL' } });
  }

  private make(type: GraphQLOutputType, words: string, place: MadePlace): unknown {
    const nullable = getNullableType(type);
    const isKey = this.keyNames.has(place.field.name);
    if (!isNonNullType(type) && !isKey && this.numberFor('null', words) % (this.options.empty ?? 8) === 0) return null;
    if (isListType(nullable)) {
      const length =
        this.options.lengths?.[`${place.source.__typename}.${place.field.name}`] ?? this.numberFor('length', words) % 4;
      return Array.from({ length }, (_, index) => this.make(nullable.ofType, `${words} ${index}`, place));
    }
    const named = getNamedType(nullable);
    if (isEnumType(named)) return this.pick(this.allowed(place, named.name), words);
    if (isLeafType(named)) return this.leaf(named.name, words, isKey, place);
    const typeName = isAbstractType(named) ? this.pick(this.allowed(place, named.name), words) : named.name;
    const isEntity = this.keysOf(typeName).length > 0;
    return { __typename: typeName, identity: isEntity ? entityName(typeName, words) : words };
  }

  private pick(names: readonly string[], words: string): string {
    const name = names[this.numberFor('pick', words) % names.length];
    if (name === undefined) throw new Error(`Nothing can stand at ${words}.`);
    return name;
  }

  private numberFor(what: string, words: string): number {
    return numberOf(this.options.name ?? '', what, words);
  }

  /** A key tells entities of a type apart. */
  private leaf(typeName: string, words: string, isKey: boolean, { source, field }: MadePlace): unknown {
    const [, index] = /:(\d+)$/.exec(source.identity) ?? [];
    if (!isKey || index === undefined) return madeScalar(typeName, words);
    return typeName === 'Int' ? 2000 + Number(index) : `${source.identity}.${field.name}`;
  }

  /** The object types or enum values that every subgraph with the field knows. */
  private allowed({ source, typeName, field }: MadePlace, named: string): readonly string[] {
    const owners = [source.__typename, typeName, ...this.interfacesOf(source.__typename)]
      .map((name) => this.facts.ownersOf(name, field.name))
      .find((found) => found.size > 0);
    const known = [...(owners ?? [])].map((owner) => new Set(this.knownTo(owner, named)));
    return this.knownTo(undefined, named).filter((name) => known.every((names) => names.has(name)));
  }

  private knownTo(subgraph: string | undefined, named: string): readonly string[] {
    const schema = subgraph === undefined ? this.whole : this.parts.get(subgraph);
    const type = schema?.getType(named);
    if (isEnumType(type)) return type.getValues().map(({ name }) => name);
    // A subgraph that writes the interface as an object knows all of it without knowing its types.
    if (!schema || !isAbstractType(type)) return this.concrete(named);
    return schema.getPossibleTypes(type).flatMap(({ name }) => this.concrete(name));
  }
}

/** The place that a value is made for. */
interface MadePlace {
  readonly source: MadeObject;
  readonly typeName: string;
  readonly field: GraphQLField<unknown, unknown>;
}

function entityName(typeName: string, words: string): string {
  return `${typeName}:${numberOf('entity', words) % ENTITIES_OF_A_TYPE}`;
}

/** What a set of fields takes from what was told; undefined when something is not told. */
function picked(told: unknown, set: SelectionSetNode): unknown {
  if (told === null || told === undefined) return told;
  if (Array.isArray(told)) {
    const items = told.map((item) => picked(item, set));
    return items.includes(undefined) ? undefined : items;
  }
  const answer: Record<string, unknown> = {};
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const { value: name } = selection.name;
      const value = (told as Record<string, unknown>)[name];
      const part = selection.selectionSet ? picked(value, selection.selectionSet) : value;
      if (part === undefined) return undefined;
      answer[name] = part;
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      // What is not told of a fragment belongs to another type.
      Object.assign(answer, picked(told, selection.selectionSet));
    }
  }
  return answer;
}
