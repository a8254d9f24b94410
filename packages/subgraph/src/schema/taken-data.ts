import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  type GraphQLError,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from 'graphql';
import { isDataClass, purposeMayBeShown, purposesThatAllow, type DataClass, type FieldClass } from '@klantbeeld/access';
import { requestError } from '../errors/request-error.js';
import type { SubgraphRequest } from '../request/request.js';
import type { ArgumentClasses } from './classified.js';

/** What a caller may give or ask by in one place: being shown one of the classes is enough. */
interface Taken {
  readonly classes: readonly DataClass[];
  /** Parts of an input object; none for a single value. */
  readonly parts: ReadonlyMap<string, Taken>;
}

type Resolver = GraphQLFieldResolver<unknown, unknown>;

/** Ids, pages, versions, languages and the day to look from say nothing about a person, whatever they are part of. */
const STRUCTURE_NAMES = /^(id|[a-zA-Z]+Id|first|after|on|language|idempotencyKey|expectedVersion)$/;

/** What the arguments of every field and the fields of every input take; adds what has no class to the problems. */
export class TakenData {
  private readonly inputs = new Map<string, ReadonlyMap<string, Taken>>();

  constructor(
    schema: GraphQLSchema,
    private readonly problems: string[],
  ) {
    const types = Object.values(schema.getTypeMap());
    for (const type of types.filter(isInputObjectType)) this.partsOf(type);
    for (const type of types.filter(isObjectType)) {
      if (type.name.startsWith('__')) continue;
      for (const field of Object.values(type.getFields())) this.argumentsOf(type.name, field);
    }
  }

  /** Lets a field be asked only with data that the caller's purpose may be shown. Throws FORBIDDEN, naming the place. */
  guarded(typeName: string, field: GraphQLField<unknown, unknown>, resolve: Resolver): Resolver {
    const taken = this.argumentsOf(typeName, field, []);
    if (![...taken.values()].some((one) => hasData(one))) return resolve;
    return (source, args: Record<string, unknown>, context, info) => {
      const request = context as SubgraphRequest;
      const refusal = refusalOf(args, taken, request, []);
      // An act says itself who may do it; what it may not take is refused where it would begin to write.
      if (typeName === 'Mutation') request.refusal = refusal;
      else if (refusal) throw refusal;
      return resolve(source, args, context, info);
    };
  }

  private argumentsOf(
    typeName: string,
    field: GraphQLField<unknown, unknown>,
    problems = this.problems,
  ): ReadonlyMap<string, Taken> {
    const classes = (field.extensions.argumentClasses ?? {}) as ArgumentClasses;
    const taken = field.args.map((argument): [string, Taken] => {
      const place = `${typeName}.${field.name}(${argument.name}:)`;
      return [argument.name, this.taken(place, argument, classes[argument.name], problems)];
    });
    return new Map(taken);
  }

  private partsOf(type: GraphQLInputObjectType): ReadonlyMap<string, Taken> {
    const known = this.inputs.get(type.name);
    if (known) return known;
    const ofType = type.extensions.fieldClass as FieldClass | undefined;
    const parts = new Map<string, Taken>();
    // Before its fields are looked at: an input may hold itself.
    this.inputs.set(type.name, parts);
    for (const field of Object.values(type.getFields())) {
      const own = (field.extensions.fieldClass as FieldClass | undefined) ?? ofType;
      parts.set(field.name, this.taken(`${type.name}.${field.name}`, field, own, this.problems));
    }
    return parts;
  }

  private taken(
    place: string,
    taker: GraphQLArgument | GraphQLInputField,
    own: FieldClass | readonly FieldClass[] | undefined,
    problems: string[],
  ): Taken {
    const type = getNamedType(taker.type);
    if (isInputObjectType(type)) return { classes: [], parts: this.partsOf(type) };
    const classes = STRUCTURE_NAMES.test(taker.name) ? ['STRUCTURE' as const] : [own ?? []].flat();
    if (classes.length === 0) problems.push(`${place} has no data class.`);
    const data = classes.filter(isDataClass);
    if (data.length > 0 && !taker.description?.includes('Data class')) {
      taker.description = `${taker.description ?? ''}\n\nData class: ${data.join(' or ')}.`.trim();
    }
    return { classes: data, parts: new Map() };
  }
}

function hasData({ classes, parts }: Taken, seen = new Set<unknown>()): boolean {
  if (seen.has(parts)) return false;
  seen.add(parts);
  return classes.length > 0 || [...parts.values()].some((part) => hasData(part, seen));
}

/** The refusal of the first value that stands for data of a class which the purpose is never shown; null without one. */
function refusalOf(
  values: Readonly<Record<string, unknown>>,
  taken: ReadonlyMap<string, Taken>,
  request: SubgraphRequest,
  path: readonly string[],
): GraphQLError | null {
  for (const [name, { classes, parts }] of taken) {
    const here = [...path, name];
    for (const value of [values[name]].flat()) {
      if (value === null || value === undefined) continue;
      if (classes.length > 0 && !classes.some((one) => purposeMayBeShown(request.caller.purpose, one))) {
        return notYours(here, classes, request);
      }
      const inside = parts.size > 0 ? refusalOf(value as Record<string, unknown>, parts, request, here) : null;
      if (inside) return inside;
    }
  }
  return null;
}

function notYours(path: readonly string[], classes: readonly DataClass[], { caller }: SubgraphRequest): GraphQLError {
  const purpose = caller.purpose === null ? 'a request without a purpose' : caller.purpose;
  return requestError(
    'FORBIDDEN',
    `${path.join('.')} is data of the class ${classes.join(' or ')}, which ${purpose} is never shown; leave it out.`,
    { path: path.join('.'), purposes: purposesThatAllow(classes) },
  );
}
