/** One field of an input that cannot be right. */
export interface InvalidField {
  readonly path: string;
  readonly message: string;
}

/** The refusal that names every wrong field of an input. */
export interface InvalidInput {
  readonly __typename: 'InvalidInputError';
  readonly message: string;
  readonly fields: readonly InvalidField[];
}

/** Collects what is wrong with an input, so that all of it is told at once. */
export class InputCheck {
  private readonly fields: InvalidField[] = [];

  /** Notes a field as wrong unless the condition holds. */
  expect(condition: boolean, path: string, message: string): this {
    if (!condition) this.fields.push({ path, message });
    return this;
  }

  /** Notes a text that is empty or longer than the limit. */
  text(value: string | null | undefined, path: string, limit: number): this {
    if (value === null || value === undefined) return this;
    return this.expect(
      value.trim() !== '',
      path,
      'This may not be empty; say it in words, or leave an optional field out.',
    )
      .expect(!value.includes('\u0000'), path, 'This holds a sign that cannot be stored (U+0000); remove it.')
      .expect(value.isWellFormed(), path, 'This holds half of a sign, such as of an emoji; write it anew.')
      .expect(value.length <= limit, path, `This may have at most ${limit} characters.`);
  }

  /** Notes a period that ends before it begins. */
  period(from: string, until: string | null | undefined, path: string): this {
    const isRight = until === null || until === undefined || from < until;
    return this.expect(
      isRight,
      path,
      'The first day that no longer counts lies after the first day; give a later day.',
    );
  }

  /** The refusal, or null when all is right. */
  get refusal(): InvalidInput | null {
    if (this.fields.length === 0) return null;
    const names = this.fields.map((field) => field.path).join(', ');
    return {
      __typename: 'InvalidInputError',
      message: `The input cannot be right: look at ${names}.`,
      fields: this.fields,
    };
  }
}
