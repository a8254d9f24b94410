import { PUBLIC_KEY_ALGORITHMS, USUAL_CLAIM_NAMES, type IssuerElsewhere } from '@klantbeeld/gateway/settings';
import { readReaches } from './oidc-reach.js';

/** Reads one variable; null when it is left out or empty. */
type Read = (name: string) => string | null;

/**
 * The OpenID Connect issuers (OIDC_ISSUER, OIDC_AUDIENCE, OIDC_ALGORITHM: several with spaces or commas between them,
 * one audience or algorithm for all or one for each by place), how they name people (OIDC_STAFF_CLAIM,
 * OIDC_ROLES_CLAIM, OIDC_ORGANISATION_CLAIM) and what they may say (OIDC_ORGANISATIONS, OIDC_ROLES). Null when there are none. Adds what cannot be right to the problems.
 */
export function readIssuers(read: Read, problems: string[]): readonly IssuerElsewhere[] | null {
  const issuers = listOf(read('OIDC_ISSUER'));
  const audiences = listOf(read('OIDC_AUDIENCE'));
  const algorithms = listOf(read('OIDC_ALGORITHM'));
  if (issuers.length === 0) return null;
  problems.push(...problemsOf(issuers, audiences, algorithms));
  const reaches = readReaches(
    { organisations: listOf(read('OIDC_ORGANISATIONS')), roles: listOf(read('OIDC_ROLES')) },
    issuers.length,
    problems,
  );
  const claims = {
    staff: read('OIDC_STAFF_CLAIM') ?? USUAL_CLAIM_NAMES.staff,
    roles: read('OIDC_ROLES_CLAIM') ?? USUAL_CLAIM_NAMES.roles,
    organisation: read('OIDC_ORGANISATION_CLAIM') ?? USUAL_CLAIM_NAMES.organisation,
  };
  return issuers.map((issuer, place) => ({
    issuer,
    audience: atPlace(audiences, place) ?? '',
    algorithm: atPlace(algorithms, place) ?? null,
    claims,
    reach: reaches[place]!,
  }));
}

function problemsOf(
  issuers: readonly string[],
  audiences: readonly string[],
  algorithms: readonly string[],
): readonly string[] {
  const problems: string[] = [];
  if (!issuers.every((issuer) => ['https:', 'http:'].includes(URL.parse(issuer)?.protocol ?? '')))
    problems.push('OIDC_ISSUER is an address that starts with https: or http://, or several with spaces between them');
  if (new Set(issuers).size < issuers.length) problems.push('OIDC_ISSUER names an issuer twice');
  if (audiences.length === 0)
    problems.push('OIDC_AUDIENCE says for whom the tokens of OIDC_ISSUER are meant; set it too');
  else if (![1, issuers.length].includes(audiences.length))
    problems.push('OIDC_AUDIENCE has one audience for all issuers, or one for each in the same order');
  if (![0, 1, issuers.length].includes(algorithms.length))
    problems.push('OIDC_ALGORITHM has one algorithm for all issuers, or one for each in the same order');
  if (!algorithms.every((algorithm) => PUBLIC_KEY_ALGORITHMS.includes(algorithm)))
    problems.push(`OIDC_ALGORITHM is one of ${PUBLIC_KEY_ALGORITHMS.join(', ')}`);
  return problems;
}

function atPlace(values: readonly string[], place: number): string | undefined {
  return values.length === 1 ? values[0] : values[place];
}

function listOf(value: string | null): readonly string[] {
  return value?.split(/[\s,]+/).filter(Boolean) ?? [];
}
