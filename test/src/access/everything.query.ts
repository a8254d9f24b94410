/** The one question of these tests, the same for everybody: all that the graph has of a client. */
export const EVERYTHING = `query Everything($id: ID!) { client(id: $id) {
  id sex isUnderGuardianship secrecy hasSecretAddress ageBand bsn bsnInFull locality municipality team
  name { full } birthDate { date } diedOn { date } contact { telephone } address { street houseNumber locality }
  municipalityHistory { code } partner { name { full } client { id } } assignments { staff { id } }
  responsibleConsultant { id organisation withheld { path reason } } safetyInstruction { instruction } participationLevel { level measuredOn }
  consents { dataClass } viewerCanAssign viewerCanTransfer viewerCanRegisterIntake viewerCanAgreePlan
  viewerCanStartIntervention viewerCanStartPlacement consentsToAsk { dataClass } teamAssignments { purposes }
  withheld { path reason }
  intake { id registeredOn organisation householdSize workLanguage question laws limitations adaptations
    participationLevel sources { path recordedOn organisation } withheld { path reason } }
  developmentPlan { agreedOn targetLevel organisation withheld { path reason } goals { domain description withheld { path reason } } }
  interventions { kind description laws organisation goal { description } withheld { path reason } }
  placements { id jobTitle stage employer { name } client { id } }
  timeline { edges { node { kind } } } correctionRequests { id dataClass statement }
  benefits { __typename
    ... on BenefitsDossier {
      applications { notifiedOn explanation decisionClock { state lastDay pauses { explanation } } } suspensions { missing } benefit { ...norm } allBenefits { ...norm } duties { kind description isActive version withheld { path reason } }
      exemption { id exempt until reason explanation provision reviewOn reviewedOn version legalBasis { article } withheld { path reason } }
      obligationStatus viewerCanGrantExemption viewerCanReviewExemption viewerCanRecordConduct sanctions { ground amount { cents } } withheld { path reason }
      workProgrammes { kind period { until } attendance { on } endReason explanation withheld { path reason } }
      observedConducts { description hearing { view } assessment { explanation } } inabilityConclusions { unableUntil }
      sanctionProposals { explanation lowering { reason } }
      claims { amount { cents } balance { cents } nettings { most { cents } } } decisionsAddressedTo received { claims { number amount { cents } partners { surname } } }
      statement(month: "2026-03-02") { lines { kind amount { cents } explanation } payable { cents } }
      asOf(day: "2026-03-02") {
        benefit { ...norm } norm { missing } rules { rule source } duties { kind description withheld { path reason } }
        exemption { exempt until reason explanation reviewOn legalBasis { article } withheld { path reason } }
        sanctions { ground amount { cents } } withheld { path reason } } }
    ...refused }
  shelteredEmployment { __typename
    ... on ShelteredEmploymentDossier {
      hasValidIndication indicationValidUntil indication { ...decision } allIndications { ...decision }
      waitingListEntry { sinceOn municipalityCode withheld { path reason } } allWaitingListEntries { sinceOn } employment { workType } allEmployments { workType }
      withheld { path reason } }
    ...refused }
  support { __typename
    ... on SupportDossier {
      reports { requestedHelp } assessments { conclusion }
      arrangements { decisionNumber product { code } practicalAgreement { text } withheld { path reason } }
      practicalAgreements { weekdays text } withheld { path reason } }
    ...refused }
} }
fragment norm on Benefit { periods { norm { cents } } }
fragment decision on WswIndication { decidedOn handicapCategory adaptations supportedWorkAdvice }
fragment refused on Withheld { law reason purposesThatAllow canRequestOverride explanation }`;
