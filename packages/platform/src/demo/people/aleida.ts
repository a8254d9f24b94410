import { addDays } from '@klantbeeld/domain';
import { reservedBsn, type DemoPerson } from '../person.js';
import { ALMELO } from '../staff.js';
import { NETHERLANDS } from '../life/registration.js';

/** Known to the Wmo only; a predicate of nobility and a prefix. */
export const ALEIDA: DemoPerson = {
  id: '0f7c1b95-e4a2-4863-b018-92d7f5ce3a09',
  slug: 'aleida',
  name: 'jonkvrouw Aleida van der Elsenburcht',
  bsn: reservedBsn(9),
  municipalityCode: ALMELO,
  story:
    'Jonkvrouw Aleida geeft nog altijd pianoles, vanuit haar rolstoel. Zij koopt haar hulp in het huishouden ' +
    'zelf in en heeft gevraagd of haar drempels weg mogen. Werk en inkomen hebben nooit van haar gehoord.',
  life: (today) => ({
    registration: {
      givenNames: 'Aleida Wilhelmina',
      titleCode: 'JV',
      prefix: 'van der',
      surname: 'Elsenburcht',
      birthDate: '19410322',
      birthPlace: '0141',
      birthCountryCode: NETHERLANDS,
      sex: 'FEMALE',
      address: {
        kind: 'DUTCH',
        street: 'Lindenkamp',
        houseNumber: 2,
        postcode: '7602ZX',
        locality: 'Almelo',
        since: '19680901',
      },
      municipalities: [{ code: ALMELO, from: '19680901' }],
    },
    contact: { telephone: '0546 000 109', email: null },
    assignments: [{ staffId: 'wmo-1', purposes: ['WMO_SUPPORT'], isResponsible: true, from: '2012-05-07' }],
    support: {
      handledBy: 'wmo-1',
      reports: [
        {
          reportedOn: '2012-05-07',
          requestedHelp: 'Kan niet meer zonder hulp naar buiten.',
          state: 'DECIDED',
          arrangements: [
            {
              decisionNumber: '120588',
              decidedOn: '2012-06-25',
              product: '11A02',
              deliveryForm: 'IN_KIND',
              volume: { amount: 1, unit: 'PIECE', frequency: 'WHOLE_DECISION' },
              providerCode: '99001104',
              from: '2012-07-01',
            },
          ],
        },
        {
          reportedOn: '2019-10-14',
          requestedHelp: 'Krijgt het huis niet meer schoon.',
          state: 'DECIDED',
          assessment: {
            startedOn: '2019-10-16',
            completedOn: '2019-11-08',
            conclusion: 'Hulp bij het huishouden, drie uur per week; kan zelf goed met een budget omgaan.',
            findings: {
              OWN_STRENGTH_AND_USUAL_HELP: 'Doet zelf de was en de boodschappen.',
              CONTRIBUTION: 'Betaalt het abonnementstarief.',
            },
          },
          arrangements: [
            {
              decisionNumber: '191107',
              decidedOn: '2019-11-15',
              product: '01A01',
              deliveryForm: 'PERSONAL_BUDGET',
              volume: { amount: 3, unit: 'HOUR', frequency: 'WEEK' },
              providerCode: null,
              from: '2019-12-01',
              practice: {
                weekdays: ['FRIDAY'],
                partOfDay: 'MORNING',
                isTransportNeeded: false,
                agreement: 'Vrijdag van 09.00 tot 12.00 uur, niet bellen tijdens pianoles.',
              },
            },
          ],
        },
        {
          reportedOn: addDays(today, -20),
          requestedHelp: 'Komt met de rolstoel niet meer over de drempels.',
          state: 'RECEIVED',
          assessment: { startedOn: addDays(today, -13) },
        },
      ],
    },
  }),
};
