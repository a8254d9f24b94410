import { registerEnumType } from 'type-graphql';
import { enumOf } from '@klantbeeld/subgraph';

/** Orders of a caseload. Each goes by what everybody may read of their own clients, so that no order tells more. */
export const CASELOAD_ORDERS = ['SURNAME', 'SURNAME_DESCENDING', 'NEWEST_FIRST'] as const;
/** An order of a caseload. */
export type CaseloadOrder = (typeof CASELOAD_ORDERS)[number];

export const CaseloadOrderEnum = enumOf(CASELOAD_ORDERS);
registerEnumType(CaseloadOrderEnum, {
  name: 'CaseloadOrder',
  description: 'In which order one’s own clients come (volgorde).',
  valuesConfig: {
    SURNAME: { description: 'By surname.' },
    SURNAME_DESCENDING: { description: 'By surname, the last of the alphabet first.' },
    NEWEST_FIRST: { description: 'Who became one’s own client last comes first.' },
  },
});
