import { BWB, supportActOn, type LegalBasis } from '@klantbeeld/domain';

/** Ways in which support is given. */
export const DELIVERY_FORMS = ['IN_KIND', 'PERSONAL_BUDGET', 'ALLOWANCE'] as const;
export type DeliveryForm = (typeof DELIVERY_FORMS)[number];

const WMO_2007 = { bwbId: BWB.WMO_2007, validFrom: '2007-01-01' };
const WMO_2015 = { bwbId: BWB.WMO_2015, validFrom: '2015-01-01' };

const BASIS_OF_2015: Readonly<Record<DeliveryForm, LegalBasis>> = {
  IN_KIND: { ...WMO_2015, article: '2.3.5', paragraph: '3' },
  PERSONAL_BUDGET: { ...WMO_2015, article: '2.3.6', paragraph: '1' },
  ALLOWANCE: { ...WMO_2015, article: '2.1.7', paragraph: null },
};

/**
 * What a decision of a day rests on. Wmo 2007: the compensation duty (art. 4 lid 1), whatever the form. Wmo 2015: the
 * tailored provision (art. 2.3.5 lid 3), the personal budget for it (2.3.6 lid 1), or the allowance (2.1.7).
 */
export function arrangementBasis(decidedOn: string, form: DeliveryForm): LegalBasis {
  return supportActOn(decidedOn) === BWB.WMO_2007 ? { ...WMO_2007, article: '4', paragraph: '1' } : BASIS_OF_2015[form];
}

/** Whether a text is a decision number as messages carry it (beschikkingnummer): one to nine digits. */
export function isDecisionNumber(text: string): boolean {
  return /^\d{1,9}$/.test(text);
}

/** Whether a text is the code of a provider (AGB code): eight digits. */
export function isProviderCode(text: string): boolean {
  return /^\d{8}$/.test(text);
}
