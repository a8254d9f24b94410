import type { Capacity, DataClass, Purpose } from '@klantbeeld/access';

/** Somebody who looks, and what they may not see: written down here apart from the policy table, to check it. */
export interface View {
  readonly staffId: string;
  readonly purpose: Purpose;
  readonly capacity: Capacity;
  readonly hidden: ReadonlySet<DataClass>;
}

const WWB: readonly DataClass[] = ['INCOME', 'SANCTION', 'DUTY_REASON'];
const DUTIES: readonly DataClass[] = ['DUTY_STATUS', 'OBLIGATION_STATUS'];
const WSW: readonly DataClass[] = ['INDICATION_DETAIL', 'SHELTERED_JOB'];
const WMO: readonly DataClass[] = ['SUPPORT_PROVISION', 'SUPPORT_ASSESSMENT', 'PRACTICAL_AGREEMENT'];
const HOME: readonly DataClass[] = ['ADDRESS', 'HOUSEHOLD', 'BSN_IN_FULL'];
const JOURNEY: readonly DataClass[] = ['DEVELOPMENT', 'PARTICIPATION_LEVEL', 'FUNCTIONAL_LIMITATION'];

/** The views of four roles (table D.2 of the access rules), one for each of their purposes. */
export const VIEWS: readonly View[] = [
  view('sw-1', 'WORK_DEVELOPMENT', [...WWB, ...WMO, ...HOME, 'BIRTH_DATE']),
  view('sw-1', 'WSW_EMPLOYMENT', [...WWB, ...DUTIES, ...WMO, ...HOME]),
  view('con-1', 'WWB_WORK', [...WSW, ...WMO]),
  view('con-1', 'WWB_INCOME', [...WSW, ...WMO, 'INDICATION_CONCLUSION']),
  view('wmo-1', 'WMO_SUPPORT', [...WWB, ...DUTIES, ...WSW, ...JOURNEY, 'INDICATION_CONCLUSION', 'PLACEMENT']),
  {
    ...view('emp-1', 'WORK_DEVELOPMENT', [
      ...WWB,
      ...DUTIES,
      ...WSW,
      ...WMO,
      ...HOME,
      ...JOURNEY,
      'INDICATION_CONCLUSION',
      'BIRTH_DATE',
      'BSN',
      'SHARED_FACT',
    ]),
    capacity: 'EMPLOYER_CONTACT',
  },
];

function view(staffId: string, purpose: Purpose, hidden: readonly DataClass[]): View {
  return { staffId, purpose, capacity: 'GUIDANCE', hidden: new Set(hidden) };
}

/** How the clients of a view are called in ids: one group of clients each. */
export function groupOf({ staffId, purpose }: Pick<View, 'staffId' | 'purpose'>): string {
  return `${staffId} ${purpose}`;
}
