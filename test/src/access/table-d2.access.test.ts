import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isObjectType } from 'graphql';
import { DATA_CLASSES, type Purpose } from '@klantbeeld/access';
import { assign, BASIS, put, registerPerson } from '../world/people.js';
import { openTestWorld, type Answer, type TestWorld } from '../world/test-world.js';
import { EVERYTHING } from './everything.query.js';
import { readTable, seen } from './expectation-table.js';
import { registerKnownPerson } from './known-person.js';
import { PLANTED } from './planted.js';

/** Who asks, and for what: the columns of the table. */
const CALLERS: Readonly<Record<string, { readonly staff: string; readonly purpose: Purpose }>> = {
  coach: { staff: 'sw-1', purpose: 'WORK_DEVELOPMENT' },
  employer: { staff: 'sw-1', purpose: 'WSW_EMPLOYMENT' },
  income: { staff: 'con-1', purpose: 'WWB_INCOME' },
  work: { staff: 'con-1', purpose: 'WWB_WORK' },
  wmo: { staff: 'wmo-1', purpose: 'WMO_SUPPORT' },
  medical: { staff: 'med-1', purpose: 'MEDICAL_ADVICE' },
  contact: { staff: 'emp-1', purpose: 'WORK_DEVELOPMENT' },
  // Nobody should connect a manager to a client; who does it all the same shows them nothing.
  manager: { staff: 'boss-1', purpose: 'MANAGEMENT' },
};

/**
 * Table D.2 of the access rules for every field that has a data class. `yes`: shown. A word alone: the field is withheld
 * because of the `purpose`, for want of a legal `basis` or of `consent`, or it is `secret`. Between brackets: the whole
 * part of that law is withheld. `-`: it stands inside something that is withheld.
 */
