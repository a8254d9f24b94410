import { followRelations, type ServiceDefinition } from '@klantbeeld/subgraph';
import { BenefitResolver } from './benefit/benefit.resolver.js';
import { GrantBenefitSuccessResolver } from './benefit/grant-benefit.type.js';
import { BENEFITS_DATABASE } from './database/benefits-database.js';
import { BenefitsDossierResolver } from './dossier/benefits-dossier.resolver.js';
import { clientReference, ClientResolver } from './dossier/client.resolver.js';
import { ClientType } from './dossier/client.type.js';

/** The service of WWB and Participatiewet. */
export const BENEFITS_SERVICE: ServiceDefinition = {
  name: 'benefits',
  description: 'WWB and Participatiewet: application, benefit, duties, exemption, sanction',
  law: 'WWB',
  types: {
    resolvers: [ClientResolver, BenefitsDossierResolver, BenefitResolver, GrantBenefitSuccessResolver],
    orphanedTypes: [ClientType],
    references: { Client: clientReference },
  },
  database: BENEFITS_DATABASE,
  handlers: [followRelations],
};
