import { describe, expect, test } from '@jest/globals';
import { execute, parse } from 'graphql';
import { Arg, Field, ID, InputType, ObjectType, Query, Resolver } from 'type-graphql';
import type { Purpose } from '@klantbeeld/access';
import { callerWith } from '../testing/caller.js';
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
  @Classified('STRUCTURE')
  @Query(() => UnclassifiedPersonType, { nullable: true, description: 'Somebody.' })
  unclassifiedPerson(): null {
    return null;
  }
}

@Resolver()
class PromisingResolver {
  @Classified('STRUCTURE')
  @Query(() => PromisingPersonType, { nullable: true, description: 'Somebody.' })
  promisingPerson(): null {
    return null;
  }
}

@Resolver()
class UndescribedResolver {
  @Classified('STRUCTURE')
  @Query(() => UndescribedPersonType, { nullable: true, description: 'Somebody.' })
  undescribedPerson(): null {
    return null;
  }
}

@Resolver()
class ClassifiedResolver {
  @Classified('STRUCTURE')
  @Query(() => ClassifiedPersonType, { nullable: true, description: 'Somebody.' })
  classifiedPerson(): object {
    return { id: '1', income: 'much', nickname: 'Mies' };
  }
}

@Resolver()
class UnclassifiedRootResolver {
  @Query(() => String, { nullable: true, description: 'A query that nobody gave a data class.' })
  unclassifiedRoot(): null {
    return null;
  }
}

@InputType('UnclassifiedInput')
class UnclassifiedInput {
  @Field(() => ID)
  clientId!: string;
  @Field(() => String)
  diagnosis!: string;
}

@Resolver()
class UnclassifiedTakerResolver {
  @Classified('STRUCTURE')
  @Query(() => String, { nullable: true, description: 'A query with a filter that has no data class.' })
  filtered(
    @Arg('debts', () => String) debts: string,
    @Arg('in', () => UnclassifiedInput) _in: UnclassifiedInput,
  ): string {
    return debts;
  }
}

@InputType('ClassifiedInput')
@Classified('SANCTION')
class ClassifiedInput {
  @Field(() => ID)
  clientId!: string;
  @Field(() => String, { nullable: true })
  ground?: string;
  @Classified(['BSN_IN_FULL', 'PLACEMENT'])
  @Field(() => [String], { nullable: true })
  marks?: string[];
}

@Resolver()
class ClassifiedTakerResolver {
  @Classified('STRUCTURE', { income: 'INCOME' })
  @Query(() => String, { nullable: true, description: 'A query with filters on data of a person.' })
  filteredBy(
    @Arg('income', () => String, { nullable: true, description: 'By income.' }) income?: string,
    @Arg('in', () => [ClassifiedInput], { nullable: true }) among?: ClassifiedInput[],
  ): string {
    return `found by ${income ?? among?.length ?? 'nothing'}`;
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

  test('with a query that has no data class, for none is taken for granted', async () => {
    await expect(build(UnclassifiedRootResolver)).rejects.toThrow('Query.unclassifiedRoot has no data class.');
  });

  test('with an argument or a part of an input that has no data class, such as a filter', async () => {
    const failure = build(UnclassifiedTakerResolver);
    await expect(failure).rejects.toThrow('Query.filtered(debts:) has no data class.');
    await expect(failure).rejects.toThrow('UnclassifiedInput.diagnosis has no data class.');
    await expect(failure).rejects.not.toThrow('clientId');
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

describe('an argument with a data class', () => {
  async function ask(purpose: Purpose | null, question: string): Promise<object> {
    const { schema } = await build(ClassifiedTakerResolver);
    const caller = callerWith({ staffId: 'con-1', role: 'WWB_CONSULTANT', purpose });
    const result = await execute({ schema, document: parse(question), contextValue: { caller } });
    const codes = result.errors?.map(({ extensions, message }) => [extensions.code, message]);
    return { ...result.data, ...(codes && { codes }) };
  }

  test('says so in the schema that front ends read', async () => {
    const { sdl } = await build(ClassifiedTakerResolver);
    expect(sdl).toMatch(/By income\.\s+Data class: INCOME\.\s+"""\s+income: String/);
    expect(sdl).toContain('Data class: BSN_IN_FULL or PLACEMENT.');
  });

  test('is taken from who may be shown such data for the purpose', async () => {
    expect(await ask('WWB_INCOME', '{ filteredBy(income: "10") }')).toEqual({ filteredBy: 'found by 10' });
    expect(await ask('WWB_INCOME', '{ filteredBy(in: [{ clientId: "1", ground: "x", marks: ["a"] }]) }')).toEqual({
      filteredBy: 'found by 1',
    });
  });

  test('is refused from who is never shown such data, so that no filter or order tells of it', async () => {
    const message = 'income is data of the class INCOME, which WORK_DEVELOPMENT is never shown; leave it out.';
    expect(await ask('WORK_DEVELOPMENT', '{ filteredBy(income: "10") }')).toEqual({
      filteredBy: null,
      codes: [['FORBIDDEN', message]],
    });
    const inside = 'in.ground is data of the class SANCTION, which WORK_DEVELOPMENT is never shown; leave it out.';
    const among = '{ filteredBy(in: [{ clientId: "1" }, { clientId: "2", ground: "x" }]) }';
    expect(await ask('WORK_DEVELOPMENT', among)).toEqual({ filteredBy: null, codes: [['FORBIDDEN', inside]] });
    expect(await ask(null, '{ filteredBy(income: "10") }')).toMatchObject({ filteredBy: null });
  });

  test('is taken when one of its classes may be shown, and may be left out by everybody', async () => {
    expect(await ask('WORK_DEVELOPMENT', '{ filteredBy(in: [{ clientId: "1", marks: ["a"] }]) }')).toEqual({
      filteredBy: 'found by 1',
    });
    expect(await ask('WORK_DEVELOPMENT', '{ filteredBy(income: null) }')).toEqual({ filteredBy: 'found by nothing' });
  });
});
