import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { Classified, type LoaderDefinition, type SubgraphRequest } from '@klantbeeld/subgraph';

/** What an act on one record answers: which one. */
export interface ChangedRecord {
  readonly recordId: string;
}

/** How the record is shown. */
interface ShownRecord {
  /** Name of the field, such as `application`. */
  readonly field: string;
  readonly description: string;
  readonly type: new () => object;
  /** Reads it; null when the caller may not see it. */
  readonly loader: LoaderDefinition<string, object | null>;
}

/** The success of an act on one record, and its resolver, which reads the record afresh. */
export function recordSuccess(name: string, description: string, shown: ShownRecord) {
  @ObjectType(name, { description })
  @Classified('STRUCTURE')
  class RecordSuccessType implements ChangedRecord {
    @Field(() => ID, { description: 'Id of the record, also for who may not read it.' })
    recordId!: string;
  }

  @Resolver(() => RecordSuccessType)
  class RecordSuccessResolver {
    @Classified('STRUCTURE')
    @FieldResolver(() => shown.type, { name: shown.field, nullable: true, description: shown.description })
    record(@Root() { recordId }: RecordSuccessType, @Ctx() request: SubgraphRequest) {
      return request.load(shown.loader, recordId);
    }
  }
  return { type: RecordSuccessType, resolver: RecordSuccessResolver };
}
