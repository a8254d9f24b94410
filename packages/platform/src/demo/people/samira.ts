import { addMonths } from '@klantbeeld/domain';
import { reservedBsn, type DemoPerson } from '../person.js';
import { ALMELO, COMPANY } from '../staff.js';
import { NETHERLANDS } from '../life/registration.js';
import { LIVES_ALONE, NORM_2022, usualDuties } from './norms.js';

/** Known to all three laws; the person of the README. */
export const SAMIRA: DemoPerson = {
  id: '5a317a00-84f1-4c0e-9b1d-0c4e6f2a7d01',
  slug: 'samira',
  name: 'Samira Haddoumi',
  bsn: reservedBsn(1),
  municipalityCode: ALMELO,
  story:
    'Samira zorgt elke dag voor haar moeder, die een straat verder woont; daarom hoeft zij nu even geen werk te zoeken. ' +
    'Zij staat nog op de oude wachtlijst van de Wsw en gaat op dinsdag en donderdag met de taxi naar de naaiwerkplaats. ' +
    'Haar jobcoach mag van haar weten wanneer de taxi rijdt, en niet waarom.',
  life: (today) => ({
    registration: {
      givenNames: 'Samira',
      surname: 'Haddoumi',
      birthDate: '19840517',
      birthPlace: '0141',
      birthCountryCode: NETHERLANDS,
      sex: 'FEMALE',
      address: {
        kind: 'DUTCH',
        street: 'Weversgang',
        houseNumber: 12,
        postcode: '7607ZX',
        locality: 'Almelo',
        since: '20160801',
      },
      municipalities: [{ code: ALMELO, from: '19840517' }],
    },
    contact: { telephone: '0546 000 101', email: 'samira@voorbeeld.example' },
    assignments: [
      { staffId: 'con-1', purposes: ['WWB_INCOME', 'WWB_WORK'], isResponsible: true, from: '2022-04-01' },
      { staffId: 'sw-1', purposes: ['WORK_DEVELOPMENT', 'WSW_EMPLOYMENT'], from: '2022-05-01' },
      { staffId: 'wmo-1', purposes: ['WMO_SUPPORT'], from: '2023-01-16' },
    ],
    consents: [
      {
        dataClass: 'PRACTICAL_AGREEMENT',
        fromLaw: 'WMO',
        purpose: 'WORK_DEVELOPMENT',
        givenOn: addMonths(today, -2),
        expiresOn: addMonths(today, 10),
      },
    ],
    participation: [
      { measuredOn: '2022-04-11', level: 2 },
      { measuredOn: addMonths(today, -3), level: 3 },
    ],
    intake: {
      registeredOn: '2022-04-11',
      question: 'Wil werk in de buurt, het liefst met naald en draad.',
      laws: ['WWB', 'WSW', 'WMO'],
      householdSize: 1,
      workLanguage: 'nl',
      limitations: 'Kan niet langer dan een uur achter elkaar staan en niet meer dan vijf kilo tillen.',
      adaptations: ['Zittend werk', 'Rustig tempo', 'Vaste begintijd'],
      participationLevel: 2,
      organisation: ALMELO,
      registeredBy: 'con-1',
    },
    plans: [
      {
        agreedOn: '2022-04-28',
        from: '2022-05-01',
        hoursPerWeek: 16,
        targetLevel: 5,
        organisation: COMPANY,
        agreedBy: 'sw-1',
        goals: [
          { domain: 'WORK', description: 'Zelfstandig een kledingstuk van patroon tot zoom maken.' },
          { domain: 'SOCIAL', description: 'Twee dagdelen per week onder collega’s zijn.', state: 'REACHED' },
          { domain: 'PHYSICAL', description: 'Opbouwen naar twee uur zittend werk zonder pijn.' },
        ],
        interventions: [
          {
            kind: 'CAPACITY_TEST',
            description: 'Drie weken proefwerken op textiel en verpakken.',
            hoursPerWeek: 12,
            from: '2022-05-09',
            until: '2022-05-28',
            laws: ['WWB', 'WSW'],
            endReason: 'COMPLETED',
            goal: 0,
          },
          {
            kind: 'SOCIAL_ACTIVATION',
            description: 'Naaiwerkplaats van het mensontwikkelbedrijf, twee dagdelen.',
            hoursPerWeek: 8,
            from: '2023-03-01',
            laws: ['WWB', 'WMO'],
            goal: 1,
          },
        ],
      },
    ],
    benefits: {
      benefits: [
        {
          application: {
            notifiedOn: '2022-04-01',
            appliedOn: '2022-04-05',
            outcome: 'GRANTED',
            decidedOn: '2022-05-10',
          },
          householdType: 'SINGLE',
          from: '2022-04-01',
          decidedOn: '2022-05-10',
          decidedBy: 'con-1',
          periods: [{ from: '2022-04-01', normCents: NORM_2022.single, household: LIVES_ALONE }],
        },
      ],
      duties: usualDuties('2022-04-01'),
      exemptions: [
        {
          from: addMonths(today, -11),
          until: addMonths(today, 1),
          reason: 'CARE',
          explanation: 'Zorgt dagelijks voor haar moeder; er is nog geen voorziening die dat van haar overneemt.',
        },
      ],
    },
    sheltered: {
      recordedBy: 'sw-1',
      indications: [
        {
          appliedOn: '2013-05-20',
          decidedOn: '2013-09-12',
          category: 'MODERATE',
          from: '2013-09-12',
          until: '2043-09-12',
          adaptations: ['PACE', 'WORKING_TIME'],
          supportedWorkAdvice: true,
        },
      ],
      waiting: [{ since: '2013-09-12' }],
    },
    support: {
      handledBy: 'wmo-1',
      reports: [
        {
          reportedOn: '2023-01-16',
          requestedHelp: 'Kan niet met de bus naar de naaiwerkplaats, omdat zij onderweg niet kan staan.',
          state: 'DECIDED',
          assessment: {
            startedOn: '2023-01-20',
            completedOn: '2023-02-17',
            conclusion: 'Vervoer op twee vaste ochtenden is nodig; een vrijwilliger of de bus lost het niet op.',
            findings: {
              NEEDS_AND_PREFERENCES: 'Wil zelf naar de werkplaats kunnen zonder iemand iets te hoeven vragen.',
              INFORMAL_CARE_AND_NETWORK: 'Geeft zelf mantelzorg; haar broer woont te ver weg om te rijden.',
              COORDINATION: 'Sluit aan op het plan van het mensontwikkelbedrijf.',
            },
          },
          arrangements: [
            {
              decisionNumber: '230117',
              decidedOn: '2023-02-24',
              product: '08A03',
              deliveryForm: 'IN_KIND',
              volume: { amount: 4, unit: 'PIECE', frequency: 'WEEK' },
              providerCode: '99000801',
              from: '2023-03-01',
              practice: {
                weekdays: ['TUESDAY', 'THURSDAY'],
                partOfDay: 'MORNING',
                isTransportNeeded: true,
                agreement: 'De taxi komt om 08.45 uur en brengt haar om 12.30 uur thuis.',
              },
            },
          ],
        },
      ],
    },
  }),
};
