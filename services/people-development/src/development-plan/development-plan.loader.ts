import { SELECT_LEGAL_BASIS, SELECT_PERIOD } from '@klantbeeld/database';
import type { LegalBasis, Period } from '@klantbeeld/domain';
import {
  accessOf,
  admitRow,
  rowById,
  rowsOfClients,
  type Admitted,
  type LoaderDefinition,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { listsRespectingSecrecy, rowsRespectingSecrecy, SELECT_SECRECY, type SecrecyRow } from '../client/secrecy.js';
import { descriptionClassOf, runningPlan, type GoalDomain, type GoalState } from './development-plan.rules.js';

/** A plan as it is read. */
export interface DevelopmentPlanRow extends SecrecyRow {
  readonly id: string;
  readonly clientId: string;
  readonly agreedOn: string;
  readonly period: Period;
  readonly hoursPerWeek: number | null;
  readonly targetLevel: number | null;
  readonly organisation: string;
  readonly legalBasis: LegalBasis;
  readonly version: number;
}

const COLUMNS = `id, client_id as "clientId", agreed_on as "agreedOn", ${SELECT_PERIOD},
       hours_per_week as "hoursPerWeek", target_level as "targetLevel", organisation, ${SELECT_LEGAL_BASIS}, version,
       ${SELECT_SECRECY}`;

/** All plans of each client, newest first. */
export const plansOfClient = listsRespectingSecrecy(
  rowsOfClients<DevelopmentPlanRow>(
    'development-plans-of-clients',
    `select ${COLUMNS} from development_plan where client_id = any($1::uuid[]) order by from_on desc, id`,
  ),
);

/** The plan of each client that runs today, else the next one that will; null without one. */
export const runningPlanOfClient: LoaderDefinition<string, Admitted<DevelopmentPlanRow> | null> = {
  batch: async (clientIds, request) => {
    const plans = await Promise.all(clientIds.map((id) => request.load(plansOfClient, id)));
    return plans.map((ofClient) => runningPlan(ofClient, request.today));
  },
};

/** One plan, or null when it is not there or not to be seen. */
export const planById = rowsRespectingSecrecy(
  rowById<DevelopmentPlanRow>(
    'development-plan-by-id',
    'DEVELOPMENT',
    `select ${COLUMNS} from development_plan where id = any($1::uuid[])`,
  ),
);

/** A goal as it is read. */
export interface DevelopmentGoalRow {
  readonly id: string;
  readonly clientId: string;
  readonly planId: string;
  readonly domain: GoalDomain;
  readonly description: string;
  readonly targetOn: string | null;
  readonly state: GoalState;
}

const GOAL_COLUMNS = `id, client_id as "clientId", plan_id as "planId", domain, description, target_on as "targetOn", state`;

// By client, not by plan, so that they need not wait for the plans.
const goalsOfClient = rowsOfClients<DevelopmentGoalRow>(
  'development-goals-of-clients',
  `select g.* from development_plan plan cross join lateral (
     select ${GOAL_COLUMNS}, place from development_goal where plan_id = plan.id) g
    where plan.client_id = any($1::uuid[]) order by g."planId", g.place`,
);

/** The goals of a plan, as they were listed. */
export async function goalsOf(
  request: SubgraphRequest,
  { id, clientId }: Pick<DevelopmentPlanRow, 'id' | 'clientId'>,
): Promise<readonly Admitted<DevelopmentGoalRow>[]> {
  const goals = await request.load(goalsOfClient, clientId);
  return goals.filter(({ planId }) => planId === id).map(judgedByDomain);
}

const goalRowById = rowById<DevelopmentGoalRow>(
  'development-goal-by-id',
  'DEVELOPMENT',
  `select ${GOAL_COLUMNS} from development_goal where id = any($1::uuid[])`,
);

/** One goal, or null when it is not there or not to be seen. */
export const goalById: LoaderDefinition<string, Admitted<DevelopmentGoalRow> | null> = {
  batch: async (ids, request) => {
    const goals = await goalRowById.batch(ids, request);
    return goals.map((goal) => goal && judgedByDomain(goal));
  },
};

/** A goal of which the text is shown, and written down, by the class of what it is about. */
export function judgedByDomain<Goal extends Pick<DevelopmentGoalRow, 'domain'>>(goal: Admitted<Goal>): Admitted<Goal> {
  const access = accessOf(goal)!;
  const ofText = descriptionClassOf(goal.domain);
  if (ofText === 'DEVELOPMENT') return goal;
  return admitRow(goal, { ...access, decide: (one) => access.decide(one === 'DEVELOPMENT' ? ofText : one) });
}
