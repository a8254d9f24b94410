import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { graphql, isObjectType, type GraphQLSchema } from 'graphql';
import {
  Arg,
  buildSchema,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  UseMiddleware,
} from 'type-graphql';
import { resolveDirectly } from './direct-resolvers.js';

@ObjectType('DirectShelf')
class ShelfType {
  @Field(() => String)
  label!: string;
  @Field(() => String, { name: 'called' })
  otherName!: string;
  @Field(() => Int, { nullable: true })
  absent?: number;
  @Field(() => String)
  shout(@Arg('times', () => Int, { defaultValue: 2 }) times: number): string {
    return this.loud().repeat(times);
  }
  loud(): string {
    return `${this.label}!`;
  }
}

@InputType('DirectMeasure')
class MeasureInput {
  @Field(() => Int)
  width!: number;
  area(): number {
    return this.width * 2;
  }
}

@Resolver(() => ShelfType)
class ShelfResolver {
  private readonly prefix = 'shelf';

  @Query(() => [ShelfType])
  shelves(
    @Ctx() context: { readonly labels: readonly string[] },
    @Arg('first', () => Int, { nullable: true }) first?: number,
  ) {
    return context.labels.slice(0, first).map((label) => ({ label, otherName: label.toUpperCase() }));
  }
  @FieldResolver(() => String)
  place(@Arg('on', () => String) on: string, @Root() shelf: ShelfType) {
    return `${this.prefix} ${shelf.loud()} ${on}`;
  }
  @FieldResolver(() => Int)
  async size(@Root() _shelf: ShelfType, @Arg('measure', () => MeasureInput) measure: MeasureInput) {
    return measure.area();
  }
  @FieldResolver(() => String)
  @UseMiddleware(async (_given, next) => `watched ${await next()}`)
  watched(@Root('label') label: string) {
    return label;
  }
  @FieldResolver(() => String, { nullable: true })
  broken(): string {
    throw new Error('it broke');
  }
}

const ASKED = `{ shelves(first: 2) { label called absent shout again: shout(times: 1) place(on: "top")
  size(measure: { width: 3 }) watched broken } }`;

function ask(schema: GraphQLSchema) {
  return graphql({ schema, source: ASKED, contextValue: { labels: ['a', 'b', 'c'] } });
}

test('fields that are resolved directly answer as TypeGraphQL does, methods, middlewares and errors included', async () => {
  const schema = await buildSchema({ resolvers: [ShelfResolver], validate: false });
  const before = await ask(schema);
  resolveDirectly(schema, [ShelfResolver]);
  expect(JSON.stringify(await ask(schema))).toBe(JSON.stringify(before));
  expect(before.data).toMatchObject({ shelves: [{ shout: 'a!a!', place: 'shelf a! top', size: 6 }, {}] });
  const shelf = schema.getType('DirectShelf');
  expect(isObjectType(shelf) && shelf.getFields().label!.resolve).toBeUndefined();
});

@ObjectType('DirectNamesake')
class FirstNamesakeType {
  @Field(() => String)
  id!: string;
}

@ObjectType('DirectNamesake')
class SecondNamesakeType {
  @Field(() => String)
  id!: string;
}

@Resolver(() => FirstNamesakeType)
class FirstNamesakeResolver {
  @Query(() => FirstNamesakeType)
  namesake() {
    return { id: 'one' };
  }
  @FieldResolver(() => String)
  shown(@Root() namesake: FirstNamesakeType) {
    return `first ${namesake.id}`;
  }
}

@Resolver(() => SecondNamesakeType)
class SecondNamesakeResolver {
  @Query(() => SecondNamesakeType)
  namesake() {
    return { id: 'two' };
  }
  @FieldResolver(() => String)
  shown(@Root() namesake: SecondNamesakeType) {
    return `second ${namesake.id}`;
  }
}

test.each([
  ['first one', FirstNamesakeResolver, FirstNamesakeType],
  ['second two', SecondNamesakeResolver, SecondNamesakeType],
] as const)('services with a type of one name each resolve their own directly: %s', async (told, resolver, type) => {
  const schema = await buildSchema({ resolvers: [resolver], orphanedTypes: [type], validate: false });
  const field = (): unknown => {
    const built = schema.getType('DirectNamesake');
    return isObjectType(built) && built.getFields().shown!.resolve;
  };
  const wrapped = field();
  resolveDirectly(schema, [resolver]);
  expect(field()).not.toBe(wrapped);
  const answer = await graphql({ schema, source: '{ namesake { shown } }', contextValue: {} });
  expect(answer).toMatchObject({ data: { namesake: { shown: told } } });
});
