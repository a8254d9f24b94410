import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { badInput, Classified, requirePurpose, type SubgraphRequest } from '@klantbeeld/subgraph';
import { placementNumbers, placementOutcomes } from './placement-numbers.loader.js';
import { COUNTING_PURPOSES, firstDays } from './placement-numbers.rules.js';
import { PlacementNumberType, PlacementOutcomeType } from './placement-numbers.type.js';

const MOST_MONTHS = 36;
const MOST_YEARS = 10;
const OF_WHOM =
  'of one’s own clients of today, or for who manages of all clients of the organisation; a number under five is then null';

@Resolver()
export class PlacementNumbersResolver {
  @Classified('STRUCTURE', { months: 'STRUCTURE' })
  @Query(() => [PlacementNumberType], {
    description: `Placements by stage over time: on the first day of each month, ${OF_WHOM}.`,
  })
  placementNumbers(
    @Ctx() request: SubgraphRequest,
    @Arg('months', () => Int, { defaultValue: 12, description: 'How many months, with that of today: 1 to 36.' })
    months: number,
  ): Promise<readonly PlacementNumberType[]> {
    requirePurpose(request, 'count placements', COUNTING_PURPOSES);
    if (months < 1 || months > MOST_MONTHS) throw badInput(`months is ${months}; ask 1 to ${MOST_MONTHS}.`);
    return placementNumbers(request, firstDays(request.today, months));
  }

  @Classified('STRUCTURE', { years: 'STRUCTURE' })
  @Query(() => [PlacementOutcomeType], { description: `What came of placements year by year, ${OF_WHOM}.` })
  placementOutcomes(
    @Ctx() request: SubgraphRequest,
    @Arg('years', () => Int, { defaultValue: 5, description: 'How many years, with this one: 1 to 10.' }) years: number,
  ): Promise<readonly PlacementOutcomeType[]> {
    requirePurpose(request, 'count placements', COUNTING_PURPOSES);
    if (years < 1 || years > MOST_YEARS) throw badInput(`years is ${years}; ask 1 to ${MOST_YEARS}.`);
    const to = Number(request.today.slice(0, 4));
    return placementOutcomes(request, { from: to - years + 1, to });
  }
}
