import { accessLogParts, followRelations, type ServiceDefinition } from '@klantbeeld/subgraph';
import {
  FileBenefitApplicationSuccess,
  RefuseBenefitApplicationSuccess,
  ReportBenefitNeedSuccess,
  WithdrawBenefitApplicationSuccess,
} from './application/application.acts.type.js';
import { ApplicationResolver } from './application/application.resolver.js';
import { BenefitResolver } from './benefit/benefit.resolver.js';
import { EndBenefitSuccess, ReviseBenefitSuccess } from './benefit/change-benefit.type.js';
import { GrantBenefitSuccessResolver } from './benefit/grant-benefit.type.js';
import { BENEFITS_DATABASE } from './database/benefits-database.js';
import { BENEFITS_INSPECTION } from './database/benefits-inspection.js';
import { BENEFITS_RETENTION } from './database/benefits-retention.js';
import { BenefitsActsResolver } from './dossier/benefits-acts.resolver.js';
import { BenefitsDossierResolver } from './dossier/benefits-dossier.resolver.js';
import { clientReference, ClientResolver } from './dossier/client.resolver.js';
import { ClientType } from './dossier/client.type.js';
import { AddresseeResolver } from './decision/addressee.resolver.js';
import {
  AllocateBenefitSurplusSuccess,
  BookBenefitBudgetSuccess,
  CloseBenefitBudgetSuccess,
} from './budget/budget.acts.type.js';
import { BudgetResolver } from './budget/budget.resolver.js';
import { PayBenefitAdvanceSuccessResolver } from './advance/pay-advance.type.js';
import { ClaimAdvanceResolver, ClaimBenefitAdvanceSuccess } from './claim/claim-advance.type.js';
import { ClaimResolver } from './claim/claim.resolver.js';
import { ClaimBenefitOverpaymentSuccess, RepayBenefitClaimSuccess } from './claim/claim.type.js';
import {
  AssessConductBlameSuccess,
  RecordConductHearingSuccess,
  RecordInabilityConclusionSuccess,
  RecordObservedConductSuccess,
} from './conduct/conduct.acts.type.js';
import { ConductResolver } from './conduct/conduct.resolver.js';
import { EndDutySuccess, ImposeAdditionalObligationSuccess } from './duty/duty.acts.type.js';
import { DutyResolver } from './duty/duty.resolver.js';
import { PauseDecisionTermSuccess, ResumeDecisionTermSuccess } from './clock/clock.acts.type.js';
import { DecisionClockResolver } from './clock/clock.resolver.js';
import { ExemptionResolver } from './exemption/exemption.resolver.js';
import { GrantWorkDutyExemptionSuccess } from './exemption/grant-exemption.type.js';
import { ReviewWorkDutyExemptionSuccess } from './exemption/review-exemption.type.js';
import { NetBenefitClaimSuccess } from './claim/net-claim.type.js';
import { forgetPartners } from './received/forget-partners.js';
import { ReceivedPartnerResolver, ReceivedResolver } from './received/received.resolver.js';
import { RecordBenefitIncomeSuccess } from './income/record-income.type.js';
import { SettleBenefitMonthSuccess } from './payment/settle-month.type.js';
import { ProposedLoweringResolver, ProposalResolver } from './proposal/proposal.resolver.js';
import { ProposeSanctionSuccess, RejectSanctionProposalSuccess } from './proposal/proposal.type.js';
import { ImposeSanctionSuccessResolver } from './sanction/impose-sanction.type.js';
import { EndSanctionSuccessResolver } from './sanction/end-sanction.type.js';
import { SanctionResolver } from './sanction/sanction.resolver.js';
import { BENEFIT_SIGNALS } from './signal/benefit-signals.js';
import { StatementResolver } from './statement/statement.resolver.js';
import {
  RepairBenefitSuspensionSuccess,
  SuspendBenefitSuccess,
  WithdrawSuspendedBenefitSuccess,
} from './suspension/suspension.acts.type.js';
import { SuspensionResolver } from './suspension/suspension.resolver.js';
import { AsOfResolver, BenefitsSituationResolver } from './situation/situation.resolver.js';
import {
  EndWorkProgrammeSuccess,
  RecordWorkProgrammeAttendanceSuccess,
  StartWorkProgrammeSuccess,
} from './work-programme/work-programme.acts.type.js';
import { WorkProgrammeResolver, WorkProgrammeWeeksResolver } from './work-programme/work-programme.resolver.js';

