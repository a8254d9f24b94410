import { isPurpose, PURPOSES } from '@klantbeeld/access';
import { DEMO_SIGN_INS } from '../demo/client-sign-ins.js';
import { volumeStaffMember, VOLUME_STAFF } from '../demo/volume/volume-staff.js';
import { openSigningKeys } from '../issuer/signing-keys.js';
import { issueStaffToken, parseDuration } from '../issuer/staff-token.js';
import { settings, tell } from './context.js';
import { UsageError } from './usage-error.js';

/** `klantbeeld token`: prints a bearer token of the embedded issuer, and nothing else. */
export async function token(
  staffId: string,
  options: { readonly ttl: string; readonly purpose?: string },
): Promise<void> {
  const staff = DEMO_SIGN_INS.find((one) => one.id === staffId) ?? volumeStaffMember(staffId);
  if (!staff) {
    const ids = [...DEMO_SIGN_INS, ...VOLUME_STAFF].map((one) => one.id);
    throw new UsageError(`There is no ${staffId} in the demo world; choose from ${ids.join(', ')}.`);
  }
  if (options.purpose !== undefined && !isPurpose(options.purpose)) {
    throw new UsageError(`${options.purpose} is no purpose; choose from ${PURPOSES.join(', ')}.`);
  }
  if (options.purpose !== undefined && !staff.purposes.includes(options.purpose)) {
    tell(`${staffId} may not use ${options.purpose}, so every request with this token will be refused.`);
  }
  const keys = await openSigningKeys(settings().dataDirectory);
  const timeToLiveSeconds = readDuration(options.ttl);
  const printed = await issueStaffToken({
    keys,
    staff,
    timeToLiveSeconds,
    ...(options.purpose && { purpose: options.purpose }),
  });
  process.stdout.write(`${printed}\n`);
}

function readDuration(text: string): number {
  try {
    return parseDuration(text);
  } catch (error) {
    throw new UsageError(`--ttl: ${(error as Error).message}`);
  }
}
