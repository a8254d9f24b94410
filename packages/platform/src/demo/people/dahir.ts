import { addMonths } from '@klantbeeld/domain';
import { EMPLOYERS } from '../employers.js';
import { reservedBsn, type DemoPerson } from '../person.js';
import { ALMELO, COMPANY } from '../staff.js';
import { LIVES_ALONE, NORM_2022, usualDuties } from './norms.js';

/** Only the year of birth is known; work was made for him. */
export const DAHIR: DemoPerson = {
  id: 'b82d4f60-c913-4e7a-8d50-3fa6b9170c06',
  slug: 'dahir',
  name: 'Dahir Warsameeye',
  bsn: reservedBsn(6),
  municipalityCode: ALMELO,
  story:
    'Dahir weet dat hij in 1968 geboren is, en niet op welke dag. In Mogadishu bond hij boeken; toen hier geen passend werk ' +
    'voor hem te vinden was, is het bij een boekbinderij gemaakt. Hij leert Nederlands tussen de vellen papier.',
  life: (today) => ({
    registration: {
      givenNames: 'Dahir',
      surname: 'Warsameeye',
      birthDate: '19680000',
      birthPlace: 'Mogadishu',
      birthCountryCode: '6013',
      sex: 'MALE',
      address: {
        kind: 'DUTCH',
        street: 'Papiermolen',
        houseNumber: 9,
        postcode: '7604ZX',
        locality: 'Almelo',
        since: '20190315',
      },
      municipalities: [{ code: ALMELO, from: '20190315' }],
    },
    contact: { telephone: '0546 000 106', email: null },
    assignments: [
      { staffId: 'con-1', purposes: ['WWB_INCOME', 'WWB_WORK'], isResponsible: true, from: '2022-04-01' },
      { staffId: 'sw-1', purposes: ['WORK_DEVELOPMENT'], from: '2023-01-09' },
      { staffId: 'emp-1', purposes: ['WORK_DEVELOPMENT'], capacity: 'EMPLOYER_CONTACT', from: addMonths(today, -9) },
      { staffId: 'med-1', purposes: ['MEDICAL_ADVICE'], from: addMonths(today, -10) },
    ],
    participation: [
      { measuredOn: '2022-04-20', level: 2 },
      { measuredOn: addMonths(today, -1), level: 5 },
    ],
    intake: {
      registeredOn: '2022-04-20',
      question: 'Wil met zijn handen werken en Nederlands leren van mensen in plaats van uit een boek.',
      laws: ['WWB'],
      householdSize: 1,
      workLanguage: 'so',
      limitations: 'Geen werk met lawaai; fijn handwerk gaat lang achter elkaar goed.',
      adaptations: ['Stille werkplek', 'Opdrachten voordoen'],
      participationLevel: 2,
      organisation: ALMELO,
      registeredBy: 'con-1',
    },
    plans: [
      {
        agreedOn: '2023-01-16',
        from: '2023-02-01',
        hoursPerWeek: 28,
        targetLevel: 5,
        organisation: COMPANY,
        agreedBy: 'sw-1',
        goals: [
          { domain: 'LANGUAGE', description: 'Een werkbriefje lezen en terugschrijven.' },
          { domain: 'WORK', description: 'Een boek zelfstandig binden.', state: 'REACHED' },
        ],
        interventions: [
          {
            kind: 'TRAINING',
            description: 'Nederlands op de werkvloer, twee ochtenden.',
            provider: 'Taalhuis De Wasknijper',
            hoursPerWeek: 8,
            from: '2023-02-06',
            laws: ['WWB'],
            goal: 0,
          },
          {
            kind: 'PARTICIPATION_PLACE',
            description: 'Werk dat voor hem gemaakt is: oude bibliotheekboeken herstellen.',
            provider: EMPLOYERS.bindery.name,
            hoursPerWeek: 20,
            from: addMonths(today, -9),
            until: addMonths(today, 15),
            laws: ['WWB'],
            goal: 1,
          },
        ],
      },
    ],
    placements: [
      {
        employerId: EMPLOYERS.bindery.id,
        stage: 'WORK_ON_LOCATION',
        jobTitle: 'Boekhersteller',
        hoursPerWeek: 20,
        isCreatedWork: true,
        from: addMonths(today, -9),
      },
    ],
    benefits: {
      benefits: [
        {
          application: {
            notifiedOn: '2022-04-01',
            appliedOn: '2022-04-08',
            outcome: 'GRANTED',
            decidedOn: '2022-05-20',
          },
          householdType: 'SINGLE',
          from: '2022-04-01',
          decidedOn: '2022-05-20',
          decidedBy: 'con-1',
          periods: [{ from: '2022-04-01', normCents: NORM_2022.single, household: LIVES_ALONE }],
        },
      ],
      duties: [
        ...usualDuties('2022-04-01'),
        { kind: 'ADDITIONAL', description: 'Twee ochtenden per week Nederlandse les volgen.', from: '2023-02-06' },
      ],
    },
  }),
};
