/** A value as it goes over the wire; bytes go as they are, everything else as text. */
export type WireValue = string | Buffer | null;

const FIRST_BYTES = 16_384;
/** Most bytes of UTF-8 for one unit of a string. */
const BYTES_OF_UNIT = 3;
const LENGTH_BYTES = 4;
const NULL_LENGTH = -1;
const TEXT = 0;
const BINARY = 1;
const PARSE = 0x50;
const BIND = 0x42;
/** Execute of the unnamed portal, all rows. */
const EXECUTE = Buffer.from([0x45, 0, 0, 0, 9, 0, 0, 0, 0, 0]);
/** Describe of the unnamed portal. */
const DESCRIBE = Buffer.from([0x44, 0, 0, 0, 6, 0x50, 0]);
const SYNC = Buffer.from([0x53, 0, 0, 0, 4]);

/**
 * Writes messages of the extended query protocol (PostgreSQL, "Frontend/Backend Protocol", message formats) one behind
 * the other, so that a whole pipeline leaves in one write.
 */
export class MessageWriter {
  private bytes = Buffer.allocUnsafe(FIRST_BYTES);
  private length = 0;

  /** Prepares a statement under a name; the empty name is for one use. */
  parse(name: string, text: string): void {
    const start = this.begin(PARSE);
    this.string(name);
    this.string(text);
    this.short(0);
    this.end(start);
  }

  /** Gives a prepared statement its parameters; rows come back as text. */
  bind(name: string, values: readonly WireValue[]): void {
    const start = this.begin(BIND);
    this.string('');
    this.string(name);
    this.short(values.length);
    for (const value of values) this.short(Buffer.isBuffer(value) ? BINARY : TEXT);
    this.short(values.length);
    for (const value of values) this.value(value);
    this.short(0);
    this.end(start);
  }

  /** Asks for the columns of what was bound. */
  describe(): void {
    this.append(DESCRIBE);
  }

  /** Runs what was bound. */
  execute(): void {
    this.append(EXECUTE);
  }

  /** Ends the transaction of the messages before. */
  sync(): void {
    this.append(SYNC);
  }

  /** What was written, and begins anew. */
  take(): Buffer {
    const taken = Buffer.from(this.bytes.subarray(0, this.length));
    this.length = 0;
    if (this.bytes.length > FIRST_BYTES) this.bytes = Buffer.allocUnsafe(FIRST_BYTES);
    return taken;
  }

  private begin(kind: number): number {
    this.reserve(1 + LENGTH_BYTES);
    this.bytes[this.length] = kind;
    this.length += 1 + LENGTH_BYTES;
    return this.length - LENGTH_BYTES;
  }

  private end(start: number): void {
    this.bytes.writeInt32BE(this.length - start, start);
  }

  private short(value: number): void {
    this.reserve(2);
    this.length = this.bytes.writeInt16BE(value, this.length);
  }

  private string(text: string): void {
    this.reserve(text.length * BYTES_OF_UNIT + 1);
    this.length += this.bytes.write(text, this.length);
    this.bytes[this.length] = 0;
    this.length += 1;
  }

  private value(value: WireValue): void {
    const size = value === null ? 0 : value.length * BYTES_OF_UNIT;
    this.reserve(LENGTH_BYTES + size);
    const start = this.length;
    this.length += LENGTH_BYTES;
    if (value === null) {
      this.bytes.writeInt32BE(NULL_LENGTH, start);
      return;
    }
    const written =
      typeof value === 'string' ? this.bytes.write(value, this.length) : value.copy(this.bytes, this.length);
    this.bytes.writeInt32BE(written, start);
    this.length += written;
  }

  private append(message: Buffer): void {
    this.reserve(message.length);
    this.length += message.copy(this.bytes, this.length);
  }

  private reserve(size: number): void {
    if (this.length + size <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + size));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}
