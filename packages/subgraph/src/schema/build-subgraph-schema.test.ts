import { describe, expect, test } from '@jest/globals';
import { execute, parse } from 'graphql';
import { Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { buildSubgraph, type BuiltSubgraph } from './build-subgraph-schema.js';
import { Classified } from './classified.js';

@ObjectType('UnclassifiedPerson', { description: 'A type of these tests.' })
class UnclassifiedPersonType {
  @Classified('STRUCTURE')
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  @Field(() => String, { nullable: true, description: 'A field that nobody gave a data class.' })
  diagnosis!: string | null;
  @Field(() => String, { nullable: true, description: 'Another one.' })
  debts!: string | null;
}

@ObjectType('PromisingPerson', { description: 'A type of these tests.' })
class PromisingPersonType {
  @Classified('STRUCTURE')
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  @Classified('INCOME')
  @Field(() => String, { description: 'A field that promises a value, though it may be withheld.' })
  income!: string;
}

@ObjectType('UndescribedPerson', { description: 'A type of these tests.' })
class UndescribedPersonType {
  @Classified('STRUCTURE')
  @Field(() => ID)
  id!: string;
}

@ObjectType('ClassifiedPerson', { description: 'A type of these tests.' })
@Classified('INHERITED')
class ClassifiedPersonType {
  @Classified('STRUCTURE')
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  @Classified('INCOME')
  @Field(() => String, { nullable: true, description: 'What comes in.' })
  income!: string | null;
  @Field(() => String, { description: 'Part of what was read.' })
  nickname!: string;
}

@Resolver()
class UnclassifiedResolver {
  @Query(() => UnclassifiedPersonType, { nullable: true, description: 'Somebody.' })
  unclassifiedPerson(): null {
    return null;
  }
}

@Resolver()
class PromisingResolver {
  @Query(() => PromisingPersonType, { nullable: true, description: 'Somebody.' })
  promisingPerson(): null {
    return null;
  }
}

@Resolver()
class UndescribedResolver {
  @Query(() => UndescribedPersonType, { nullable: true, description: 'Somebody.' })
  undescribedPerson(): null {
    return null;
  }
}

@Resolver()
class ClassifiedResolver {
  @Query(() => ClassifiedPersonType, { nullable: true, description: 'Somebody.' })
  classifiedPerson(): object {
    return { id: '1', income: 'much', nickname: 'Mies' };
  }
}

function build(resolver: Function): Promise<BuiltSubgraph> {
  return buildSubgraph({ resolvers: [resolver], references: {} });
}

describe('a service cannot be built', () => {
  test('with a field that has no data class; every such field is named', async () => {
    const failure = build(UnclassifiedResolver);
    await expect(failure).rejects.toThrow('UnclassifiedPerson.diagnosis has no data class.');
    await expect(failure).rejects.toThrow('UnclassifiedPerson.debts has no data class.');
  });

  test('with a field that promises a value which may be withheld', async () => {
    await expect(build(PromisingResolver)).rejects.toThrow(
      'PromisingPerson.income may be withheld, so it must be nullable.',
    );
  });

  test('with a field that says nothing of itself', async () => {
    await expect(build(UndescribedResolver)).rejects.toThrow('UndescribedPerson.id has no description.');
  });
});

describe('a field with a data class', () => {
  test('says so in the schema that front ends read', async () => {
    const { sdl } = await build(ClassifiedResolver);
    expect(sdl).toMatch(/What comes in\.\s+Data class: INCOME\.\s+"""\s+income: String\n/);
  });

  test('is not read from a row that no decision was taken about', async () => {
    const { schema } = await build(ClassifiedResolver);
    const result = await execute({ schema, document: parse('{ classifiedPerson { id income } }') });
    expect(result.data).toEqual({ classifiedPerson: { id: '1', income: null } });
    expect(result.errors?.[0]?.message).toBe(
      'ClassifiedPerson.income was read from a row that did not come through the door.',
    );
  });
});
