/**
 * Who signs the tokens of the demo world (claim `iss`). It is a name, not an address (reserved domain, RFC 2606):
 * tokens stay valid when the same data directory is served on another port.
 */
export const EMBEDDED_ISSUER = 'https://issuer.klantbeeld.example';

/** Whom the access tokens are for (claim `aud`): the gateway. */
export const EMBEDDED_AUDIENCE = 'klantbeeld';

/** The client id of the staff page: public, without a secret. */
export const STAFF_WEB_CLIENT_ID = 'staff-web';

/** The client id in tokens made by the token command (RFC 9068, section 2.2 wants one in every access token). */
export const COMMAND_LINE_CLIENT_ID = 'command-line';

/** The only signature algorithm (RFC 8037: EdDSA with curve Ed25519). */
export const SIGNING_ALGORITHM = 'EdDSA';