const TABLE = readTable(`
line of D.2          | field                                           | coach   | employer  | income    | work      | wmo       | medical   | contact   | manager
name and contact     | Client.name                                     | yes     | yes       | yes       | yes       | yes       | yes       | yes       | purpose
name and contact     | Client.contact                                  | yes     | yes       | yes       | yes       | yes       | yes       | yes       | purpose
age band             | Client.ageBand                                  | yes     | yes       | yes       | yes       | yes       | yes       | yes       | purpose
who somebody is      | Client.sex                                      | yes     | yes       | yes       | yes       | yes       | yes       | yes       | purpose
who somebody is      | Client.isUnderGuardianship                      | yes     | yes       | yes       | yes       | yes       | yes       | yes       | purpose
who somebody is      | Client.diedOn                                   | empty   | empty     | empty     | empty     | empty     | empty     | empty     | purpose
who somebody is      | Client.birthDate                                | basis   | yes       | yes       | yes       | yes       | yes       | purpose   | purpose
who guides           | Client.assignments                              | yes     | yes       | yes       | yes       | yes       | yes       | yes       | purpose
who guides           | Client.teamAssignments                         | yes     | yes       | yes       | yes       | yes       | yes       | yes       | purpose
who guides           | Client.viewerCanAssign                          | yes     | yes       | yes       | yes       | yes       | yes       | yes       | purpose
who guides           | Client.viewerCanTransfer                        | yes     | yes       | yes       | yes       | yes       | yes       | yes       | purpose
who guides           | Client.viewerCanRegisterIntake                  | yes     | yes       | yes       | yes       | yes       | yes       | yes       | purpose
who guides           | Client.viewerCanAgreePlan                       | yes     | yes       | yes       | yes       | yes       | yes       | yes       | purpose
who guides           | Client.viewerCanStartIntervention               | yes     | yes       | yes       | yes       | yes       | yes       | yes       | purpose
who guides           | Client.viewerCanStartPlacement                  | yes     | yes       | yes       | yes       | yes       | yes       | yes       | purpose
who guides           | Client.responsibleConsultant                    | yes     | yes       | yes       | yes       | yes       | yes       | yes       | purpose
who guides           | Client.team                                     | yes     | empty     | yes       | yes       | empty     | empty     | empty     | purpose
who guides           | StaffMember.organisation                        | yes     | yes       | yes       | yes       | yes       | purpose   | yes       | -
address              | Client.hasSecretAddress                         | yes     | yes       | yes       | yes       | yes       | yes       | yes       | purpose
address              | Client.address                                  | secret  | secret    | yes       | yes       | yes       | purpose   | secret    | purpose
address              | Client.secrecy                                  | secret  | secret    | yes       | yes       | yes       | purpose   | secret    | purpose
address              | Client.municipalityHistory                      | secret  | secret    | yes       | yes       | yes       | purpose   | secret    | purpose
address              | Client.locality                                 | yes     | yes       | yes       | yes       | yes       | purpose   | yes       | purpose
address              | Client.municipality                             | yes     | yes       | yes       | yes       | yes       | purpose   | yes       | purpose
BSN                  | Client.bsn                                      | yes     | yes       | yes       | yes       | yes       | yes       | purpose   | purpose
BSN                  | Client.bsnInFull                                | purpose | purpose   | yes       | yes       | yes       | purpose   | purpose   | purpose
household members    | Client.partner                                  | basis   | purpose   | yes       | yes       | yes       | purpose   | purpose   | purpose
aggression flag      | Client.safetyInstruction                        | yes     | yes       | yes       | yes       | yes       | yes       | yes       | purpose
level and history    | Client.participationLevel                       | yes     | yes       | yes       | yes       | consent   | purpose   | purpose   | purpose
level and history    | Client.developmentPlan                          | yes     | yes       | yes       | yes       | purpose   | purpose   | purpose   | purpose
level and history    | DevelopmentGoal.description                     | yes     | yes       | yes       | yes       | -         | -         | -         | -
shared facts         | DevelopmentPlan.organisation                    | yes     | yes       | yes       | yes       | -         | -         | -         | -
level and history    | Client.interventions                            | yes     | yes       | yes       | yes       | purpose   | purpose   | purpose   | purpose
shared facts         | Intervention.organisation                       | yes     | yes       | yes       | yes       | -         | -         | -         | -
level and history    | Client.placements                               | yes     | yes       | yes       | yes       | purpose   | purpose   | yes       | purpose
level and history    | Client.timeline                                 | yes     | yes       | yes       | yes       | yes       | purpose   | purpose   | purpose
level and history    | Client.correctionRequests                       | yes     | yes       | yes       | yes       | yes       | purpose   | purpose   | purpose
shared facts         | Client.intake                                   | yes     | yes       | yes       | yes       | yes       | purpose   | purpose   | purpose
shared facts         | Client.consents                                 | yes     | yes       | yes       | yes       | yes       | purpose   | purpose   | purpose
shared facts         | Client.consentsToAsk                            | yes     | yes       | yes       | yes       | yes       | purpose   | purpose   | purpose
shared facts         | Intake.registeredOn                             | yes     | yes       | yes       | yes       | yes       | -         | -         | -
shared facts         | Intake.organisation                             | yes     | yes       | yes       | yes       | yes       | -         | -         | -
shared facts         | Intake.sources                                  | yes     | yes       | yes       | yes       | yes       | -         | -         | -
shared facts         | IntakeFactSource.organisation                   | yes     | yes       | yes       | yes       | yes       | -         | -         | -
shared facts         | Intake.householdSize                            | yes     | yes       | yes       | yes       | yes       | -         | -         | -
work language        | Intake.workLanguage                             | yes     | yes       | yes       | yes       | yes       | -         | -         | -
level and history    | Intake.question                                 | yes     | yes       | yes       | yes       | purpose   | -         | -         | -
level and history    | Intake.laws                                     | yes     | yes       | yes       | yes       | purpose   | -         | -         | -
level and history    | Intake.participationLevel                       | yes     | yes       | yes       | yes       | consent   | -         | -         | -
work limitations     | Intake.limitations                              | yes     | yes       | yes       | yes       | consent   | -         | -         | -
work limitations     | Intake.adaptations                              | yes     | yes       | yes       | yes       | consent   | -         | -         | -
duties and exemption | BenefitsDossier.duties                          | yes     | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
duties and exemption | BenefitsDossier.viewerCanGrantExemption         | yes     | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
duties and exemption | BenefitsDossier.viewerCanReviewExemption        | yes     | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
duties and exemption | BenefitsDossier.exemption                       | yes     | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
exemption reason     | WorkDutyExemption.reason                        | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
exemption reason     | WorkDutyExemption.explanation                   | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
exemption reason     | WorkDutyExemption.reviewOn                      | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
exemption reason     | WorkDutyExemption.provision                     | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
exemption reason     | WorkDutyExemption.reviewedOn                    | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
exemption reason     | WorkDutyExemption.version                       | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
exemption reason     | WorkDutyExemption.legalBasis                    | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
exemption reason     | Duty.description                                | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
sanction             | BenefitsDossier.obligationStatus                | yes     | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
sanction             | BenefitsDossier.viewerCanRecordConduct          | yes     | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
sanction             | BenefitsDossier.sanctions                       | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
duties and exemption | BenefitsDossier.workProgrammes                  | yes     | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
exemption reason     | WorkProgramme.endReason                         | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
exemption reason     | WorkProgramme.explanation                       | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
exemption reason     | BenefitsDossier.inabilityConclusions              | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
sanction             | BenefitsDossier.observedConducts                | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
sanction             | BenefitsDossier.sanctionProposals               | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
benefit amount       | BenefitsDossier.applications                    | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
benefit amount       | BenefitsDossier.benefit                         | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
benefit amount       | BenefitsDossier.allBenefits                     | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
benefit amount       | BenefitsDossier.decisionsAddressedTo            | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
benefit amount       | BenefitsDossier.received                        | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
benefit amount       | BenefitsDossier.statement                       | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
benefit amount       | BenefitsDossier.claims                          | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
benefit amount       | BenefitsDossier.suspensions                     | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
duties and exemption | BenefitsDossier.asOf                            | yes     | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
duties and exemption | BenefitsSituation.duties                        | yes     | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
duties and exemption | BenefitsSituation.exemption                     | yes     | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
sanction             | BenefitsSituation.sanctions                     | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
benefit amount       | BenefitsSituation.benefit                       | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
benefit amount       | BenefitsSituation.norm                          | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
benefit amount       | BenefitsSituation.rules                         | purpose | (purpose) | yes       | yes       | (purpose) | (purpose) | (purpose) | (purpose)
WSW conclusion       | ShelteredEmploymentDossier.hasValidIndication   | yes     | yes       | (purpose) | yes       | (purpose) | (purpose) | (purpose) | (purpose)
WSW conclusion       | ShelteredEmploymentDossier.indicationValidUntil | yes     | yes       | (purpose) | yes       | (purpose) | (purpose) | (purpose) | (purpose)
WSW indication       | ShelteredEmploymentDossier.indication           | yes     | yes       | (purpose) | purpose   | (purpose) | (purpose) | (purpose) | (purpose)
WSW indication       | ShelteredEmploymentDossier.allIndications       | yes     | yes       | (purpose) | purpose   | (purpose) | (purpose) | (purpose) | (purpose)
WSW job and list     | ShelteredEmploymentDossier.waitingListEntry     | yes     | yes       | (purpose) | purpose   | (purpose) | (purpose) | (purpose) | (purpose)
WSW job and list     | ShelteredEmploymentDossier.allWaitingListEntries| yes     | yes       | (purpose) | purpose   | (purpose) | (purpose) | (purpose) | (purpose)
address              | WaitingListEntry.municipalityCode               | secret  | secret    | (purpose) | -         | (purpose) | (purpose) | (purpose) | (purpose)
WSW job and list     | ShelteredEmploymentDossier.employment           | yes     | yes       | (purpose) | purpose   | (purpose) | (purpose) | (purpose) | (purpose)
WSW job and list     | ShelteredEmploymentDossier.allEmployments       | yes     | yes       | (purpose) | purpose   | (purpose) | (purpose) | (purpose) | (purpose)
WMO support          | SupportDossier.reports                          | (consent) | (consent) | (consent) | (consent) | yes     | (purpose) | (purpose) | (purpose)
WMO support          | SupportDossier.assessments                      | (consent) | (consent) | (consent) | (consent) | yes     | (purpose) | (purpose) | (purpose)
WMO support          | SupportDossier.arrangements                     | (consent) | (consent) | (consent) | (consent) | yes     | (purpose) | (purpose) | (purpose)
WMO support          | SupportArrangement.practicalAgreement           | (consent) | (consent) | (consent) | (consent) | yes     | (purpose) | (purpose) | (purpose)
WMO support          | SupportDossier.practicalAgreements              | (consent) | (consent) | (consent) | (consent) | yes     | (purpose) | (purpose) | (purpose)
`);

