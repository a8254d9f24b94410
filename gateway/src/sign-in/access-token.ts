import type { JWTHeaderParameters, JWTPayload } from 'jose';

/** Media types of an access token (RFC 9068, section 2.1), and those of issuers that say no more than "a JWT". */
const TYPES_OF_ANY_ISSUER = ['at+jwt', 'jwt'];

/** Claims that only an ID token has (OpenID Connect Core, 3.1.3.6 and 3.3.2.11). */
const CLAIMS_OF_ID_TOKENS = ['at_hash', 'c_hash', 's_hash'];

/** What issuers write in `typ` and `token_use` of a token that is not for looking at data. */
const OTHER_USES = ['id', 'refresh', 'offline', 'logout'];

/**
 * Whether a token says to be an access token, or says nothing of it. An ID token tells a page who signed in; whoever
 * holds one may not look at data with it. `types` narrows the header `typ` to what the issuer is known to write.
 */
export function isAccessToken(
  { typ }: Pick<JWTHeaderParameters, 'typ'>,
  claims: JWTPayload,
  types?: readonly string[],
): boolean {
  const type = typ?.toLowerCase().replace(/^application\//, '');
  if (types ? !types.includes(type ?? '') : type !== undefined && !TYPES_OF_ANY_ISSUER.includes(type)) return false;
  if (CLAIMS_OF_ID_TOKENS.some((name) => name in claims)) return false;
  return ![claims.typ, claims.token_use].some((use) => OTHER_USES.includes(String(use).toLowerCase()));
}
