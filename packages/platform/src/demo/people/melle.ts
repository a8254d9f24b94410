import { addDays, addMonths } from '@klantbeeld/domain';
import { reservedBsn, type DemoPerson } from '../person.js';
import { ALMELO } from '../staff.js';
import { NETHERLANDS } from '../life/registration.js';
import { LIVES_ALONE, NORM_2022, usualDuties } from './norms.js';

/** A postal address only; consented that the consultant for work knows of the shelter. */
export const MELLE: DemoPerson = {
  id: 'e05b7a39-71c4-4d28-96ef-a8c25d043b07',
  slug: 'melle',
  name: 'Melle Starringa',
  bsn: reservedBsn(7),
  municipalityCode: ALMELO,
  story:
    'Melle speelt trombone en woont sinds zijn scheiding nergens: hij heeft een briefadres bij de gemeente en slaapt in de ' +
    'opvang. Zijn consulent mag dat laatste weten, want daar heeft hij ja op gezegd.',
  life: (today) => ({
    registration: {
      givenNames: 'Melle Sjoerd',
      surname: 'Starringa',
      birthDate: '19730612',
      birthPlace: '0141',
      birthCountryCode: NETHERLANDS,
      sex: 'MALE',
      address: {
        kind: 'POSTAL',
        street: 'Raadhuisgang',
        houseNumber: 1,
        postcode: '7607ZZ',
        locality: 'Almelo',
        since: '20240901',
      },
      formerAddresses: [
        {
          kind: 'DUTCH',
          street: 'Kolkstraatje',
          houseNumber: 18,
          postcode: '7603ZX',
          locality: 'Almelo',
          since: '20040501',
          until: '20240901',
        },
      ],
      municipalities: [{ code: ALMELO, from: '19730612' }],
    },
    contact: { telephone: '0546 000 107', email: 'melle@voorbeeld.example' },
    assignments: [
      { staffId: 'con-1', purposes: ['WWB_INCOME', 'WWB_WORK'], isResponsible: true, from: '2024-09-09' },
      { staffId: 'wmo-1', purposes: ['WMO_SUPPORT'], from: '2024-09-03' },
    ],
    consents: [
      {
        dataClass: 'SUPPORT_PROVISION',
        fromLaw: 'WMO',
        purpose: 'WWB_WORK',
        givenOn: addMonths(today, -1),
        expiresOn: addMonths(today, 11),
      },
    ],
    participation: [{ measuredOn: addMonths(today, -2), level: 2 }],
    intake: {
      registeredOn: '2024-09-05',
      question: 'Eerst een deur die op slot kan, dan de rest.',
      laws: ['WWB', 'WMO'],
      householdSize: 1,
      workLanguage: 'nl',
      limitations: null,
      adaptations: [],
      participationLevel: 2,
      organisation: ALMELO,
      registeredBy: 'con-1',
    },
    plans: [
      {
        agreedOn: '2024-10-01',
        from: '2024-10-01',
        hoursPerWeek: 8,
        targetLevel: 4,
        organisation: ALMELO,
        agreedBy: 'con-1',
        goals: [
          { domain: 'FINANCE', description: 'Ingeschreven staan bij de woningcorporatie.', state: 'REACHED' },
          { domain: 'SOCIAL', description: 'Weer spelen in het harmonieorkest.' },
        ],
        interventions: [
          {
            kind: 'SOCIAL_ACTIVATION',
            description: 'Repetities en instrumentenbeheer bij de harmonie.',
            hoursPerWeek: 8,
            from: '2024-11-04',
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
            notifiedOn: '2024-09-05',
            appliedOn: '2024-09-09',
            outcome: 'GRANTED',
            decidedOn: '2024-10-07',
          },
          householdType: 'SINGLE',
          from: '2024-09-05',
          decidedOn: '2024-10-07',
          decidedBy: 'con-1',
          periods: [{ from: '2024-09-05', normCents: NORM_2022.single, household: LIVES_ALONE }],
        },
      ],
      duties: usualDuties('2024-09-05'),
    },
    support: {
      handledBy: 'wmo-1',
      reports: [
        {
          reportedOn: '2024-09-03',
          isUrgent: true,
          requestedHelp: 'Heeft vannacht geen plek om te slapen.',
          state: 'DECIDED',
          assessment: {
            startedOn: '2024-09-03',
            completedOn: '2024-09-27',
            conclusion: 'Opvang tot er een eigen woning is; begeleiding bij het zoeken.',
            findings: {
              NEEDS_AND_PREFERENCES: 'Een eigen kamer, en een droge plek voor de trombone.',
              INFORMAL_CARE_AND_NETWORK: 'Kan af en toe bij een orkestlid op de bank, niet langer.',
            },
          },
          arrangements: [
            {
              decisionNumber: '240916',
              decidedOn: '2024-09-03',
              product: '16A01',
              deliveryForm: 'IN_KIND',
              volume: { amount: 7, unit: 'DAY', frequency: 'WEEK' },
              providerCode: '99001603',
              from: '2024-09-03',
              practice: {
                weekdays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'],
                partOfDay: 'NIGHT',
                isTransportNeeded: false,
                agreement: 'Binnen vóór 22.00 uur; overdag bereikbaar na 09.00 uur.',
              },
            },
          ],
        },
        {
          reportedOn: addDays(today, -9),
          requestedHelp: 'Vraagt begeleiding bij het betrekken van een eigen woning.',
          state: 'RECEIVED',
        },
      ],
    },
  }),
};
