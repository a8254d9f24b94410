import { accessOf, type SubgraphRequest } from '@klantbeeld/subgraph';
import { exemptionsOfClient } from '../exemption/exemption.loader.js';
import { dutiesOfClient } from './duty.loader.js';
import { dutiesOn, knownDuties } from './duty.rules.js';

/** The duties of a client on a day, as they are shown; `subject` came through the door. */
export async function shownDuties(
  subject: { readonly clientId: string },
  day: string,
  request: SubgraphRequest,
): Promise<readonly object[]> {
  const [duties, exemptions] = await Promise.all([
    request.load(dutiesOfClient, subject.clientId),
    request.load(exemptionsOfClient, subject.clientId),
  ]);
  return dutiesOn(day, knownDuties(accessOf(subject)!, duties), exemptions);
}
