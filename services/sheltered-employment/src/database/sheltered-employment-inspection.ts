import { LAW_UNTOLD, RELATIONS_TOLD, told, type InspectionPlan } from '@klantbeeld/subgraph';

const RECORDED = { recorded_at: 'vastgelegdOp', organisation_code: 'organisatie' } as const;

/** What this service tells a person of their own data. */
export const SHELTERED_EMPLOYMENT_INSPECTION: InspectionPlan = {
  title: 'Wet sociale werkvoorziening',
  tables: [
    told({
      table: 'wsw_indication',
      title: 'Indicatiebeschikkingen (art. 11 en 12)',
      columns: {
        from_on: 'ingangsdatum',
        until_on: 'geldigTot',
        applied_on: 'aanvraagOp',
        decided_on: 'besluitOp',
        decided_by: 'besluitVan',
        handicap_category: 'arbeidshandicapcategorie',
        adaptations: 'aanpassingen',
        supported_work_advice: 'adviesBegeleidWerken',
        lapsed_on: 'vervallenOp',
        lapse_reason: 'redenVanVervallen',
        withdrawn_on: 'ingetrokkenOp',
        withdrawal_reason: 'redenVanIntrekking',
        ...RECORDED,
      },
      leftOut: { recorded_by: 'STAFF' },
      hasLegalBasis: true,
    }),
    told({
      table: 'waiting_list_entry',
      title: 'Wachtlijst (art. 12)',
      columns: { since_on: 'sinds', left_on: 'verlatenOp', left_reason: 'reden', municipality_code: 'gemeente' },
      hasLegalBasis: true,
    }),
    told({
      table: 'sheltered_employment',
      title: 'Dienstbetrekkingen en begeleid werken (art. 2 en 7)',
      columns: {
        from_on: 'ingangsdatum',
        until_on: 'einddatum',
        kind: 'soort',
        work_type: 'werksoort',
        setting: 'plaats',
        full_time_hundredths: 'honderdstenVanVoltijd',
        ...RECORDED,
      },
      leftOut: { recorded_by: 'STAFF' },
      hasLegalBasis: true,
    }),
    ...RELATIONS_TOLD,
  ],
  untold: LAW_UNTOLD,
};
