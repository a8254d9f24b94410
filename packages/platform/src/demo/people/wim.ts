import { addDays } from '@klantbeeld/domain';
import { reservedBsn, type DemoPerson } from '../person.js';
import { ALMELO } from '../staff.js';
import { NETHERLANDS, registerDay } from '../life/registration.js';
import { LIVES_ALONE, NORM_2006, NORM_2022, NORMS_SINCE, usualDuties } from './norms.js';

const DAYS_SINCE_DEATH = 40;

/** Died; a benefit under the WWB of 2006 and one under the Participatiewet. */
export const WIM: DemoPerson = {
  id: '94f0c5e1-2a7d-4836-b5c9-0e83d61f7a05',
  slug: 'wim',
  name: 'Wim Nijenboerg',
  bsn: reservedBsn(5),
  municipalityCode: ALMELO,
  story:
    'Wim leerde in 2006 in acht weken het lassen weer en had daarna vijftien jaar werk, tot zijn baas ermee ophield. ' +
    'Hij is zes weken geleden overleden. Zijn consulent rondt alles af; beginnen kan er niets meer.',
  life: (today) => {
    const diedOn = addDays(today, -DAYS_SINCE_DEATH);
    const until = addDays(diedOn, 1);
    return {
      registration: {
        givenNames: 'Willem Hendrik',
        surname: 'Nijenboerg',
        birthDate: '19610804',
        birthPlace: '0141',
        birthCountryCode: NETHERLANDS,
        sex: 'MALE',
        address: {
          kind: 'DUTCH',
          street: 'Smidsbelt',
          houseNumber: 77,
          postcode: '7605ZX',
          locality: 'Almelo',
          since: '19990601',
        },
        municipalities: [{ code: ALMELO, from: '19610804' }],
        death: { on: registerDay(diedOn), place: '0141' },
      },
      assignments: [{ staffId: 'con-1', purposes: ['WWB_INCOME', 'WWB_WORK'], isResponsible: true, from: NORMS_SINCE }],
      participation: [
        { measuredOn: '2006-03-06', level: 3 },
        { measuredOn: '2022-04-19', level: 4 },
      ],
      intake: {
        registeredOn: '2006-03-03',
        question: 'Wil weer lassen.',
        laws: ['WWB'],
        householdSize: 1,
        workLanguage: 'nl',
        limitations: 'Geen werk boven het hoofd.',
        adaptations: [],
        participationLevel: 3,
        organisation: ALMELO,
        registeredBy: 'con-1',
      },
      plans: [
        {
          agreedOn: '2006-03-03',
          from: '2006-03-06',
          until: '2007-01-01',
          hoursPerWeek: 36,
          targetLevel: 6,
          organisation: ALMELO,
          agreedBy: 'con-1',
          goals: [{ domain: 'WORK', description: 'Het lascertificaat vernieuwen.', state: 'REACHED' }],
          interventions: [
            {
              kind: 'LEARN_WORK_PLACE',
              description: 'Acht weken leerwerkbedrijf, afdeling metaal.',
              hoursPerWeek: 36,
              from: '2006-03-06',
              until: '2006-05-01',
              laws: ['WWB'],
              endReason: 'COMPLETED',
              goal: 0,
            },
          ],
        },
        {
          agreedOn: '2022-04-19',
          from: '2022-05-01',
          until,
          hoursPerWeek: 12,
          targetLevel: 4,
          organisation: ALMELO,
          agreedBy: 'con-1',
          goals: [{ domain: 'SOCIAL', description: 'Jongeren leren lassen in het buurthuis.', state: 'REACHED' }],
          interventions: [
            {
              kind: 'SOCIAL_ACTIVATION',
              description: 'Vrijwilliger in de werkplaats van het buurthuis.',
              hoursPerWeek: 12,
              from: '2022-05-09',
              until,
              laws: ['WWB'],
              endReason: 'DIED',
              goal: 0,
            },
          ],
        },
      ],
      benefits: {
        benefits: [
          {
            application: {
              notifiedOn: '2006-03-01',
              appliedOn: '2006-03-03',
              outcome: 'GRANTED',
              decidedOn: '2006-04-20',
            },
            householdType: 'SINGLE',
            from: '2006-03-01',
            until: '2007-01-01',
            decidedOn: '2006-04-20',
            decidedBy: 'con-1',
            periods: [
              {
                from: '2006-03-01',
                until: '2007-01-01',
                normCents: NORM_2006.single,
                supplementCents: NORM_2006.livingAlone,
                household: LIVES_ALONE,
              },
            ],
          },
          {
            application: {
              notifiedOn: NORMS_SINCE,
              appliedOn: NORMS_SINCE,
              outcome: 'GRANTED',
              decidedOn: '2022-05-02',
            },
            householdType: 'SINGLE',
            from: NORMS_SINCE,
            until,
            decidedOn: '2022-05-02',
            decidedBy: 'con-1',
            periods: [{ from: NORMS_SINCE, until, normCents: NORM_2022.single, household: LIVES_ALONE }],
          },
        ],
        duties: usualDuties(NORMS_SINCE, until),
      },
    };
  },
};
