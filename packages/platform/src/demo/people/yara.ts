import { addMonths } from '@klantbeeld/domain';
import { EMPLOYERS } from '../employers.js';
import { reservedBsn, type DemoPerson } from '../person.js';
import { ALMELO, COMPANY } from '../staff.js';
import { NETHERLANDS } from '../life/registration.js';
import { LIVES_ALONE, NORM_2022, usualDuties } from './norms.js';

const BENEFIT_SINCE = '2025-09-01';

/** Young, and in a trial placement. */
export const YARA: DemoPerson = {
  id: '68e2d5b1-0c47-49fa-93d8-f4b6017e5c0b',
  slug: 'yara',
  name: 'Yara Kartosemito',
  bsn: reservedBsn(11),
  municipalityCode: ALMELO,
  story:
    'Yara stopte met school en staat nu om vijf uur op om brood te bakken. Zij werkt twee maanden op proef en houdt zolang haar ' +
    'uitkering; de bakker wil haar daarna houden. Haar oma in Paramaribo krijgt van elke nieuwe taart een foto.',
  life: (today) => ({
    registration: {
      givenNames: 'Yara Soelastri',
      surname: 'Kartosemito',
      birthDate: '20040211',
      birthPlace: '0153',
      birthCountryCode: NETHERLANDS,
      sex: 'FEMALE',
      address: {
        kind: 'DUTCH',
        street: 'Meelzolder',
        houseNumber: 6,
        postcode: '7601ZX',
        locality: 'Almelo',
        since: '20240701',
      },
      municipalities: [
        { code: ALMELO, from: '20240701' },
        { code: 'GM0153', from: '20040211', until: '20240701' },
      ],
    },
    contact: { telephone: '0546 000 111', email: 'yara@voorbeeld.example' },
    assignments: [
      { staffId: 'con-1', purposes: ['WWB_INCOME', 'WWB_WORK'], isResponsible: true, from: BENEFIT_SINCE },
      { staffId: 'sw-1', purposes: ['WORK_DEVELOPMENT'], from: '2025-10-01' },
      { staffId: 'emp-1', purposes: ['WORK_DEVELOPMENT'], capacity: 'EMPLOYER_CONTACT', from: addMonths(today, -2) },
    ],
    participation: [{ measuredOn: addMonths(today, -2), level: 3 }],
    intake: {
      registeredOn: '2025-08-04',
      question: 'Wil bakker worden, en niet nog een keer in een klas zitten.',
      laws: ['WWB'],
      householdSize: 1,
      workLanguage: 'nl',
      limitations: null,
      adaptations: [],
      participationLevel: 3,
      organisation: ALMELO,
      registeredBy: 'con-1',
    },
    plans: [
      {
        agreedOn: '2025-10-06',
        from: '2025-10-06',
        hoursPerWeek: 32,
        targetLevel: 6,
        organisation: COMPANY,
        agreedBy: 'sw-1',
        goals: [
          { domain: 'WORK', description: 'Een contract als leerling-bakker.', targetOn: addMonths(today, 1) },
          { domain: 'FINANCE', description: 'Rondkomen met wat binnenkomt.' },
        ],
        interventions: [
          {
            kind: 'TRIAL_PLACEMENT',
            description: 'Twee maanden op proef in de bakkerij, met behoud van uitkering.',
            provider: EMPLOYERS.bakery.name,
            hoursPerWeek: 32,
            from: addMonths(today, -1),
            until: addMonths(today, 1),
            laws: ['WWB'],
            goal: 0,
          },
          {
            kind: 'JOB_COACHING',
            description: 'Elke week een uur tussen de ovens.',
            hoursPerWeek: 1,
            from: addMonths(today, -1),
            laws: ['WWB'],
            goal: 0,
          },
          {
            kind: 'NO_RISK_COVER',
            description: 'Gaat in met het contract.',
            from: addMonths(today, 1),
            laws: ['WWB'],
            goal: 0,
          },
        ],
      },
    ],
    placements: [
      {
        employerId: EMPLOYERS.bakery.id,
        stage: 'TRIAL',
        jobTitle: 'Leerling-bakker',
        hoursPerWeek: 32,
        from: addMonths(today, -1),
        until: addMonths(today, 1),
      },
    ],
    benefits: {
      benefits: [
        {
          application: {
            notifiedOn: '2025-08-04',
            appliedOn: '2025-09-01',
            outcome: 'GRANTED',
            decidedOn: '2025-09-25',
          },
          householdType: 'SINGLE',
          from: BENEFIT_SINCE,
          decidedOn: '2025-09-25',
          decidedBy: 'con-1',
          periods: [{ from: BENEFIT_SINCE, normCents: NORM_2022.single, household: LIVES_ALONE }],
        },
      ],
      duties: usualDuties(BENEFIT_SINCE),
    },
  }),
};
