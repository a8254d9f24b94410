import type { ConnectionOptions } from '@nats-io/transport-node';

/** Where a NATS server is, taken apart: credentials stay out of what is printed. */
export interface NatsAddress {
  readonly options: Pick<ConnectionOptions, 'servers' | 'user' | 'pass' | 'token' | 'tls'>;
  /** Servers without credentials, for people. */
  readonly description: string;
}

/**
 * Reads `nats://` or `tls://` addresses, separated by commas where there is a cluster; user and password, or a token
 * alone, are those of the first. Throws a TypeError without the address when it is none.
 */
export function readNatsAddress(text: string): NatsAddress {
  const urls = text.split(',').map((one) => one.trim());
  if (!urls.every((one) => URL.canParse(one) && /^(nats|tls):$/.test(new URL(one).protocol) && new URL(one).hostname)) {
    throw new TypeError('The address of NATS starts with nats:// or tls://.');
  }
  const parts = urls.map((one) => new URL(one));
  const servers = parts.map(({ hostname, port }) => `${hostname}:${port || 4222}`);
  const [first] = parts as [URL];
  const [user, pass] = [decodeURIComponent(first.username), decodeURIComponent(first.password)];
  return {
    options: {
      servers,
      ...(user !== '' && (pass === '' ? { token: user } : { user, pass })),
      ...(parts.some(({ protocol }) => protocol === 'tls:') && { tls: {} }),
    },
    description: servers.join(', '),
  };
}