/** What each may know of what happened, newest first. */
const TIMELINES: Readonly<Record<string, readonly string[]>> = {
  coach: [
    'PLACEMENT_STARTED',
    'DEVELOPMENT_PLAN_AGREED',
    'INTAKE_REGISTERED',
    'SHELTERED_EMPLOYMENT_STARTED',
    'INDICATION_RECORDED',
  ],
  employer: [
    'PLACEMENT_STARTED',
    'DEVELOPMENT_PLAN_AGREED',
    'INTAKE_REGISTERED',
    'SHELTERED_EMPLOYMENT_STARTED',
    'INDICATION_RECORDED',
  ],
  income: ['PLACEMENT_STARTED', 'DEVELOPMENT_PLAN_AGREED', 'INTAKE_REGISTERED', 'BENEFIT_GRANTED'],
  work: ['PLACEMENT_STARTED', 'DEVELOPMENT_PLAN_AGREED', 'INTAKE_REGISTERED', 'INDICATION_RECORDED', 'BENEFIT_GRANTED'],
  wmo: ['ARRANGEMENT_ALLOCATED', 'INTAKE_REGISTERED'],
};

/** The laws that each may know to play, in the intake as in an intervention. */
const KNOWN_LAWS: Readonly<Record<string, readonly string[]>> = {
  coach: ['WWB', 'WSW'],
  employer: ['WSW'],
  income: ['WWB'],
  work: ['WWB', 'WSW'],
};

