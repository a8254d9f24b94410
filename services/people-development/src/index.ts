import type { ServiceDefinition } from '@klantbeeld/subgraph';
import { AccessLogResolver, SHARED_ACCESS_LOG } from './access-log/access-log.resolver.js';
import {
  AssignClientSuccessResolver,
  AssignmentResolver,
  ClientAssignmentResolver,
  EndAssignmentSuccessResolver,
  TransferResponsibilitySuccessResolver,
} from './assignment/index.js';
import { letGoOfMoved } from './assignment/let-go-of-moved.js';
import { CaseloadResolver } from './caseload/caseload.resolver.js';
import { ClientActsResolver } from './client/client-acts.resolver.js';
import { ClientJourneyResolver } from './client/client-journey.resolver.js';
import { clientReference, ClientResolver, PartnerResolver } from './client/client.resolver.js';
import {
  ClientConsentResolver,
  ConsentResolver,
  GiveConsentSuccessResolver,
  WithdrawConsentSuccessResolver,
} from './consent/index.js';
import {
  ClientCorrectionsResolver,
  CorrectionRequestResolver,
  DecideCorrectionSuccessResolver,
  RequestCorrectionSuccessResolver,
} from './correction/index.js';
import { PEOPLE_DEVELOPMENT_DATABASE } from './database/people-development-database.js';
import { MUNICIPALITIES_IN_THE_REGISTER } from './database/walls.js';
import { PEOPLE_DEVELOPMENT_INSPECTION } from './database/people-development-inspection.js';
import { PEOPLE_DEVELOPMENT_RETENTION } from './database/people-development-retention.js';
import {
  AgreeDevelopmentPlanSuccessResolver,
  ChangeDevelopmentPlanSuccessResolver,
  DevelopmentGoalResolver,
  DevelopmentPlanResolver,
} from './development-plan/index.js';
import { EmployerResolver } from './employer/employer.resolver.js';
import { ChangeIntakeSuccessResolver, IntakeResolver, RegisterIntakeSuccessResolver } from './intake/index.js';
import {
  ChangeInterventionSuccessResolver,
  EndInterventionSuccessResolver,
  InterventionResolver,
  StartInterventionSuccessResolver,
} from './intervention/index.js';
import { AlertResolver } from './live/alert.resolver.js';
import { CaseloadUpdateResolver } from './live/caseload-update.resolver.js';
import { InterventionUpdateResolver } from './live/intervention-update.resolver.js';
import { PlacementUpdateResolver } from './live/placement-update.resolver.js';
import { PEOPLE_DEVELOPMENT_TOPICS } from './live/topics.js';
import {
  AccessOverrideResolver,
  RequestOverrideSuccessResolver,
  StopOverrideSuccessResolver,
  ViewerOverrideResolver,
} from './override/index.js';
import {
  ChangePlacementSuccessResolver,
  EndPlacementSuccessResolver,
  StartPlacementSuccessResolver,
} from './placement/placement.acts.type.js';
import { placementReference, PlacementResolver } from './placement/placement.resolver.js';
import { PlacementNumbersResolver } from './placement-numbers/placement-numbers.resolver.js';
import { ViewerResolver } from './staff/viewer.resolver.js';
import {
  AddTeamMemberSuccessResolver,
  AssignTeamSuccessResolver,
  ClientTeamResolver,
  EndTeamAssignmentSuccessResolver,
  RemoveTeamMemberSuccessResolver,
  TeamAssignmentResolver,
  TeamResolver,
} from './team/index.js';
import { CompleteTaskSuccessResolver, keepTasks, TaskResolver } from './task/index.js';
import { keepOutcomes, WorkOutcomesResolver } from './work-outcome/index.js';
import { keepTimeline } from './timeline/keep-timeline.js';
import { WorkTypeResolver } from './work-type/work-type.resolver.js';

/** The service of what the laws share. */
export const PEOPLE_DEVELOPMENT_SERVICE: ServiceDefinition = {
  name: 'people-development',
  description:
    'Clients, intake, development plan, interventions, employers, work types, placements, staff and caseload',
  law: 'SHARED',
  municipalities: MUNICIPALITIES_IN_THE_REGISTER,
  types: {
    resolvers: [
      ClientResolver,
      ClientJourneyResolver,
      ClientActsResolver,
      ClientCorrectionsResolver,
      PartnerResolver,
      CaseloadResolver,
      ViewerResolver,
      AssignmentResolver,
      ClientAssignmentResolver,
      AssignClientSuccessResolver,
      EndAssignmentSuccessResolver,
      TransferResponsibilitySuccessResolver,
      TeamResolver,
      TeamAssignmentResolver,
      ClientTeamResolver,
      AssignTeamSuccessResolver,
      EndTeamAssignmentSuccessResolver,
      AddTeamMemberSuccessResolver,
      RemoveTeamMemberSuccessResolver,
      ConsentResolver,
      ClientConsentResolver,
      GiveConsentSuccessResolver,
      WithdrawConsentSuccessResolver,
      AccessOverrideResolver,
      ViewerOverrideResolver,
      RequestOverrideSuccessResolver,
      StopOverrideSuccessResolver,
      EmployerResolver,
      WorkTypeResolver,
      IntakeResolver,
      RegisterIntakeSuccessResolver,
      ChangeIntakeSuccessResolver,
      DevelopmentPlanResolver,
      DevelopmentGoalResolver,
      AgreeDevelopmentPlanSuccessResolver,
      ChangeDevelopmentPlanSuccessResolver,
      InterventionResolver,
      StartInterventionSuccessResolver,
      ChangeInterventionSuccessResolver,
      EndInterventionSuccessResolver,
      PlacementResolver,
      StartPlacementSuccessResolver,
      ChangePlacementSuccessResolver,
      EndPlacementSuccessResolver,
      PlacementUpdateResolver,
      InterventionUpdateResolver,
      CaseloadUpdateResolver,
      AlertResolver,
      CorrectionRequestResolver,
      RequestCorrectionSuccessResolver,
      DecideCorrectionSuccessResolver,
      TaskResolver,
      PlacementNumbersResolver,
      WorkOutcomesResolver,
      CompleteTaskSuccessResolver,
      AccessLogResolver,
      ...SHARED_ACCESS_LOG.resolvers,
    ],
    references: { Client: clientReference, Placement: placementReference, ...SHARED_ACCESS_LOG.references },
  },
  database: PEOPLE_DEVELOPMENT_DATABASE,
  handlers: [keepTimeline, keepTasks, keepOutcomes, letGoOfMoved],
  topics: PEOPLE_DEVELOPMENT_TOPICS,
  retention: PEOPLE_DEVELOPMENT_RETENTION,
  inspection: PEOPLE_DEVELOPMENT_INSPECTION,
};

export * from './client-register/index.js';
