import type { RegisterPartner } from '@klantbeeld/people-development';
import type { ImportProblem } from '../import-report.js';
import type { BrpLayout } from './brp-layout.js';
import { readerOf, type ValueReader } from './brp-values.js';
import type { Version } from './brp-versions.js';

/** Partners and what was wrong with what was delivered of them. */
export interface ReadPartners {
  readonly partners: readonly RegisterPartner[];
  readonly problems: readonly ImportProblem[];
}

/** Reads the marriages and partnerships (category 05); versions marked as incorrect (84.10) do not count. */
export function readPartners(file: string, layout: BrpLayout, bonds: readonly (readonly Version[])[]): ReadPartners {
  const problems: ImportProblem[] = [];
  const partners = bonds.flatMap((versions) => {
    const readings = versions.flatMap((version) => {
      const reader = readerOf(file, layout, version);
      if (reader.has('05.84.10')) return [];
      const partner = readPartner(reader);
      problems.push(...reader.problems);
      return reader.problems.length === 0 ? [partner] : [];
    });
    return bondFrom(readings);
  });
  return { partners, problems };
}

function readPartner(reader: ValueReader): RegisterPartner {
  return {
    bsn: reader.bsn('05.01.20'),
    givenNames: reader.text('05.02.10'),
    prefix: reader.text('05.02.30'),
    surname: reader.text('05.02.40'),
    birthDate: reader.date('05.03.10'),
    sex: reader.sex('05.04.10'),
    kind: reader.code('05.15.10', /^[HP]$/, 'Write H for a marriage or P for a registered partnership.') as
      'H' | 'P' | null,
    from: reader.date('05.06.10'),
    until: reader.date('05.07.10'),
    endReason: reader.text('05.07.40'),
  };
}

/**
 * One bond from its versions. The version in which it ended holds no beginning, so that comes from an older one. A
 * partnership that became a marriage (BW 1:80g) gives two bonds. When the current version says nothing, the bond was
 * recorded by mistake.
 */
function bondFrom(versions: readonly RegisterPartner[]): RegisterPartner[] {
  const [current, ...older] = versions;
  if (current === undefined || (current.surname === null && current.from === null && current.until === null)) return [];
  const beginnings = [current, ...older].filter((version) => version.from !== null);
  const latest = beginnings[0];
  const bond = { ...current, from: latest?.from ?? null };
  const before = beginnings.find((version) => version.kind !== current.kind && version.from !== bond.from);
  return before === undefined ? [bond] : [bond, { ...before, until: bond.from, endReason: null }];
}
