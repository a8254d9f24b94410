import { defaultFieldResolver, type GraphQLFieldResolver } from 'graphql';
import { purposesThatAllow, type DataClass } from '@klantbeeld/access';
import { accessOf, shows } from '../access/subject-access.js';
import { withheldField } from './withheld-field.js';

/** A field of a type with the class of its data. */
export interface ClassifiedField {
  readonly name: string;
  readonly dataClass: DataClass;
}

type Resolver = GraphQLFieldResolver<unknown, unknown>;

/** Lets a field be read only when the decision about its client shows that class of data; otherwise it is null. */
export function guarded(typeName: string, field: ClassifiedField, resolve: Resolver = defaultFieldResolver): Resolver {
  const name = `${typeName}.${field.name}`;
  return (source, args, context, info) => {
    const access = accessOf(source);
    if (!access) throw new Error(`${name} was read from a row that did not come through the door.`);
    return shows(access, name, field.dataClass) ? resolve(source, args, context, info) : null;
  };
}

/** Lists the fields of an object that are withheld, from the decision alone. */
export function withheldFields(typeName: string, fields: readonly ClassifiedField[]): Resolver {
  const allowing = new Map(fields.map(({ name, dataClass }) => [name, purposesThatAllow([dataClass])]));
  return (source) => {
    const access = accessOf(source);
    if (!access) throw new Error(`${typeName}.withheld was read from a row that did not come through the door.`);
    return fields.flatMap((field) => {
      const decision = access.decide(field.dataClass);
      if (decision.effect === 'SHOW') return [];
      return [withheldField(field.name, decision.reason, allowing.get(field.name)!)];
    });
  };
}
