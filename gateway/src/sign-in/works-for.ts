import type { TokenVerifier } from './token-verifier.js';

/** For which municipalities organisations carry out the law, by code of the organisation (such as a company for WSW art. 2). */
export type WorksFor = ReadonlyMap<string, readonly string[]>;

/** Adds to what a token proved the municipalities that the organisation works for; a municipality works for itself. */
export function withMunicipalities(verify: TokenVerifier, worksFor: WorksFor): TokenVerifier {
  return async (token) => {
    const signedIn = await verify(token);
    const others = worksFor.get(signedIn.organisation) ?? [];
    return { ...signedIn, municipalities: [...new Set([...signedIn.municipalities, ...others])] };
  };
}
