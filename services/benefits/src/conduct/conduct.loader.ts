import { SELECT_LEGAL_BASIS } from '@klantbeeld/database';
import type { LegalBasis } from '@klantbeeld/domain';
import { rowById, rowsOfClients } from '@klantbeeld/subgraph';
import type { Blame } from '../sanction/sanction.rules.js';
import type { ConductKind, HearingManner, Inability, RecordedConduct } from './conduct.rules.js';

/** Conduct as it is read, with the latest hearing and assessment. */
export interface ObservedConductRow extends RecordedConduct {
  readonly id: string;
  readonly clientId: string;
  readonly kind: ConductKind;
  readonly programmeId: string | null;
  readonly fittingAdviceOn: string | null;
  readonly description: string;
  readonly recordedOn: string;
  readonly organisation: string;
  readonly hearing: { readonly heardOn: string; readonly manner: HearingManner; readonly view: string | null } | null;
  readonly assessment: { readonly blame: Blame; readonly explanation: string; readonly decidedOn: string } | null;
  readonly legalBasis: LegalBasis;
}

/** A medical conclusion as it is read. */
export interface InabilityConclusionRow extends Inability {
  readonly id: string;
  readonly clientId: string;
  readonly recordedOn: string;
  readonly legalBasis: LegalBasis;
}

const CONDUCT = `id, client_id as "clientId", kind, occurred_on as "occurredOn", fitting_advice_on as "fittingAdviceOn",
         programme_id as "programmeId",
         description, recorded_on as "recordedOn", organisation, ${SELECT_LEGAL_BASIS},
         (select jsonb_build_object('heardOn', heard_on, 'manner', manner, 'view', view) from conduct_hearing
           where conduct_id = conduct.id order by recorded_at desc, id limit 1) as hearing,
         (select jsonb_build_object('blame', blame, 'explanation', explanation, 'decidedOn', decided_on)
            from conduct_assessment where conduct_id = conduct.id order by recorded_at desc, id limit 1) as assessment`;

/** The conduct of each client that was observed, newest first. */
export const conductsOfClient = rowsOfClients<ObservedConductRow>(
  'observed-conducts-of-clients',
  `select ${CONDUCT} from observed_conduct conduct where client_id = any($1::uuid[]) order by occurred_on desc, id`,
);

/** One observed conduct, or null when it is not there or not to be seen. */
export const conductById = rowById<ObservedConductRow>(
  'observed-conduct-by-id',
  'SANCTION',
  `select ${CONDUCT} from observed_conduct conduct where id = any($1::uuid[])`,
);

const CONCLUSION = `id, client_id as "clientId", unable_from as "unableFrom", unable_until as "unableUntil",
         recorded_on as "recordedOn", ${SELECT_LEGAL_BASIS}`;

/** The conclusions of the medical advisor about each client, newest first. */
export const conclusionsOfClient = rowsOfClients<InabilityConclusionRow>(
  'inability-conclusions-of-clients',
  `select ${CONCLUSION} from inability_conclusion where client_id = any($1::uuid[]) order by unable_until desc, id`,
);

/** One conclusion, for who draws it: the medical advisor, who sees no duties; null when not there or not to be seen. */
export const conclusionById = rowById<InabilityConclusionRow>(
  'inability-conclusion-by-id',
  'FUNCTIONAL_LIMITATION',
  `select ${CONCLUSION} from inability_conclusion where id = any($1::uuid[])`,
);