describe.each(['one process', 'over the network'] as const)('table D.2, joined %s', (shape) => {
  let world: TestWorld;
  let id: string;
  const answers: Record<string, Answer> = {};

  beforeAll(async () => {
    world = await openTestWorld({ shape, today: '2026-03-02' });
    id = await registerKnownPerson(world, { bsn: PLANTED['Client.bsnInFull'] });
    await Promise.all(['sw-1', 'con-1', 'wmo-1', 'med-1', 'boss-1'].map((staff) => assign(world, staff, id)));
    await assign(world, 'emp-1', id, { capacity: 'EMPLOYER_CONTACT' });
    for (const [column, { staff, purpose }] of Object.entries(CALLERS)) {
      answers[column] = await world.ask(staff, EVERYTHING, { variables: { id }, purpose });
    }
  });
  afterAll(() => world?.stop());

  test.each(Object.keys(CALLERS))('%s sees of every field exactly what the table says', (column) => {
    const { data, errors } = answers[column]!;
    expect(errors).toBeUndefined();
    const expected = TABLE.map(({ field, cells }) => `${field}: ${cells[column]}`);
    expect(TABLE.map(({ field }) => `${field}: ${seen(data.client, field)}`)).toEqual(expected);
  });

  test.each(Object.keys(CALLERS))('the words of fields that %s does not see stand nowhere in the answer', (column) => {
    const { text } = answers[column]!;
    const shown = TABLE.filter(({ cells }) => cells[column] === 'yes').map(({ field }) => field);
    const expected = Object.fromEntries(Object.entries(PLANTED).map(([field]) => [field, shown.includes(field)]));
    const found = Object.fromEntries(Object.entries(PLANTED).map(([field, word]) => [field, text.includes(word)]));
    expect(found).toEqual(expected);
  });

  test('nobody outside the law sees ground of sanction, product, research, reason of exemption or full BSN', () => {
    const never = [
      'Werkweigering',
      '07A03',
      'Eenzaamheid',
      'Trapliftvraag',
      'Mantelzorgverhaal',
      '"CARE"',
      '991234170',
    ];
    for (const word of never) expect(answers.coach!.text).not.toContain(word);
    for (const word of ['Werkweigering', '1234577', 'Mantelzorgverhaal', 'Tilbeperking', 'SEVERE']) {
      expect(answers.wmo!.text).not.toContain(word);
    }
    for (const word of ['07A03', 'Eenzaamheid', 'Trapliftvraag', 'Dinsdagbusje', 'SEVERE']) {
      expect(answers.income!.text + answers.work!.text).not.toContain(word);
    }
  });

  test('a masked BSN shows the last four digits and no more', () => {
    expect(answers.coach!.data.client.bsn).toBe('*****4170');
  });

  test('the timeline holds only what each may know', () => {
    const kindsOf = ({ data }: Answer): string[] =>
      data.client.timeline.edges.map(({ node }: { node: { kind: string } }) => node.kind);
    const kinds = Object.fromEntries(Object.keys(TIMELINES).map((column) => [column, kindsOf(answers[column]!)]));
    expect(kinds).toEqual(TIMELINES);
  });

  test('a law that somebody may not know of is not named in the list of laws', () => {
    for (const [column, laws] of Object.entries(KNOWN_LAWS)) {
      const { intake, interventions } = answers[column]!.data.client;
      expect({ column, intake: intake.laws, intervention: interventions[0].laws }).toEqual({
        column,
        intake: laws,
        intervention: laws,
      });
    }
  });

  test.each([
    ['sw-2', 'WORK_DEVELOPMENT'],
    ['sw-2', 'WSW_EMPLOYMENT'],
    ['con-2', 'WWB_INCOME'],
    ['con-2', 'WWB_WORK'],
    ['fg-1', 'PRIVACY_AUDIT'],
    ['adm-1', undefined],
  ])('for %s with purpose %s the client is not there', async (staff, purpose) => {
    const answer = await world.ask(staff, EVERYTHING, { variables: { id }, ...(purpose && { purpose }) });
    expect(JSON.parse(answer.text)).toEqual({ data: { client: null } });
  });

  test('a manager to whom nobody is assigned does not find the client', async () => {
    const other = await registerPerson(world);
    const answer = await world.ask('boss-1', EVERYTHING, { variables: { id: other } });
    expect(JSON.parse(answer.text)).toEqual({ data: { client: null } });
  });

  test('every field of a client with a data class stands in the table, and the table names no other', () => {
    const classified = [...classifiedFields(world)]
      .flatMap(([field, one]) => (OF_THE_LOG.has(one) ? [] : [field]))
      .sort();
    expect(TABLE.map(({ field }) => field).sort()).toEqual(classified);
  });

  test('every data class of a client is shown to somebody and withheld from somebody', () => {
    const ofClients = Object.keys(DATA_CLASSES)
      .filter((one) => !OF_THE_LOG.has(one))
      .sort();
    const classOf = classifiedFields(world);
    const seenOf = (cell: (value: string) => boolean): string[] => {
      const rows = TABLE.filter(({ cells }) => Object.values(cells).some(cell));
      return [...new Set(rows.map(({ field }) => classOf.get(field)!))].sort();
    };
    expect(seenOf((cell) => cell === 'yes')).toEqual(ofClients);
    expect(seenOf((cell) => !['yes', 'empty'].includes(cell))).toEqual(ofClients);
  });

  test('there is no field for a diagnosis, a treatment, a fraud mark, a debt or an incident', () => {
    const names = [...world.subgraphs.values()].flatMap(({ schema }) =>
      Object.values(schema.getTypeMap()).flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()) : [])),
    );
    expect(names.filter((name) => /diagnos|treatment|medic|illness|fraud|debt|incident|zrm/i.test(name))).toEqual([]);
  });

  test('a job coach sees that somebody is exempt from the work duty and until when, and not why', async () => {
    const caring = await registerPerson(world, { surname: 'Maartens' });
    await assign(world, 'sw-1', caring);
    await put(world, 'benefits', 'work_duty_exemption', [
      {
        id: crypto.randomUUID(),
        client_id: caring,
        municipality_code: 'GM0141',
        from_on: '2006-04-01',
        until_on: '2006-12-31',
        reason: 'CARE',
        explanation: 'Zorg voor twee kleuters',
        review_on: '2006-11-01',
        ...BASIS,
        version: 1,
      },
    ]);
    const exemption = `exemption(on: "2006-06-01") { exempt until reason explanation reviewOn legalBasis { article }
      withheld { path reason } }`;
    const query = `query($id: ID!) { client(id: $id) { benefits { ... on BenefitsDossier { ${exemption} } } } }`;
    const answer = await world.ask('sw-1', query, { variables: { id: caring }, purpose: 'WORK_DEVELOPMENT' });
    expect(answer.data.client.benefits.exemption).toEqual({
      exempt: true,
      until: '2006-12-31',
      reason: null,
      explanation: null,
      reviewOn: null,
      legalBasis: null,
      withheld: ['reason', 'explanation', 'provision', 'reviewOn', 'reviewedOn', 'legalBasis', 'version'].map(
        (path) => ({
          path,
          reason: 'PURPOSE_NOT_ALLOWED',
        }),
      ),
    });
    expect(answer.text).not.toMatch(/CARE|kleuters|2006-11-01/);
  });
});

/** Classes of what the log tells: no dossier of a client is read with them, and tests of their own look at them. */
const OF_THE_LOG: ReadonlySet<string> = new Set(['ACCESS_LOG', 'ACCESS_OVERVIEW']);

/** The data class of each field that has one, by type and field, as the graph itself says. */
function classifiedFields(world: TestWorld): ReadonlyMap<string, string> {
  const classes = new Map<string, string>();
  for (const { schema } of world.subgraphs.values()) {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        const dataClass = /^Data class: (\w+)\.$/m.exec(field.description ?? '')?.[1];
        if (dataClass) classes.set(`${type.name}.${field.name}`, dataClass);
      }
    }
  }
  return classes;
}