export * from './received/keep-received.js';
export type { ReceivedKind } from './received/received.tables.js';
export { loadRules, type LoadedRule } from './rule/load-rules.js';
export type { BenefitRule } from './rule/rule-book.js';
export * from './rule/rule-line.js';

const ACCESS_LOG = accessLogParts('benefits', 'WWB', 'the benefit, the duties and sanctions (WWB, Participatiewet)');

/** The service of WWB and Participatiewet. */
export const BENEFITS_SERVICE: ServiceDefinition = {
  name: 'benefits',
  description: 'WWB and Participatiewet: application, benefit, duties, exemption, sanction',
  law: 'WWB',
  types: {
    resolvers: [
      ClientResolver,
      BenefitsDossierResolver,
      BenefitsActsResolver,
      AsOfResolver,
      BenefitsSituationResolver,
      StatementResolver,
      AddresseeResolver,
      BudgetResolver,
      ReceivedResolver,
      ReceivedPartnerResolver,
      BookBenefitBudgetSuccess.resolver,
      CloseBenefitBudgetSuccess.resolver,
      AllocateBenefitSurplusSuccess.resolver,
      ClaimResolver,
      ClaimAdvanceResolver,
      ClaimBenefitAdvanceSuccess.resolver,
      ClaimBenefitOverpaymentSuccess.resolver,
      RepayBenefitClaimSuccess.resolver,
      NetBenefitClaimSuccess.resolver,
      RecordBenefitIncomeSuccess.resolver,
      SettleBenefitMonthSuccess.resolver,
      PayBenefitAdvanceSuccessResolver,
      DutyResolver,
      ImposeAdditionalObligationSuccess.resolver,
      EndDutySuccess.resolver,
      SuspensionResolver,
      SuspendBenefitSuccess.resolver,
      RepairBenefitSuspensionSuccess.resolver,
      WithdrawSuspendedBenefitSuccess.resolver,
      DecisionClockResolver,
      PauseDecisionTermSuccess.resolver,
      ResumeDecisionTermSuccess.resolver,
      ExemptionResolver,
      GrantWorkDutyExemptionSuccess.resolver,
      ReviewWorkDutyExemptionSuccess.resolver,
      SanctionResolver,
      ImposeSanctionSuccessResolver,
      EndSanctionSuccessResolver,
      BenefitResolver,
      GrantBenefitSuccessResolver,
      ReviseBenefitSuccess.resolver,
      EndBenefitSuccess.resolver,
      ConductResolver,
      RecordObservedConductSuccess.resolver,
      RecordConductHearingSuccess.resolver,
      AssessConductBlameSuccess.resolver,
      RecordInabilityConclusionSuccess.resolver,
      ProposalResolver,
      ProposedLoweringResolver,
      ProposeSanctionSuccess.resolver,
      RejectSanctionProposalSuccess.resolver,
      WorkProgrammeResolver,
      WorkProgrammeWeeksResolver,
      StartWorkProgrammeSuccess.resolver,
      RecordWorkProgrammeAttendanceSuccess.resolver,
      EndWorkProgrammeSuccess.resolver,
      ApplicationResolver,
      ReportBenefitNeedSuccess.resolver,
      FileBenefitApplicationSuccess.resolver,
      RefuseBenefitApplicationSuccess.resolver,
      WithdrawBenefitApplicationSuccess.resolver,
      ...ACCESS_LOG.resolvers,
    ],
    orphanedTypes: [ClientType, ACCESS_LOG.reportType, ACCESS_LOG.overviewType],
    references: { Client: clientReference, ...ACCESS_LOG.references },
  },
  database: BENEFITS_DATABASE,
  handlers: [followRelations, forgetPartners],
  periodic: BENEFIT_SIGNALS,
  retention: BENEFITS_RETENTION,
  inspection: BENEFITS_INSPECTION,
};
