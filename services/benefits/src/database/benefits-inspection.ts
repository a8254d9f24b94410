import { LAW_UNTOLD, RELATIONS_TOLD, told, type InspectionPlan } from '@klantbeeld/subgraph';

const PERIOD = { from_on: 'ingangsdatum', until_on: 'einddatum' } as const;
const MUNICIPALITY = { municipality_code: 'gemeente' } as const;

/** What this service tells a person of their own data. */
export const BENEFITS_INSPECTION: InspectionPlan = {
  title: 'Participatiewet (tot 2015 Wet werk en bijstand)',
  tables: [
    told({
      table: 'benefit_application',
      title: 'Aanvragen (Participatiewet art. 41-44)',
      columns: {
        notified_on: 'meldingOp',
        applied_on: 'aanvraagOp',
        decided_on: 'besluitOp',
        decide_before: 'besluitUiterlijkOp',
        outcome: 'uitkomst',
        ...MUNICIPALITY,
      },
      hasLegalBasis: true,
    }),
    told({
      table: 'benefit',
      title: 'Bijstandsuitkeringen (art. 19-30)',
      columns: { ...PERIOD, decided_on: 'besluitOp', household_type: 'leefvorm', ...MUNICIPALITY },
      leftOut: { decided_by: 'STAFF', application_id: 'TECHNICAL' },
      hasLegalBasis: true,
    }),
    told({
      table: 'benefit_period',
      title: 'Hoogte van de uitkering, in eurocenten',
      columns: {
        ...PERIOD,
        norm_cents: 'normInCenten',
        supplement_cents: 'toeslagInCenten',
        reduction_cents: 'verlagingInCenten',
        age_band: 'leeftijdsgroep',
        has_child: 'kinderenTenLaste',
        cost_sharers: 'kostendelers',
        is_in_institution: 'verblijfInInrichting',
        circumstances: 'omstandigheden',
      },
      leftOut: { benefit_id: 'TECHNICAL', partner_age_band: 'OTHER_PERSON' },
    }),
    told({
      table: 'duty',
      title: 'Verplichtingen (art. 9, 17 en 55)',
      columns: { ...PERIOD, kind: 'soort', description: 'omschrijving', ...MUNICIPALITY },
      hasLegalBasis: true,
    }),
    told({
      table: 'work_duty_exemption',
      title: 'Ontheffingen van de arbeidsplicht (art. 9 lid 2)',
      columns: {
        ...PERIOD,
        reason: 'reden',
        explanation: 'toelichting',
        review_on: 'herbeoordelingOp',
        ...MUNICIPALITY,
      },
      hasLegalBasis: true,
    }),
    told({
      table: 'sanction',
      title: 'Maatregelen (art. 18)',
      columns: {
        ...PERIOD,
        ground: 'grond',
        category: 'categorie',
        percentage: 'percentage',
        amount_cents: 'bedragInCenten',
        reconsider_before: 'heroverwegingVoor',
        ...MUNICIPALITY,
      },
      leftOut: { benefit_id: 'TECHNICAL' },
      hasLegalBasis: true,
    }),
    ...RELATIONS_TOLD,
  ],
  untold: LAW_UNTOLD,
};
