import { accessLogParts, followRelations, type ServiceDefinition } from '@klantbeeld/subgraph';
import { AllocateArrangementSuccessResolver } from './arrangement/allocate-arrangement.type.js';
import { SupportArrangementResolver } from './arrangement/arrangement.resolver.js';
import { NeedsAssessmentResolver } from './assessment/assessment.resolver.js';
import { SUPPORT_DATABASE } from './database/support-database.js';
import { SUPPORT_INSPECTION } from './database/support-inspection.js';
import { SUPPORT_RETENTION } from './database/support-retention.js';
import { clientReference, ClientResolver } from './dossier/client.resolver.js';
import { ClientType } from './dossier/client.type.js';
import { SupportDossierResolver } from './dossier/support-dossier.resolver.js';
import { SupportProductResolver } from './product/product.resolver.js';
import { RegisterSupportReportSuccessResolver } from './report/register-support-report.type.js';
import { SupportReportResolver } from './report/report.resolver.js';

const ACCESS_LOG = accessLogParts('support', 'WMO', 'social support (Wmo)');

/** The service of the Wmo. */
export const SUPPORT_SERVICE: ServiceDefinition = {
  name: 'support',
  description: 'Wmo: report of a need, research, arrangements, practical agreements',
  law: 'WMO',
  types: {
    resolvers: [
      ClientResolver,
      SupportDossierResolver,
      SupportReportResolver,
      NeedsAssessmentResolver,
      SupportArrangementResolver,
      SupportProductResolver,
      RegisterSupportReportSuccessResolver,
      AllocateArrangementSuccessResolver,
      ...ACCESS_LOG.resolvers,
    ],
    orphanedTypes: [ClientType, ACCESS_LOG.reportType, ACCESS_LOG.overviewType],
    references: { Client: clientReference, ...ACCESS_LOG.references },
  },
  database: SUPPORT_DATABASE,
  handlers: [followRelations],
  retention: SUPPORT_RETENTION,
  inspection: SUPPORT_INSPECTION,
};
