import { accessLogParts, followRelations, type ServiceDefinition } from '@klantbeeld/subgraph';
import { SHELTERED_EMPLOYMENT_DATABASE } from './database/sheltered-employment-database.js';
import { SHELTERED_EMPLOYMENT_INSPECTION } from './database/sheltered-employment-inspection.js';
import { SHELTERED_EMPLOYMENT_RETENTION } from './database/sheltered-employment-retention.js';
import { clientReference, ClientResolver } from './dossier/client.resolver.js';
import { ClientType } from './dossier/client.type.js';
import { ShelteredEmploymentDossierResolver } from './dossier/sheltered-employment-dossier.resolver.js';
import { ShelteredEmploymentResolver } from './employment/employment.resolver.js';
import { RecordShelteredEmploymentSuccessResolver } from './employment/record-sheltered-employment.type.js';
import { IndicationResolver } from './indication/indication.resolver.js';
import { RecordIndicationSuccessResolver } from './indication/record-indication.type.js';

const ACCESS_LOG = accessLogParts('shelteredEmployment', 'WSW', 'indication, waiting list and sheltered job (WSW)');

/** The service of the WSW. */
export const SHELTERED_EMPLOYMENT_SERVICE: ServiceDefinition = {
  name: 'sheltered-employment',
  description: 'WSW: indication, waiting list, sheltered and supported employment',
  law: 'WSW',
  types: {
    resolvers: [
      ClientResolver,
      ShelteredEmploymentDossierResolver,
      IndicationResolver,
      ShelteredEmploymentResolver,
      RecordIndicationSuccessResolver,
      RecordShelteredEmploymentSuccessResolver,
      ...ACCESS_LOG.resolvers,
    ],
    orphanedTypes: [ClientType, ACCESS_LOG.reportType, ACCESS_LOG.overviewType],
    references: { Client: clientReference, ...ACCESS_LOG.references },
  },
  database: SHELTERED_EMPLOYMENT_DATABASE,
  handlers: [followRelations],
  retention: SHELTERED_EMPLOYMENT_RETENTION,
  inspection: SHELTERED_EMPLOYMENT_INSPECTION,
};
