/** What is there already, or comes. */
export type AtHand<Value> = Value | Promise<Value>;

/** What follows from something, at once where it is there already. */
export function follows<Value, Result>(value: AtHand<Value>, result: (value: Value) => Result): AtHand<Result> {
  return value instanceof Promise ? value.then(result) : result(value);
}
