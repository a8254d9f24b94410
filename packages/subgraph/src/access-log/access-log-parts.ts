import type { LogLaw } from '@klantbeeld/access';
import type { SubgraphTypes } from '../schema/build-subgraph-schema.js';
import { accessReportPart, accessReportReference, AccessLogPartResolver } from './access-report.part.js';
import { ownOverviewPart, ownOverviewReference } from './own-overview.part.js';

/** What a service adds to its resolvers, types and references so that its access log can be read. */
export interface AccessLogParts {
  readonly reportType: Function;
  readonly overviewType: Function;
  readonly resolvers: readonly Function[];
  readonly references: SubgraphTypes['references'];
}

/** The log of a service as parts of the report of the privacy officer and of the client's own overview. */
export function accessLogParts(field: string, law: LogLaw, what: string): AccessLogParts {
  const report = accessReportPart(field, law, `Who used ${what}.`);
  const overview = ownOverviewPart(field, `Who looked at ${what}.`);
  return {
    reportType: report.type,
    overviewType: overview.type,
    resolvers: [AccessLogPartResolver, report.resolver, overview.resolver],
    references: { AccessReport: accessReportReference, OwnAccessOverview: ownOverviewReference },
  };
}
