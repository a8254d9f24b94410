import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver } from 'type-graphql';
import { badInput, Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import { ViewerType } from '../staff/staff.type.js';

@ObjectType('WorkOutcomes', {
  description: 'How many people the viewer put to work in a year (uitstroom naar werk), by who was responsible then.',
})
@Classified('STRUCTURE')
export class WorkOutcomesType {
  @Field(() => Int, { description: 'Exits before a benefit was granted (uitstroom voor toekenning).' })
  exitsBeforeGrant!: number;
  @Field(() => Int, { description: 'People, each counted once.' })
  clients!: number;
}

const COUNT = `
  select count(*) filter (where kind = 'EXIT_BEFORE_GRANT')::int as "exitsBeforeGrant",
         count(distinct client_id)::int as clients
    from work_outcome where staff_id = $1 and happened_on >= $2::date and happened_on < $3::date`;

@Resolver(() => ViewerType)
export class WorkOutcomesResolver {
  @Classified('STRUCTURE', { year: 'STRUCTURE' })
  @FieldResolver(() => WorkOutcomesType, { description: 'What came of the viewer’s own work in a calendar year.' })
  async workOutcomes(
    @Ctx() request: SubgraphRequest,
    @Arg('year', () => Int, { description: 'Calendar year, such as 2006.' }) year: number,
  ): Promise<WorkOutcomesType> {
    if (year < 1900 || year > 2199) throw badInput('year is a calendar year such as 2006.');
    const values = [request.caller.staffId, `${year}-01-01`, `${year + 1}-01-01`];
    const [counted] = await request.reader.query<WorkOutcomesType>(COUNT, values, 'work-outcomes');
    return counted!;
  }
}
