import { addMonths } from '@klantbeeld/domain';
import { EMPLOYERS } from '../employers.js';
import { reservedBsn, type DemoPerson } from '../person.js';
import { ROOSENDAAL } from '../staff.js';
import { NETHERLANDS } from '../life/registration.js';
import { LIVES_ALONE, NORM_2022, usualDuties } from './norms.js';

/** Lives in Roosendaal, known to nobody in Almelo; lived abroad before. */
export const INGEBORG: DemoPerson = {
  id: '46a9e2d7-3b80-4f51-a79c-5d10c8f3e608',
  slug: 'ingeborg',
  name: 'Ingeborg Valkenstraete',
  bsn: reservedBsn(8),
  municipalityCode: ROOSENDAAL,
  story:
    'Ingeborg woonde negen jaar net over de grens in Essen en kwam terug toen haar fietsenzaak daar sloot. Zij sleutelt nu ' +
    'twaalf uur per week in Roosendaal en krijgt de rest als uitkering. In Almelo kent niemand haar.',
  life: (today) => ({
    registration: {
      givenNames: 'Ingeborg Adriana',
      surname: 'Valkenstraete',
      birthDate: '19810130',
      birthPlace: '1674',
      birthCountryCode: NETHERLANDS,
      sex: 'FEMALE',
      address: {
        kind: 'DUTCH',
        street: 'Spoorbaanhof',
        houseNumber: 25,
        postcode: '4701ZX',
        locality: 'Roosendaal',
        since: '20230901',
      },
      formerAddresses: [
        {
          kind: 'ABROAD',
          foreignLines: ['Grensheidelaan 88', '2910 Essen'],
          countryCode: '5010',
          since: '20140315',
          until: '20230901',
        },
      ],
      municipalities: [
        { code: ROOSENDAAL, from: '20230901' },
        { code: 'GM1999', from: '20140315', until: '20230901' },
        { code: ROOSENDAAL, from: '19810130', until: '20140315' },
      ],
    },
    contact: { telephone: '0165 000 108', email: 'ingeborg@voorbeeld.example' },
    assignments: [{ staffId: 'con-2', purposes: ['WWB_INCOME', 'WWB_WORK'], isResponsible: true, from: '2023-09-18' }],
    participation: [{ measuredOn: addMonths(today, -3), level: 5 }],
    intake: {
      registeredOn: '2023-09-11',
      question: 'Wil weer een eigen zaak, desnoods in een schuur.',
      laws: ['WWB'],
      householdSize: 1,
      workLanguage: 'nl',
      limitations: null,
      adaptations: [],
      participationLevel: 4,
      organisation: ROOSENDAAL,
      registeredBy: 'con-2',
    },
    plans: [
      {
        agreedOn: '2023-10-02',
        from: '2023-10-02',
        hoursPerWeek: 20,
        targetLevel: 6,
        organisation: ROOSENDAAL,
        agreedBy: 'con-2',
        goals: [
          { domain: 'WORK', description: 'Van twaalf naar vierentwintig uur werk.' },
          { domain: 'FINANCE', description: 'Ondernemingsplan met begroting afmaken.' },
        ],
      },
    ],
    placements: [
      {
        employerId: EMPLOYERS.bicycles.id,
        stage: 'REGULAR',
        jobTitle: 'Fietsenmaker',
        hoursPerWeek: 12,
        from: '2024-02-01',
      },
    ],
    benefits: {
      benefits: [
        {
          application: {
            notifiedOn: '2023-09-11',
            appliedOn: '2023-09-12',
            outcome: 'GRANTED',
            decidedOn: '2023-10-16',
          },
          householdType: 'SINGLE',
          from: '2023-09-11',
          decidedOn: '2023-10-16',
          decidedBy: 'con-2',
          periods: [{ from: '2023-09-11', normCents: NORM_2022.single, household: LIVES_ALONE }],
        },
      ],
      duties: usualDuties('2023-09-11'),
    },
  }),
};
