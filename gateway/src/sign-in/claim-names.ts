import type { JWTPayload } from 'jose';

/** Under which names an issuer says who somebody is; a path with dots reads inside objects, as `realm_access.roles`. */
export interface ClaimNames {
  /** Id of the member of staff, as assignments name them. */
  readonly staff: string;
  /** Roles: a list, or one text with spaces or commas between them. */
  readonly roles: string;
  /** Code of the municipality or company. */
  readonly organisation: string;
}

/** The names when nothing is set. */
export const USUAL_CLAIM_NAMES: ClaimNames = { staff: 'sub', roles: 'roles', organisation: 'organisation' };

/** The value of a claim: under its whole name first, because names may be addresses with dots, then along its path. */
export function claimAt(claims: JWTPayload, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split('.').reduce<unknown>((value, step) => (hasOwn(value, step) ? value[step] : undefined), claims);
}

/** A claim as text; empty when it is anything else. */
export function textAt(claims: JWTPayload, name: string): string {
  const value = claimAt(claims, name);
  return typeof value === 'string' ? value : '';
}

/** A claim as a list of texts. */
export function textsAt(claims: JWTPayload, name: string): readonly string[] {
  const value = claimAt(claims, name);
  if (typeof value === 'string') return value.split(/[\s,]+/).filter(Boolean);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function hasOwn(value: unknown, name: string): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}
