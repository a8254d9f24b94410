import type { Purpose, WithheldReason } from '@klantbeeld/access';
import { WithheldFieldType } from './shared-types.js';

/** A field that is withheld, as its object lists it. */
export function withheldField(
  path: string,
  reason: WithheldReason,
  purposesThatAllow: readonly Purpose[],
): WithheldFieldType {
  return Object.assign(new WithheldFieldType(), { path, reason, purposesThatAllow });
}
