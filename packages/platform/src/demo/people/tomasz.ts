import { addMonths } from '@klantbeeld/domain';
import { EMPLOYERS } from '../employers.js';
import { reservedBsn, type DemoPerson } from '../person.js';
import { ALMELO, COMPANY } from '../staff.js';

/** Supported employment with an ordinary employer; known to the Wsw only. */
export const TOMASZ: DemoPerson = {
  id: 'a1f96c40-5be8-4d73-b2c1-6e08d9347f0c',
  slug: 'tomasz',
  name: 'Tomasz Wielgoszynski',
  bsn: reservedBsn(12),
  municipalityCode: ALMELO,
  story:
    'Tomasz hoort bijna niets en ziet des te meer: op de kwekerij haalt hij elke zieke plant eruit. Hij werkt daar sinds 2012 in ' +
    'gewone dienst, met een begeleider naast zich en een subsidie voor zijn baas. Een uitkering heeft hij nooit gehad.',
  life: (today) => ({
    registration: {
      givenNames: 'Tomasz Piotr',
      surname: 'Wielgoszynski',
      birthDate: '19791019',
      birthPlace: 'Poznań',
      birthCountryCode: '7028',
      sex: 'MALE',
      address: {
        kind: 'DUTCH',
        street: 'Kassenpad',
        houseNumber: 14,
        postcode: '7611ZX',
        locality: 'Aadorp',
        since: '20100901',
      },
      municipalities: [{ code: ALMELO, from: '20070801' }],
    },
    contact: { telephone: null, email: 'tomasz@voorbeeld.example' },
    assignments: [
      { staffId: 'sw-1', purposes: ['WORK_DEVELOPMENT', 'WSW_EMPLOYMENT'], isResponsible: true, from: '2012-03-01' },
      { staffId: 'emp-1', purposes: ['WORK_DEVELOPMENT'], capacity: 'EMPLOYER_CONTACT', from: '2012-03-01' },
    ],
    participation: [{ measuredOn: addMonths(today, -5), level: 5 }],
    intake: {
      registeredOn: '2011-10-10',
      question: 'Wil buiten een werkplaats werken, tussen gewone collega’s.',
      laws: ['WSW'],
      householdSize: 2,
      workLanguage: 'dse',
      limitations: 'Hoort bijna niet; leest en schrijft Nederlands en Pools, en gebaart.',
      adaptations: ['Lichtsignaal in plaats van bel', 'Werkoverleg op papier'],
      participationLevel: 5,
      organisation: COMPANY,
      registeredBy: 'sw-1',
    },
    plans: [
      {
        agreedOn: addMonths(today, -11),
        from: addMonths(today, -11),
        hoursPerWeek: 32,
        targetLevel: 5,
        organisation: COMPANY,
        agreedBy: 'sw-1',
        goals: [{ domain: 'WORK', description: 'Zelf de zaaiplanning van een kas bijhouden.' }],
        interventions: [
          {
            kind: 'WORKPLACE_GUIDANCE',
            description: 'Begeleider op de kwekerij, een ochtend per week.',
            hoursPerWeek: 4,
            from: '2012-03-01',
            laws: ['WSW'],
            goal: 0,
          },
        ],
      },
    ],
    placements: [
      {
        employerId: EMPLOYERS.nursery.id,
        stage: 'SUPPORTED_EMPLOYMENT',
        jobTitle: 'Medewerker kwekerij',
        hoursPerWeek: 32,
        from: '2012-03-01',
      },
    ],
    sheltered: {
      recordedBy: 'sw-1',
      indications: [
        {
          appliedOn: '2011-06-14',
          decidedOn: '2011-09-26',
          category: 'MODERATE',
          from: '2011-09-26',
          until: '2041-09-26',
          adaptations: ['TECHNICAL', 'GUIDANCE'],
          supportedWorkAdvice: true,
        },
      ],
      waiting: [{ since: '2011-09-26', leftOn: '2012-03-01', leftReason: 'JOB_STARTED' }],
      employments: [
        {
          kind: 'SUPPORTED',
          workType: 'GREEN',
          setting: 'SUPPORTED_EMPLOYMENT',
          fullTimeHundredths: 89,
          from: '2012-03-01',
        },
      ],
    },
  }),
};
