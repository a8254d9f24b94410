import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DataClass, Purpose } from '@klantbeeld/access';
import { accessOf, Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import { plansOfClient, runningPlanOfClient } from '../development-plan/index.js';
import { WORK_GUIDANCE_PURPOSES } from '../development-plan/agree-development-plan.js';
import { GUIDING_PURPOSES } from '../intake/connect-caller.js';
import { intakeOfClient } from '../intake/index.js';
import { PLACING_PURPOSES } from '../placement/start-placement.js';
import type { ClientRegisterRow } from './client.loader.js';
import { ClientType } from './client.type.js';

const GUIDED = { nullable: true } as const;

/** What the viewer may begin for a client now; each by the rule of its act, so that no button leads to a refusal. */
@Resolver(() => ClientType)
export class ClientActsResolver {
  @Classified('IDENTITY')
  @FieldResolver(() => Boolean, {
    ...GUIDED,
    description: 'Whether the viewer may register the intake now: there is none yet.',
  })
  async viewerCanRegisterIntake(@Root() client: ClientRegisterRow, @Ctx() request: SubgraphRequest): Promise<boolean> {
    if (!mayBegin(request, client, GUIDING_PURPOSES, 'SHARED_FACT')) return false;
    return (await request.load(intakeOfClient, client.id)) === null;
  }

  @Classified('IDENTITY')
  @FieldResolver(() => Boolean, {
    ...GUIDED,
    description: 'Whether the viewer may agree a development plan now: there is an intake, and no plan without an end.',
  })
  async viewerCanAgreePlan(@Root() client: ClientRegisterRow, @Ctx() request: SubgraphRequest): Promise<boolean> {
    if (!mayBegin(request, client, WORK_GUIDANCE_PURPOSES, 'DEVELOPMENT')) return false;
    const [intake, plans] = await Promise.all([
      request.load(intakeOfClient, client.id),
      request.load(plansOfClient, client.id),
    ]);
    return intake !== null && plans.every(({ period }) => period.until !== null);
  }

  @Classified('IDENTITY')
  @FieldResolver(() => Boolean, {
    ...GUIDED,
    description: 'Whether the viewer may start an intervention now: a development plan runs or will.',
  })
  async viewerCanStartIntervention(
    @Root() client: ClientRegisterRow,
    @Ctx() request: SubgraphRequest,
  ): Promise<boolean> {
    if (!mayBegin(request, client, WORK_GUIDANCE_PURPOSES, 'DEVELOPMENT')) return false;
    return (await request.load(runningPlanOfClient, client.id)) !== null;
  }

  @Classified('IDENTITY')
  @FieldResolver(() => Boolean, { ...GUIDED, description: 'Whether the viewer may place this client now.' })
  viewerCanStartPlacement(@Root() client: ClientRegisterRow, @Ctx() request: SubgraphRequest): boolean {
    return mayBegin(request, client, PLACING_PURPOSES, 'PLACEMENT');
  }
}

/** Whether something new may be begun for a client: for who has died nothing is, and an override is for looking. */
function mayBegin(
  { caller }: SubgraphRequest,
  client: ClientRegisterRow,
  purposes: readonly Purpose[],
  dataClass: DataClass,
): boolean {
  const access = accessOf(client);
  if (!access || access.capacity === 'OVERRIDE' || client.deathDate !== null) return false;
  const isForPurpose = caller.purpose !== null && purposes.includes(caller.purpose);
  return isForPurpose && access.decide(dataClass).effect === 'SHOW';
}
