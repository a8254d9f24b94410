import type { WithheldReason } from './decision.js';

/** What a member of staff reads where something is withheld; the same whether or not there is anything. */
export const WITHHELD_EXPLANATIONS: Readonly<Record<WithheldReason, string>> = {
  PURPOSE_NOT_ALLOWED: 'Dit hoort niet bij het doel waarvoor u nu kijkt. Of er gegevens zijn, wordt niet getoond.',
  NOT_IN_CASELOAD: 'U bent voor dit doel niet aan deze cliënt toegewezen. Of er gegevens zijn, wordt niet getoond.',
  NO_LEGAL_BASIS: 'De wet geeft geen grondslag om dit voor uw doel te tonen. Of er gegevens zijn, wordt niet getoond.',
  CONSENT_REQUIRED: 'Dit mag alleen met toestemming van de cliënt. Of er gegevens zijn, wordt niet getoond.',
  CONFIDENTIAL: 'Dit is vertrouwelijk en wordt niet getoond. Of er gegevens zijn, wordt niet getoond.',
};

/** Whether asking access for one case for a short time can help: only where the relation is missing, not the right. */
export function canRequestOverride(reason: WithheldReason): boolean {
  return reason === 'NOT_IN_CASELOAD';
}
