import { expect } from '@jest/globals';
import { attempt, succeed } from '../world/acts.js';
import { assign, registerPerson } from '../world/people.js';
import type { TestWorld } from '../world/test-world.js';
import { COMPANY, INCOME, WORK, type Actor } from './inputs.js';

/** Facts of an input or an answer. */
export type Facts = Readonly<Record<string, unknown>>;

const APPLICATION = `id version notifiedOn appliedOn outcome decidedOn decideBefore decisionReason explanation exitReason
  exitOn decisionBasis { article paragraph }`;
const PROGRAMME = `id version kind period { from until } endReason noShowSinceWeek weeks { number present excused absent }
  legalBasis { article } withheld { path }`;
const CONDUCT = `id kind hearing { heardOn manner view } assessment { blame explanation }`;
const PROPOSAL = `id version outcome organisation sanctionId lowering { reason category percentage months }`;

const LOOK = `query Look($id: ID!, $march: Date!, $april: Date!, $may: Date!, $day: Date!) { client(id: $id) { benefits {
  ... on BenefitsDossier {
    applications { ${APPLICATION} }
    benefit(on: $day) { period { from until } }
    duties(on: $day) { kind period { from until } legalBasis { article paragraph } }
    workProgrammes { ${PROGRAMME} }
    observedConducts { ${CONDUCT} } inabilityConclusions { unableFrom unableUntil }
    sanctionProposals { ${PROPOSAL} } sanctions { conductIds percentage }
    march: statement(month: $march) { right { cents } payable { cents } lines { kind amount { cents } } }
    april: statement(month: $april) { right { cents } payable { cents } lines { kind amount { cents } } }
    may: statement(month: $may) { right { cents } payable { cents } }
    withheld { path }
  } } } }`;

const DAY = 86_400_000;
/** Days of the weeks of the programme, Monday to Friday. */
export function days(weeks: readonly number[], state: string): Facts[] {
  const first = Date.parse('2006-03-06');
  return weeks.flatMap((week) =>
    [0, 1, 2, 3, 4].map((day) => ({
      on: new Date(first + ((week - 1) * 7 + day) * DAY).toISOString().slice(0, 10),
      state,
    })),
  );
}

/** What is granted to a single person from the day of the report on. */
export const GRANT = { householdType: 'SINGLE', from: '2006-03-01', household: { ageBand: 'ADULT', hasChild: false } };

/** A client of con-1, sw-1 and med-1, and what is done about them from the report on. */
export class ApplicationSteps {
  private constructor(
    private readonly world: TestWorld,
    readonly clientId: string,
  ) {}

  /** Somebody new, on 1 March 2006. */
  static async begin(world: TestWorld): Promise<ApplicationSteps> {
    world.setToday('2006-03-01');
    const clientId = await registerPerson(world);
    for (const staffId of ['con-1', 'sw-1', 'med-1']) await assign(world, staffId, clientId);
    return new ApplicationSteps(world, clientId);
  }

  // Answers are read by path in the tests; a wrong path fails there.
  async look({ staffId, purpose }: Actor = INCOME, day = '2006-03-20'): Promise<any> {
    const months = { march: '2006-03-01', april: '2006-04-01', may: '2006-05-01' };
    const { data, errors } = await this.world.ask(staffId, LOOK, {
      variables: { id: this.clientId, ...months, day },
      purpose,
    });
    expect(errors).toBeUndefined();
    return data.client.benefits;
  }

  /** An act about the client of the test that succeeds. */
  act(actor: Actor, name: string, input: Facts, success = '__typename'): Promise<any> {
    return succeed(this.world, { ...actor, act: name, input: { clientId: this.clientId, ...input }, success });
  }

  /** Why an act about the client of the test is refused: its refusal, or the error. */
  async refused(actor: Actor, name: string, input: Facts, refusals = ''): Promise<any> {
    const { result, error } = await attempt(this.world, {
      ...actor,
      act: name,
      input: { clientId: this.clientId, ...input },
      refusals,
    });
    return result ?? { ...error!.extensions, message: error!.message };
  }

  /** Report of 1 March and application of 3 March; resolves to the application. */
  async apply(): Promise<{ readonly id: string; readonly version: number }> {
    const { application } = await this.act(
      INCOME,
      'reportBenefitNeed',
      { notifiedOn: '2006-03-01' },
      'application { id version }',
    );
    this.world.setToday('2006-03-03');
    const filing = { applicationId: application.id, appliedOn: '2006-03-03', expectedVersion: application.version };
    return (await this.act(INCOME, 'fileBenefitApplication', filing, 'application { id version }')).application;
  }

  /** Eight weeks in the learn-work company from 6 March on; resolves to the programme. */
  async follow(): Promise<{ readonly id: string; readonly version: number }> {
    const input = {
      kind: 'LEARN_WORK',
      from: '2006-03-06',
      explanation: 'Zij heeft lang niet gewerkt en wil weer ritme.',
    };
    return (await this.act(WORK, 'startWorkProgramme', input, 'programme { id version }')).programme;
  }

  /** Weeks 1 and 2 attended, nothing since; the coach records it, the client is heard. Resolves to programme and conduct. */
  async stayAway(): Promise<{
    readonly programme: { id: string; version: number };
    readonly conductId: string;
  }> {
    const programme = await this.follow();
    this.world.setToday('2006-04-07');
    const { id: programmeId } = programme;
    const attended = [...days([1, 2], 'PRESENT'), ...days([3, 4, 5], 'ABSENT')];
    await this.act(COMPANY, 'recordWorkProgrammeAttendance', { programmeId, days: attended });
    const conduct = {
      kind: 'NO_SHOW',
      occurredOn: '2006-03-20',
      description: 'Bleef weg zonder bericht.',
      programmeId,
    };
    const { recordId: conductId, conduct: shown } = await this.act(
      COMPANY,
      'recordObservedConduct',
      conduct,
      'recordId conduct { id }',
    );
    // Who observes is not shown what the college makes of it.
    expect(shown).toBeNull();
    const view = 'Had geen zin meer.';
    await this.act(WORK, 'recordConductHearing', { conductId, heardOn: '2006-04-06', manner: 'IN_PERSON', view });
    return { programme, conductId };
  }

  /** Kinds of tasks about the client that wait for a member of staff. */
  async tasks({ staffId, purpose }: Actor): Promise<readonly string[]> {
    await this.world.settled();
    const query = '{ tasks(first: 100) { edges { node { kind client { id } } } } }';
    const { data } = await this.world.ask(staffId, query, { purpose });
    const nodes = data.tasks.edges.map(({ node }: { node: { kind: string; client: { id: string } } }) => node);
    const mine = nodes.filter(({ client }: { client: { id: string } }) => client.id === this.clientId);
    return mine.map(({ kind }: { kind: string }) => kind);
  }

  async events(): Promise<readonly object[]> {
    await this.world.settled();
    const { newest } = await this.world.log.bounds();
    return (await this.world.log.readAfter(Math.max(0, newest - 1_000), 1_000)).filter(
      (event) => event.clientId === this.clientId,
    );
  }
}
