/** One made-up member of staff of the demo world, as the sign-in page shows them and as tokens describe them. */
export interface StaffAccount {
  /** Staff id, for example `con-1`; becomes the claim `sub`. */
  readonly id: string;
  /** Full name, as people say it. */
  readonly name: string;
  /** Role codes; what a role may do is decided by the access policy, not here. */
  readonly roles: readonly string[];
  /** Code of the organisation the person works for. */
  readonly organisation: string;
  /** Purpose codes the person may work under; shown on the sign-in page only. */
  readonly purposes: readonly string[];
  /** One or two Dutch sentences: what the person does and may see. */
  readonly description: string;
}

/** What a token says about a person, apart from who they are (`sub`) and how long it lasts. */
export interface StaffClaims {
  /** Full name. */
  readonly name: string;
  /** Role codes. */
  readonly roles: string[];
  /** Code of the organisation. */
  readonly organisation: string;
}

/** The claims about a person that access tokens and ID tokens share. */
export function staffClaims(staff: StaffAccount): StaffClaims {
  return { name: staff.name, roles: [...staff.roles], organisation: staff.organisation };
}
