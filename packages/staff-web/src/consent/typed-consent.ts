import { dayOf, together, type Read } from '../acts/typed.js';
import type { DataClass, GiveConsentInput } from '../graph/generated/graphql.js';
import type { ConsentOfClient } from './consent-of-client.js';

/** A consent as it was asked. */
export interface TypedConsent {
  readonly dataClass: DataClass;
  readonly textVersion: string;
  readonly expiresOn: string;
  /** Whether the client knows what it is for, that no is fine too, and that it can be taken back. */
  readonly isInformed: boolean;
}

const VERSION = /^20\d{2}-[1-9]\d?$/;

/** The consent that the client gave, or everything that is wrong with it. Without a client who knows there is none (AVG art. 7). */
export function consentOf(
  typed: TypedConsent,
  { clientId, toAsk }: Pick<ConsentOfClient, 'clientId' | 'toAsk'>,
): Read<Omit<GiveConsentInput, 'idempotencyKey'>> {
  const asked = toAsk.find(({ dataClass }) => dataClass === typed.dataClass);
  const version = typed.textVersion.trim();
  const read = together({
    textVersion: VERSION.test(version) ? { value: version } : ({ wrong: 'consent.wrongVersion' } as const),
    expiresOn: dayOf(typed.expiresOn),
    isInformed: typed.isInformed ? { value: true } : ({ wrong: 'consent.notInformed' } as const),
  });
  if ('wrong' in read) return read;
  if (!asked) return { wrong: { dataClass: 'consent.nothingToAsk' } };
  const { dataClass, fromLaw, purpose } = asked;
  const { textVersion, expiresOn } = read.input;
  return { input: { clientId, dataClass, fromLaw, purpose, textVersion, expiresOn } };
}
