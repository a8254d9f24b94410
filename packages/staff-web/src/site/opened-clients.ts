/**
 * Which client a screen shows. Addresses, titles and history hold a key that means nothing outside of this tab's memory,
 * so that nobody's number stays behind in them.
 */
const clients = new Map<string, string>();

/** The key under which a client is opened in this tab. */
export function keyOf(clientId: string): string {
  for (const [key, known] of clients) if (known === clientId) return key;
  const key = crypto.randomUUID().slice(0, 8);
  clients.set(key, clientId);
  return key;
}

/** The client behind a key; null after the page was loaded anew. */
export function clientOf(key: string): string | null {
  return clients.get(key) ?? null;
}

/** Forgets which clients were opened. */
export function forgetClients(): void {
  clients.clear();
}
