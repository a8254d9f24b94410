/** Lets only so many pieces of work run at once; the others wait in the order in which they came. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** @param most how many run at once */
  constructor(private readonly most: number) {}

  /** Runs work when it is its turn. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= this.most) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // Whoever is next takes over this turn.
      if (next) next();
      else this.running -= 1;
    }
  }
}
