import { addMonths } from '@klantbeeld/domain';
import type { DemoPerson } from '../person.js';
import { ALMELO, COMPANY } from '../staff.js';
import { daysAfter, daysBefore } from '../life/days.js';
import { NETHERLANDS } from '../life/registration.js';
import { JOLIEN_AND_RUBEN, JOLIEN_AS_PARTNER } from './jolien-and-ruben.js';
import { monthOf, NORM_2022, usualDuties } from './norms.js';

const PERCENTAGE = 30;
const WEEK = 7;

/** A Monday, two to three weeks ago: of each of its first two weeks everything is registered. */
function programmeFrom(today: string): string {
  const weekday = (new Date(today).getUTCDay() + 6) % WEEK;
  return daysBefore(today, weekday + 2 * WEEK);
}

/** A sanction that runs now; partner of another client. */
export const RUBEN: DemoPerson = {
  id: JOLIEN_AND_RUBEN.ruben.id,
  slug: 'ruben',
  name: 'Ruben Oude Braakman',
  bsn: JOLIEN_AND_RUBEN.ruben.bsn,
  municipalityCode: ALMELO,
  story:
    'Ruben is magazijnman en kwam twee keer zonder bericht niet bij zijn consulent. Zijn uitkering is daarom ' +
    'twee maanden verlaagd. Zijn jobcoach ziet dat hij zijn plichten niet nakomt, en niet waarom of hoeveel het hem kost.',
  life: (today) => ({
    registration: {
      givenNames: 'Ruben',
      surname: 'Oude Braakman',
      birthDate: '19880926',
      birthPlace: '0164',
      birthCountryCode: NETHERLANDS,
      sex: 'MALE',
      address: JOLIEN_AND_RUBEN.address,
      municipalities: [
        { code: ALMELO, from: '20210401' },
        { code: 'GM0164', from: '19880926', until: '20210401' },
      ],
      secrecy: 7,
      partner: JOLIEN_AS_PARTNER,
    },
    contact: { telephone: '0546 000 103', email: 'ruben@voorbeeld.example' },
    assignments: [
      { staffId: 'con-1', purposes: ['WWB_INCOME', 'WWB_WORK'], isResponsible: true, from: '2022-04-01' },
      { staffId: 'sw-1', purposes: ['WORK_DEVELOPMENT'], from: addMonths(today, -6) },
    ],
    participation: [{ measuredOn: addMonths(today, -6), level: 2 }],
    intake: {
      registeredOn: '2022-03-24',
      question: 'Zoekt weer werk in een magazijn, met vroege diensten.',
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
        agreedOn: addMonths(today, -6),
        from: addMonths(today, -6),
        hoursPerWeek: 32,
        targetLevel: 6,
        organisation: COMPANY,
        agreedBy: 'sw-1',
        goals: [
          {
            domain: 'WORK',
            description: 'Acht weken achter elkaar in het magazijn meedraaien.',
            targetOn: addMonths(today, 2),
          },
          { domain: 'WORK', description: 'Heftruckcertificaat halen.', targetOn: addMonths(today, 5) },
        ],
        interventions: [
          {
            kind: 'LEARN_WORK_PLACE',
            description: 'Leerwerkbedrijf, afdeling logistiek.',
            hoursPerWeek: 32,
            from: addMonths(today, -5),
            until: monthOf(today, -1),
            laws: ['WWB'],
            endReason: 'COMPLETED',
            goal: 0,
          },
          {
            kind: 'TRAINING',
            description: 'Heftruckcertificaat, avondcursus.',
            hoursPerWeek: 6,
            from: monthOf(today, 1),
            until: monthOf(today, 4),
            laws: ['WWB'],
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
      programmes: [
        {
          kind: 'LEARN_WORK',
          from: programmeFrom(today),
          until: daysAfter(programmeFrom(today), 56),
          explanation: 'Hij wil terug naar een magazijn; acht weken meedraaien geeft weer ritme.',
          startedBy: 'con-1',
          attendance: [0, 1, 2, 3, 4, 7, 8, 9, 10, 11].map((day) => ({
            on: daysAfter(programmeFrom(today), day),
            state: day === 9 ? 'EXCUSED' : day === 10 ? 'ABSENT' : 'PRESENT',
          })),
          attendanceBy: 'sw-1',
        },
      ],
      sanctions: [
        {
          ground: 'Kwam twee keer zonder bericht niet op een gesprek over zijn plan. Gehoord; verwijtbaar.',
          category: 'CATEGORY_2',
          percentage: PERCENTAGE,
          from: monthOf(today),
          until: monthOf(today, 2),
          amountCents: Math.round((NORM_2022.couple / 2) * (PERCENTAGE / 100)),
        },
      ],
    },
  }),
};
