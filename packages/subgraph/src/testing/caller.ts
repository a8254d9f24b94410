import { purposesOf, type Caller, type Purpose, type Role } from '@klantbeeld/access';

/** Facts of somebody who asks. */
export interface CallerFacts {
  readonly staffId: string;
  readonly role: Role;
  /** Purpose of the request; null for who has none. */
  readonly purpose: Purpose | null;
  /** Municipality code or code of the company; Almelo when left out. */
  readonly organisation?: string;
  /** Municipalities the organisation works for; itself when it is one, or else Almelo and Roosendaal. */
  readonly municipalities?: readonly string[];
}

/** Somebody who asks, as the gateway would have proven; good for five minutes. */
export function callerWith({ staffId, role, purpose, organisation = 'GM0141', municipalities }: CallerFacts): Caller {
  return {
    staffId,
    name: `Test ${staffId}`,
    organisation,
    municipalities: municipalities ?? (organisation.startsWith('GM') ? [organisation] : ['GM0141', 'GM1674']),
    roles: [role],
    purposes: purposesOf([role]),
    purpose,
    expiresAt: Math.floor(Date.now() / 1000) + 300,
    requestId: 'test',
  };
}
