import { addMonths } from '@klantbeeld/domain';
import type { DemoPerson } from '../person.js';
import { ALMELO } from '../staff.js';
import { NETHERLANDS } from '../life/registration.js';
import { NORM_2022, usualDuties } from './norms.js';
import { JOLIEN_AND_RUBEN, RUBEN_AS_PARTNER } from './jolien-and-ruben.js';

/** Secret address; partner of another client. */
export const JOLIEN: DemoPerson = {
  id: JOLIEN_AND_RUBEN.jolien.id,
  slug: 'jolien',
  name: 'Jolien Wessinkhof',
  bsn: JOLIEN_AND_RUBEN.jolien.bsn,
  municipalityCode: ALMELO,
  story:
    'Jolien is weggegaan bij iemand die haar niet mag vinden; haar adres is geheim. Zij leert voor helpende in de zorg en ' +
    'deelt een uitkering met Ruben. Wie Ruben begeleidt, komt via hem niet bij haar uit.',
  life: (today) => ({
    registration: {
      givenNames: 'Jolien Maria',
      surname: 'Wessinkhof',
      birthDate: '19901103',
      birthPlace: '0153',
      birthCountryCode: NETHERLANDS,
      sex: 'FEMALE',
      address: JOLIEN_AND_RUBEN.address,
      municipalities: [
        { code: ALMELO, from: '20210401' },
        { code: 'GM0153', from: '19901103', until: '20210401' },
      ],
      secrecy: 7,
      partner: RUBEN_AS_PARTNER,
    },
    contact: { telephone: '0546 000 102', email: null },
    assignments: [{ staffId: 'con-1', purposes: ['WWB_INCOME', 'WWB_WORK'], isResponsible: true, from: '2022-04-01' }],
    participation: [{ measuredOn: addMonths(today, -4), level: 4 }],
    intake: {
      registeredOn: '2022-03-24',
      question: 'Wil een diploma in de zorg en daarna nooit meer een uitkering.',
      laws: ['WWB'],
      householdSize: 2,
      workLanguage: 'nl',
      limitations: null,
      adaptations: [],
      participationLevel: 3,
      organisation: ALMELO,
      registeredBy: 'con-1',
    },
    plans: [
      {
        agreedOn: '2022-04-14',
        from: '2022-04-18',
        hoursPerWeek: 24,
        targetLevel: 6,
        organisation: ALMELO,
        agreedBy: 'con-1',
        goals: [
          { domain: 'WORK', description: 'Diploma helpende zorg en welzijn halen.' },
          { domain: 'FINANCE', description: 'De oude schulden in drie jaar afbetalen.' },
        ],
        interventions: [
          {
            kind: 'TRAINING',
            description: 'Opleiding helpende zorg en welzijn, niveau 2, twee dagen school en een dag stage.',
            provider: 'Vakschool Het Spinnewiel',
            hoursPerWeek: 24,
            from: addMonths(today, -14),
            laws: ['WWB'],
            goal: 0,
          },
        ],
      },
    ],
    benefits: {
      applications: [
        { notifiedOn: '2021-04-19', appliedOn: '2021-04-26', outcome: 'REFUSED', decidedOn: '2021-06-11' },
      ],
      benefits: [
        {
          application: {
            notifiedOn: '2022-04-01',
            appliedOn: '2022-04-04',
            outcome: 'GRANTED',
            decidedOn: '2022-05-12',
          },
          householdType: 'MARRIED',
          from: '2022-04-01',
          decidedOn: '2022-05-12',
          decidedBy: 'con-1',
          periods: [{ from: '2022-04-01', normCents: NORM_2022.couple / 2 }],
        },
      ],
      duties: usualDuties('2022-04-01'),
    },
  }),
};
