import { told, type InspectionPlan } from '@klantbeeld/subgraph';

const MUNICIPALITY = { municipality_code: 'gemeente' } as const;
const CONDUCT = { conduct_id: 'TECHNICAL' } as const;

/** What a person is told of conduct, hearing, blame, medical conclusions and proposals. */
export const CONDUCT_TOLD: InspectionPlan['tables'] = [
  told({
    table: 'observed_conduct',
    title: 'Waargenomen gedragingen (art. 18)',
    columns: {
      kind: 'soort',
      occurred_on: 'gedragingOp',
      fitting_advice_on: 'passendBevondenOp',
      description: 'omschrijving',
      recorded_on: 'vastgelegdOp',
      organisation: 'organisatie',
      ...MUNICIPALITY,
    },
    leftOut: { programme_id: 'TECHNICAL', recorded_by: 'STAFF' },
    hasLegalBasis: true,
  }),
  told({
    table: 'conduct_hearing',
    title: 'Zienswijzen (Awb art. 4:8), ook wat later is vervangen',
    columns: { heard_on: 'gehoordOp', manner: 'wijze', view: 'zienswijze', recorded_at: 'vastgelegdOp' },
    leftOut: { ...CONDUCT, recorded_by: 'STAFF' },
  }),
  told({
    table: 'conduct_assessment',
    title: 'Verwijtbaarheid (art. 18), ook wat later is vervangen',
    columns: {
      blame: 'verwijtbaarheid',
      explanation: 'toelichting',
      decided_on: 'beoordeeldOp',
      recorded_at: 'vastgelegdOp',
    },
    leftOut: { ...CONDUCT, decided_by: 'STAFF' },
  }),
  told({
    table: 'inability_conclusion',
    title: 'Conclusies van de medisch adviseur, zonder diagnose',
    columns: {
      unable_from: 'nietInStaatVan',
      unable_until: 'nietInStaatTot',
      recorded_on: 'vastgelegdOp',
      ...MUNICIPALITY,
    },
    leftOut: { recorded_by: 'STAFF' },
    hasLegalBasis: true,
  }),
  told({
    table: 'sanction_proposal',
    title: 'Voorstellen voor een maatregel (art. 7 lid 4)',
    columns: {
      explanation: 'toelichting',
      outcome: 'uitkomst',
      proposed_on: 'voorgesteldOp',
      organisation: 'organisatie',
      decided_on: 'besluitOp',
      decision_explanation: 'motivering',
      ...MUNICIPALITY,
    },
    leftOut: { proposed_by: 'STAFF', decided_by: 'STAFF', sanction_id: 'TECHNICAL' },
    hasLegalBasis: true,
  }),
  told({
    table: 'sanction_proposal_conduct',
    title: 'Gedragingen in die voorstellen',
    columns: { category: 'categorie' },
    leftOut: { proposal_id: 'TECHNICAL', ...CONDUCT },
  }),
];
