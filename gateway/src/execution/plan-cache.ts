/** Keeps the values that were used last, up to a number of them. */
export class LeastRecentlyUsed<Value> {
  private readonly values = new Map<string, Value>();

  /** @param size how many values are kept; at least 1 */
  constructor(private readonly size: number) {}

  /** The value of a key, made when there is none. */
  getOrMake(key: string, make: () => Value): Value {
    return this.get(key) ?? this.keep(key, make());
  }

  /** The value of a key, which counts as used now; undefined when it is not kept. */
  get(key: string): Value | undefined {
    const value = this.values.get(key);
    return value === undefined ? undefined : this.keep(key, value);
  }

  /** Keeps a value under a key, instead of the one that was not used for longest when there are too many. */
  keep(key: string, value: Value): Value {
    // A Map keeps the order of insertion, so the first key is the one that was not used for longest.
    this.values.delete(key);
    this.values.set(key, value);
    if (this.values.size > this.size) this.forgetOldest();
    return value;
  }

  /** Forgets the value of a key. */
  forget(key: string): void {
    this.values.delete(key);
  }

  private forgetOldest(): void {
    const [oldest] = this.values.keys();
    if (oldest !== undefined) this.values.delete(oldest);
  }
}
