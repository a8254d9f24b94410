/** What became of one delivered person. */
export type RegisterOutcome =
  | {
      /** `created`: new in the register; `changed`: known and different; `unchanged`: known and the same. */
      readonly kind: 'created' | 'changed' | 'unchanged';
      /** The client's id. */
      readonly clientId: string;
    }
  | {
      /** Not taken in; a person has to look at it. */
      readonly kind: 'quarantined';
      /** The client whose number it carries, or null. */
      readonly clientId: string | null;
      /** Why, in a sentence without personal data. */
      readonly reason: string;
      /** Element number of the field it is about. */
      readonly field: string;
      /** What somebody can do about it. */
      readonly mend: string;
    };
