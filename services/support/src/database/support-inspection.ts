import { LAW_UNTOLD, RELATIONS_TOLD, told, type InspectionPlan } from '@klantbeeld/subgraph';

/** What this service tells a person of their own data. */
export const SUPPORT_INSPECTION: InspectionPlan = {
  title: 'Wet maatschappelijke ondersteuning',
  tables: [
    told({
      table: 'support_report',
      title: 'Meldingen (Wmo 2015 art. 2.3.2 lid 1)',
      columns: {
        reported_on: 'meldingOp',
        requested_help: 'gevraagdeHulp',
        is_urgent: 'spoed',
        state: 'stand',
        municipality_code: 'gemeente',
      },
      leftOut: { registered_by: 'STAFF' },
      hasLegalBasis: true,
    }),
    told({
      table: 'needs_assessment',
      title: 'Onderzoeken (art. 2.3.2)',
      columns: {
        started_on: 'begonnenOp',
        completed_on: 'afgerondOp',
        conclusion: 'conclusie',
        municipality_code: 'gemeente',
      },
      leftOut: { report_id: 'TECHNICAL' },
      hasLegalBasis: true,
    }),
    {
      ...told({
        table: 'needs_assessment_finding',
        title: 'Bevindingen van onderzoeken (art. 2.3.2 lid 4)',
        columns: { subject: 'onderwerp', finding: 'bevinding' },
        isAbout:
          'exists (select from needs_assessment made where made.id = kept.assessment_id and made.client_id = $1)',
        added: {
          onderzoekBegonnenOp: '(select made.started_on from needs_assessment made where made.id = kept.assessment_id)',
        },
      }),
      leftOut: { assessment_id: 'TECHNICAL', municipality_code: 'TECHNICAL' },
    },
    told({
      table: 'support_arrangement',
      title: 'Maatwerkvoorzieningen (art. 2.3.5; tot 2015 individuele voorzieningen, Wmo 2007 art. 4)',
      columns: {
        from_on: 'ingangsdatum',
        until_on: 'einddatum',
        decided_on: 'besluitOp',
        decision_number: 'beschikkingsnummer',
        product_category: 'productcategorie',
        product_code: 'productcode',
        delivery_form: 'leveringsvorm',
        volume_amount: 'omvang',
        volume_unit: 'eenheid',
        volume_frequency: 'frequentie',
        provider_code: 'aanbieder',
        municipality_code: 'gemeente',
      },
      leftOut: { decided_by: 'STAFF', report_id: 'TECHNICAL' },
      hasLegalBasis: true,
    }),
    told({
      table: 'practical_agreement',
      title: 'Praktische afspraken',
      columns: {
        weekdays: 'dagen',
        part_of_day: 'dagdeel',
        is_transport_needed: 'vervoerNodig',
        agreement: 'afspraak',
      },
      leftOut: { arrangement_id: 'TECHNICAL' },
    }),
    ...RELATIONS_TOLD,
  ],
  untold: LAW_UNTOLD,
};
