import { addMonths } from '@klantbeeld/domain';
import { reservedBsn, type DemoPerson } from '../person.js';
import { ALMELO, COMPANY } from '../staff.js';
import { NETHERLANDS } from '../life/registration.js';

/** Under guardianship; a sheltered job; withdrew a consent. */
export const BART: DemoPerson = {
  id: '3d94a7c2-58e0-4b16-9f3a-e6172c5b0d04',
  slug: 'bart',
  name: 'Bart Kleinhaarsma',
  bsn: reservedBsn(4),
  municipalityCode: ALMELO,
  story:
    'Bart pakt sinds 2006 schroefjes in en weet van elke doos hoeveel erin gaat. Hij staat onder curatele: ' +
    'brieven en besluiten gaan naar zijn curator. Dat zijn werkbegeleider van de begeleiding thuis wist, wilde hij eerst wel en later niet meer.',
  life: (today) => ({
    registration: {
      givenNames: 'Bartholomeus',
      surname: 'Kleinhaarsma',
      birthDate: '19760229',
      birthPlace: '0141',
      birthCountryCode: NETHERLANDS,
      sex: 'MALE',
      address: {
        kind: 'DUTCH',
        street: 'Bleekwal',
        houseNumber: 41,
        postcode: '7606ZX',
        locality: 'Almelo',
        since: '20081101',
      },
      municipalities: [{ code: ALMELO, from: '19760229' }],
      guardianshipSince: '20080917',
    },
    contact: { telephone: '0546 000 104', email: null },
    assignments: [
      { staffId: 'sw-1', purposes: ['WORK_DEVELOPMENT', 'WSW_EMPLOYMENT'], isResponsible: true, from: '2011-02-14' },
      { staffId: 'wmo-1', purposes: ['WMO_SUPPORT'], from: '2020-09-01' },
    ],
    consents: [
      {
        dataClass: 'PRACTICAL_AGREEMENT',
        fromLaw: 'WMO',
        purpose: 'WSW_EMPLOYMENT',
        givenOn: addMonths(today, -10),
        expiresOn: addMonths(today, 2),
        withdrawnAt: `${addMonths(today, -2)}T13:20:00Z`,
      },
    ],
    participation: [{ measuredOn: addMonths(today, -5), level: 5 }],
    intake: {
      registeredOn: '2011-02-14',
      question: 'Wil blijven waar hij is, bij zijn eigen tafel.',
      laws: ['WSW', 'WMO'],
      householdSize: 1,
      workLanguage: 'nl',
      limitations: 'Eén opdracht tegelijk, voorgedaan in plaats van verteld; raakt in de war van haast.',
      adaptations: ['Vaste werkplek', 'Vaste begeleider', 'Plaatjes bij elke opdracht'],
      participationLevel: 5,
      organisation: COMPANY,
      registeredBy: 'sw-1',
    },
    plans: [
      {
        agreedOn: addMonths(today, -8),
        from: addMonths(today, -8),
        hoursPerWeek: 29,
        targetLevel: 5,
        organisation: COMPANY,
        agreedBy: 'sw-1',
        goals: [
          { domain: 'SOCIAL', description: 'In de pauze bij de anderen zitten.', state: 'REACHED' },
          { domain: 'WORK', description: 'Een nieuwe collega het tellen leren.' },
        ],
      },
    ],
    placements: [
      {
        employerId: null,
        stage: 'SHELTERED_INSIDE',
        jobTitle: 'Medewerker verpakken',
        hoursPerWeek: 29,
        from: '2006-05-01',
      },
    ],
    sheltered: {
      recordedBy: 'sw-1',
      indications: [
        {
          appliedOn: '2005-12-05',
          decidedOn: '2006-03-15',
          category: 'SEVERE',
          from: '2006-03-15',
          until: '2011-03-15',
          adaptations: ['GUIDANCE', 'PACE'],
          supportedWorkAdvice: false,
        },
        {
          appliedOn: '2010-11-08',
          decidedOn: '2011-02-10',
          category: 'SEVERE',
          from: '2011-03-15',
          until: '2041-03-15',
          adaptations: ['GUIDANCE', 'PACE', 'ORGANISATIONAL'],
          supportedWorkAdvice: false,
        },
      ],
      waiting: [{ since: '2006-03-15', leftOn: '2006-05-01', leftReason: 'JOB_STARTED' }],
      employments: [
        {
          kind: 'SHELTERED',
          workType: 'ASSEMBLY_PACKING',
          setting: 'SHELTERED_INSIDE',
          fullTimeHundredths: 80,
          from: '2006-05-01',
        },
      ],
    },
    support: {
      handledBy: 'wmo-1',
      reports: [
        {
          reportedOn: '2020-08-18',
          requestedHelp: 'Zijn zus kan hem niet meer helpen met de post, het geld en de was.',
          state: 'DECIDED',
          assessment: {
            startedOn: '2020-08-24',
            completedOn: '2020-09-21',
            conclusion: 'Begeleiding thuis, drie uur per week, op vaste avonden.',
            findings: {
              OWN_STRENGTH_AND_USUAL_HELP: 'Kookt en poetst zelf; post en geld gaan niet.',
              INFORMAL_CARE_AND_NETWORK: 'Zijn zus blijft komen, maar zonder zorgen.',
            },
          },
          arrangements: [
            {
              decisionNumber: '200932',
              decidedOn: '2020-09-28',
              product: '02A03',
              deliveryForm: 'IN_KIND',
              volume: { amount: 3, unit: 'HOUR', frequency: 'WEEK' },
              providerCode: '99000202',
              from: '2020-10-01',
              practice: {
                weekdays: ['MONDAY', 'WEDNESDAY'],
                partOfDay: 'EVENING',
                isTransportNeeded: false,
                agreement: 'Vanaf 18.30 uur thuis, dus op die dagen niet overwerken.',
              },
            },
          ],
        },
      ],
    },
  }),
};
