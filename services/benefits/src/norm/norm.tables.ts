import { AGE_BANDS, NORM_CIRCUMSTANCES } from './norm.rules.js';

const words = (list: readonly string[]): string => list.map((word) => `'${word}'`).join(', ');

/** What the norm of a period depends on; empty where the amounts were decided without it. */
export const NORM_COLUMNS: readonly string[] = [
  `alter table benefit_period
     add column age_band text check (age_band in (${words(AGE_BANDS)})),
     add column partner_age_band text check (partner_age_band in (${words(AGE_BANDS)})),
     add column has_child boolean,
     add column cost_sharers int check (cost_sharers between 0 and 50),
     add column is_in_institution boolean,
     add column circumstances text[] check (circumstances <@ array[${words(NORM_CIRCUMSTANCES)}])`,
];

/** Reads those columns as one value `household`, null where they are empty; the type of household is the benefit's. */
export const SELECT_HOUSEHOLD = `case when age_band is not null then jsonb_build_object('ageBand', age_band,
    'partnerAgeBand', partner_age_band, 'hasChild', has_child, 'costSharers', cost_sharers,
    'isInInstitution', is_in_institution, 'circumstances', circumstances) end as household`;
