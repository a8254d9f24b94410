// Plain JavaScript has no decorators yet, so those of TypeGraphQL are called as a compiler would call them.
import 'reflect-metadata';
import { Arg, Ctx, Directive, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';

/** Makes an object type: its fields by name, each a type, or a type and whether there may be none. */
export function objectType(name, fields, directives = []) {
  const type = { [name]: class {} }[name];
  for (const directive of directives) Directive(directive)(type);
  ObjectType(name)(type);
  for (const [field, [of, options]] of Object.entries(fields)) Field(() => of, options)(type.prototype, field);
  return type;
}

/** Makes a resolver of a type: methods that take the object and the context. */
export function fieldResolvers(type, fields) {
  const resolver = { [`${type.name}Resolver`]: class {} }[`${type.name}Resolver`];
  for (const [field, { of, options, resolve }] of Object.entries(fields)) {
    resolver.prototype[field] = resolve;
    Root()(resolver.prototype, field, 0);
    Ctx()(resolver.prototype, field, 1);
    FieldResolver(() => of, options)(resolver.prototype, field, methodOf(resolver, field));
  }
  Resolver(() => type)(resolver);
  return resolver;
}

/** Makes a resolver of root fields: methods that take the context and then the arguments. */
export function queries(name, fields) {
  const resolver = { [name]: class {} }[name];
  for (const [field, { of, options, takes = {}, resolve }] of Object.entries(fields)) {
    resolver.prototype[field] = resolve;
    Ctx()(resolver.prototype, field, 0);
    Object.entries(takes).forEach(([argument, type], place) =>
      Arg(argument, () => type)(resolver.prototype, field, place + 1),
    );
    Query(() => of, options)(resolver.prototype, field, methodOf(resolver, field));
  }
  Resolver()(resolver);
  return resolver;
}

function methodOf(resolver, field) {
  return Object.getOwnPropertyDescriptor(resolver.prototype, field);
}
