import { addMonths } from '@klantbeeld/domain';
import { EMPLOYERS } from '../employers.js';
import { reservedBsn, type DemoPerson } from '../person.js';
import { ALMELO, COMPANY } from '../staff.js';
import { NETHERLANDS } from '../life/registration.js';
import { LIVES_ALONE, NORM_2022, NORMS_SINCE, usualDuties } from './norms.js';

/** With a safety instruction that colleagues must know, and no more than that. */
export const GERT_JAN: DemoPerson = {
  id: 'c7d3085e-9a16-4bf2-8e64-1b5f70a9d20a',
  slug: 'gert-jan',
  name: 'Gert-Jan Moddermeyer',
  bsn: reservedBsn(10),
  municipalityCode: ALMELO,
  story:
    'Gert-Jan is de rustigste hovenier die er is, tot hij zich niet gehoord voelt. Wie hem spreekt, doet dat met zijn tweeën; ' +
    'wat er gebeurd is, hoeft daarvoor niemand te weten. Hij leert zijn grens aan te geven voordat hij eroverheen is.',
  life: (today) => ({
    registration: {
      givenNames: 'Gert-Jan',
      surname: 'Moddermeyer',
      birthDate: '19790708',
      birthPlace: '0141',
      birthCountryCode: NETHERLANDS,
      sex: 'MALE',
      address: {
        kind: 'DUTCH',
        street: 'Gagelveld',
        houseNumber: 130,
        postcode: '7608ZX',
        locality: 'Almelo',
        since: '20110115',
      },
      municipalities: [{ code: ALMELO, from: '20110115' }],
    },
    contact: { telephone: '0546 000 110', email: null },
    assignments: [
      { staffId: 'con-1', purposes: ['WWB_INCOME', 'WWB_WORK'], isResponsible: true, from: NORMS_SINCE },
      { staffId: 'sw-1', purposes: ['WORK_DEVELOPMENT'], from: '2022-09-01' },
      { staffId: 'med-1', purposes: ['MEDICAL_ADVICE'], from: addMonths(today, -3) },
    ],
    safety: [
      {
        instruction:
          'Spreek altijd met twee collega’s af, op kantoor en met de deur open. Neem de tijd en laat uitpraten.',
        expiresOn: addMonths(today, 8),
      },
    ],
    participation: [{ measuredOn: addMonths(today, -3), level: 3 }],
    intake: {
      registeredOn: '2022-03-30',
      question: 'Wil buiten werken, met één baas en niet met drie.',
      laws: ['WWB'],
      householdSize: 1,
      workLanguage: 'nl',
      limitations: 'Eén vaste aanspreekpersoon; na een wijziging van de planning even tijd.',
      adaptations: ['Vaste leidinggevende', 'Buitenwerk'],
      participationLevel: 2,
      organisation: ALMELO,
      registeredBy: 'con-1',
    },
    plans: [
      {
        agreedOn: '2022-09-08',
        from: '2022-09-12',
        hoursPerWeek: 24,
        targetLevel: 5,
        organisation: COMPANY,
        agreedBy: 'sw-1',
        goals: [
          { domain: 'MENTAL', description: 'Een pauze nemen voordat de spanning te hoog wordt.' },
          { domain: 'WORK', description: 'Een half jaar bij dezelfde ploeg blijven.' },
        ],
        interventions: [
          {
            kind: 'TRAINING',
            description: 'Training omgaan met spanning op het werk, in een kleine groep.',
            hoursPerWeek: 4,
            from: addMonths(today, -2),
            until: addMonths(today, 2),
            laws: ['WWB'],
            goal: 0,
          },
          {
            kind: 'JOB_COACHING',
            description: 'Een gesprek per week op de werkplek.',
            hoursPerWeek: 2,
            from: '2022-09-12',
            laws: ['WWB'],
            goal: 1,
          },
        ],
      },
    ],
    placements: [
      {
        employerId: EMPLOYERS.nursery.id,
        stage: 'GROUP_SECONDMENT',
        jobTitle: 'Medewerker groen',
        hoursPerWeek: 24,
        from: '2023-03-01',
        until: '2023-10-16',
        endReason: 'CLIENT_STOPPED',
      },
    ],
    benefits: {
      benefits: [
        {
          application: {
            notifiedOn: NORMS_SINCE,
            appliedOn: '2022-04-06',
            outcome: 'GRANTED',
            decidedOn: '2022-05-16',
          },
          householdType: 'SINGLE',
          from: NORMS_SINCE,
          decidedOn: '2022-05-16',
          decidedBy: 'con-1',
          periods: [{ from: NORMS_SINCE, normCents: NORM_2022.single, household: LIVES_ALONE }],
        },
      ],
      duties: usualDuties(NORMS_SINCE),
    },
  }),
};
