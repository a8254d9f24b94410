import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';
import { BWB } from '@klantbeeld/domain';
import type { Regime } from './regime.rules.js';

const WWB: Regime = {
  name: 'WWB',
  title: 'Wet werk en bijstand',
  period: { from: '2004-01-01', until: '2015-01-01' },
  hasSingleParentNorm: true,
  hasSupplements: true,
  hasCostSharerNorm: false,
  hasNationalWorkDuties: false,
  legalBasis: { bwbId: BWB.PARTICIPATIEWET, article: '1', paragraph: null, validFrom: '2004-01-01' },
};

/** What every database begins with: one law in the register (BWBR0015703), two regimes. */
export const FIRST_REGIMES: readonly Regime[] = [
  WWB,
  {
    name: 'PARTICIPATIEWET',
    title: 'Participatiewet',
    period: { from: '2015-01-01', until: null },
    hasSingleParentNorm: false,
    hasSupplements: false,
    hasCostSharerNorm: true,
    hasNationalWorkDuties: true,
    legalBasis: { ...WWB.legalBasis, validFrom: '2015-01-01' },
  },
];

/**
 * Regimes by the day from which they apply. What differs between them stands in the columns, so that nothing asks for a
 * name or a year.
 */
export const REGIME_TABLES: readonly string[] = [
  `create table benefit_regime (
     name text primary key check (name in ('WWB', 'PARTICIPATIEWET')),
     title text not null,
     has_single_parent_norm boolean not null,
     has_supplements boolean not null,
     has_cost_sharer_norm boolean not null,
     has_national_work_duties boolean not null,
     from_on date not null unique,
     until_on date,
     ${LEGAL_BASIS_COLUMNS},
     check (until_on is null or until_on > from_on)
   )`,
  ...FIRST_REGIMES.map(insertOf),
];

function insertOf({ period, legalBasis, ...regime }: Regime): string {
  const { hasSingleParentNorm, hasSupplements, hasCostSharerNorm, hasNationalWorkDuties } = regime;
  const differences = [hasSingleParentNorm, hasSupplements, hasCostSharerNorm, hasNationalWorkDuties].join(', ');
  const until = period.until === null ? 'null' : `'${period.until}'`;
  return `insert into benefit_regime (name, title, has_single_parent_norm, has_supplements, has_cost_sharer_norm,
            has_national_work_duties, from_on, until_on, basis_bwb_id, basis_article, basis_valid_from)
          values ('${regime.name}', '${regime.title}', ${differences}, '${period.from}', ${until},
            '${legalBasis.bwbId}', '${legalBasis.article}', '${legalBasis.validFrom}')`;
}
