import type { Adapter, AdapterPayload } from 'oidc-provider';

const MOST_RECORDS_PER_KIND = 1_000;

interface StoredRecord {
  readonly payload: AdapterPayload;
  readonly expiresAt: number;
}

/**
 * The issuer's sessions, codes and refresh tokens of one kind, in memory: a restart signs everybody out, which suits
 * a demo world. Never holds more than a fixed number of records; the oldest makes room, so that someone who opens
 * the sign-in page without end can neither fill the memory nor push out another kind.
 */
export class IssuerRecords implements Adapter {
  private readonly records = new Map<string, StoredRecord>();

  /** Stores a record for a number of seconds, or until it has to make room. */
  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    this.records.delete(id);
    this.makeRoom();
    this.records.set(id, { payload, expiresAt: Date.now() + (expiresIn ?? Infinity) * 1_000 });
  }

  /** The record with this id, unless it is gone or has expired. */
  async find(id: string): Promise<AdapterPayload | undefined> {
    const record = this.records.get(id);
    return record && record.expiresAt > Date.now() ? record.payload : undefined;
  }

  /** The session with this public id. */
  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.firstWith((payload) => payload.uid === uid);
  }

  /** Part of the store's contract; device codes are not given out, so there is none. */
  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.firstWith((payload) => payload.userCode === userCode);
  }

  /** Marks a code or refresh token as used: a second use is then recognised as theft. */
  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload) payload.consumed = Math.floor(Date.now() / 1_000);
  }

  /** Removes a record. */
  async destroy(id: string): Promise<void> {
    this.records.delete(id);
  }

  /** Removes everything that was given out under one grant. */
  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.records) {
      if (payload.grantId === grantId) this.records.delete(id);
    }
  }

  private async firstWith(matches: (payload: AdapterPayload) => boolean): Promise<AdapterPayload | undefined> {
    const now = Date.now();
    for (const { payload, expiresAt } of this.records.values()) {
      if (expiresAt > now && matches(payload)) return payload;
    }
    return undefined;
  }

  private makeRoom(): void {
    if (this.records.size < MOST_RECORDS_PER_KIND) return;
    const now = Date.now();
    for (const [id, record] of this.records) if (record.expiresAt <= now) this.records.delete(id);
    const [oldest] = this.records.keys();
    if (oldest !== undefined && this.records.size >= MOST_RECORDS_PER_KIND) this.records.delete(oldest);
  }
}
