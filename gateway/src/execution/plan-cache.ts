/** Keeps the values that were used last, up to a number of them. */
export class LeastRecentlyUsed<Value> {
  private readonly values = new Map<string, Value>();

  /** @param size how many values are kept; at least 1 */
  constructor(private readonly size: number) {}

  /** The value of a key, made when there is none. */
  getOrMake(key: string, make: () => Value): Value {
    const known = this.values.get(key);
    const value = known ?? make();
    // A Map keeps the order of insertion, so the first key is the one that was not used for longest.
    this.values.delete(key);
    this.values.set(key, value);
    if (this.values.size > this.size) this.forgetOldest();
    return value;
  }

  private forgetOldest(): void {
    const [oldest] = this.values.keys();
    if (oldest !== undefined) this.values.delete(oldest);
  }
}
