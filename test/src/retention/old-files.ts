import { addDays } from '@klantbeeld/domain';
import { inMunicipality, rowOf } from '../access/rows.js';
import { BASIS, put } from '../world/people.js';
import type { TestWorld } from '../world/test-world.js';

/** A benefit with a period, a sanction and an application. */
export async function knowBenefit(
  world: TestWorld,
  clientId: string,
  until: string | null,
  municipality = 'GM0141',
): Promise<void> {
  const common = { municipality_code: municipality, ...BASIS, version: 1 };
  const application = {
    ...rowOf(clientId),
    ...common,
    notified_on: '2005-01-03',
    applied_on: '2005-01-03',
    outcome: 'GRANTED',
    decided_on: '2005-02-01',
  };
  await put(world, 'benefits', 'benefit_application', [application]);
  const benefit = {
    ...rowOf(clientId),
    ...common,
    application_id: application.id,
    household_type: 'SINGLE',
    from_on: '2005-01-03',
    until_on: until,
    decided_on: '2005-02-01',
    decided_by: 'con-1',
  };
  await put(world, 'benefits', 'benefit', [benefit]);
  await put(world, 'benefits', 'benefit_period', [
    {
      ...rowOf(clientId),
      benefit_id: benefit.id,
      from_on: '2005-01-03',
      norm_cents: 90_000,
      supplement_cents: 0,
      reduction_cents: 0,
    },
  ]);
  await put(world, 'benefits', 'sanction', [
    {
      ...rowOf(clientId),
      ...common,
      benefit_id: benefit.id,
      ground: 'verzonnen',
      category: '1',
      percentage: 5,
      from_on: '2005-06-01',
      until_on: '2005-07-01',
      amount_cents: 4_500,
      reconsider_before: '2005-08-01',
    },
  ]);
}

/** A report that was decided on, with an arrangement; resolves to the id of the arrangement. */
export async function knowArrangement(
  world: TestWorld,
  clientId: string,
  decidedOn: string,
  until: string | null,
): Promise<string> {
  const report = {
    ...inMunicipality(clientId),
    reported_on: addDays(decidedOn, -40),
    requested_help: 'verzonnen',
    state: 'DECIDED',
    registered_by: 'wmo-1',
    ...BASIS,
    version: 1,
  };
  const arrangement = {
    ...inMunicipality(clientId),
    report_id: report.id,
    decision_number: '77',
    decided_on: decidedOn,
    decided_by: 'wmo-1',
    product_category: '07',
    product_code: '07A03',
    delivery_form: 'PERSONAL_BUDGET',
    volume_amount: 2,
    volume_unit: 'HALF_DAY',
    volume_frequency: 'WEEK',
    from_on: decidedOn,
    until_on: until,
    ...BASIS,
    version: 1,
  };
  await put(world, 'support', 'support_report', [report]);
  await put(world, 'support', 'support_arrangement', [arrangement]);
  await put(world, 'support', 'practical_agreement', [
    {
      ...rowOf(clientId),
      arrangement_id: arrangement.id,
      weekdays: ['MONDAY'],
      part_of_day: 'MORNING',
      is_transport_needed: false,
      version: 1,
    },
  ]);
  return arrangement.id;
}
