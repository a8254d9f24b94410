import { CASELOAD } from '../stage/peers-schema.js';

const PERIOD = `json_build_object('from', from_on, 'until', until_on)`;

/** Rows of a table about a client as a JSON list; empty when there are none. */
const listed = (fields: string, from: string, order: string): string =>
  `coalesce((select json_agg(json_build_object(${fields}) order by ${order}) from ${from}), '[]'::json)`;

const LEVEL = `(select json_build_object('level', level, 'measuredOn', measured_on) from participation_measurement
   where client_id = c.id order by measured_on desc, id desc limit 1)`;
const NAME = `json_build_object('givenNames', c.given_names, 'prefix', c.surname_prefix, 'surname', c.surname)`;

/** One client over four laws as the text of its answer; takes the id. */
export const VIEW_STATEMENT = `
  select json_build_object('data', json_build_object('client', (
    select json_build_object(
      'id', c.id, 'sex', c.sex, 'name', ${NAME},
      'contact', json_build_object('telephone', k.telephone, 'email', k.email),
      'address', json_build_object('street', c.street, 'houseNumber', c.house_number, 'postcode', c.postcode),
      'locality', c.locality,
      'intake', (select json_build_object('registeredOn', registered_on, 'question', question, 'householdSize', household_size,
                   'workLanguage', work_language, 'limitations', limitations, 'adaptations', adaptations)
                   from intake where client_id = c.id),
      'participationLevel', ${LEVEL},
      'placements', ${listed(
        `'stage', p.stage, 'jobTitle', p.job_title, 'hoursPerWeek', p.hours_per_week, 'period', ${PERIOD},
         'employer', case when e.id is not null then json_build_object('name', e.name) end`,
        'placement p left join employer e on e.id = p.employer_id where p.client_id = c.id',
        'p.from_on desc, p.id',
      )},
      'benefits', json_build_object(
        'allBenefits', ${listed(
          `'householdType', b.household_type, 'decidedOn', b.decided_on, 'period', ${PERIOD},
           'periods', ${listed(
             `'norm', json_build_object('cents', norm_cents), 'period', json_build_object('from', bp.from_on)`,
             'benefit_period bp where bp.benefit_id = b.id',
             'bp.from_on',
           )}`,
          'benefit b where b.client_id = c.id',
          'b.from_on desc, b.id',
        )},
        'sanctions', ${listed(
          `'percentage', percentage, 'category', category, 'period', ${PERIOD},
           'amount', json_build_object('cents', amount_cents)`,
          'sanction where client_id = c.id',
          'from_on desc, id',
        )}),
      'shelteredEmployment', coalesce((
        select json_build_object('hasValidIndication', true, 'indicationValidUntil', least(until_on, lapsed_on, withdrawn_on))
          from wsw_indication
         where client_id = c.id and from_on <= current_date and least(until_on, lapsed_on, withdrawn_on) > current_date
         order by from_on desc, id limit 1), json_build_object('hasValidIndication', false, 'indicationValidUntil', null)),
      'support', json_build_object('arrangements', ${listed(
        `'decisionNumber', decision_number, 'product', json_build_object('code', product_code),
         'volume', json_build_object('amount', volume_amount, 'unit', volume_unit), 'period', ${PERIOD}`,
        'support_arrangement where client_id = c.id',
        'from_on desc, id',
      )}))
      from client c left join client_contact k on k.client_id = c.id where c.id = $1::uuid)))::text as answer`;

/** A list as the text of its answer; takes whose it is and how many. */
export const LIST_STATEMENT = `
  with page as (
    select c.*, row_number() over (order by surname_search, id) as place
      from (${CASELOAD.replace('= staff', '= $1::text')} limit $2::int + 1) c)
  select json_build_object('data', json_build_object('caseload', json_build_object(
    'edges', coalesce((select json_agg(json_build_object('node', json_build_object(
      'id', c.id, 'name', ${NAME}, 'sex', c.sex, 'locality', c.locality, 'participationLevel', ${LEVEL},
      'placements', ${listed(
        `'stage', stage, 'jobTitle', job_title, 'period', ${PERIOD}`,
        'placement where client_id = c.id',
        'from_on desc, id',
      )},
      'benefits', json_build_object('allBenefits', ${listed(
        `'householdType', household_type, 'period', ${PERIOD}`,
        'benefit where client_id = c.id',
        'from_on desc, id',
      )}))) order by c.place) from page c where place <= $2::int), '[]'::json),
    'pageInfo', json_build_object('hasNextPage', (select count(*) > $2::int from page)))))::text as answer`;
