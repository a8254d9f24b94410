import { InputCheck } from '@klantbeeld/subgraph';
import { namesProduct } from '../product/product.rules.js';

/** Days of the week in their order (ISO 8601). */
export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Parts of a day. */
export const PARTS_OF_DAY = ['MORNING', 'AFTERNOON', 'EVENING', 'NIGHT', 'WHOLE_DAY'] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

/** What is agreed, as far as it can be wrong. */
export interface AgreedPractice {
  readonly weekdays: readonly Weekday[];
  readonly text?: string | null;
}

/** Days in the order of the week, each once. */
export function inOrderOfWeek(days: readonly Weekday[]): Weekday[] {
  return WEEKDAYS.filter((day) => days.includes(day));
}

/** Notes what is wrong with a practical agreement under its path in the input; nothing when there is none. */
export function checkPractice(
  check: InputCheck,
  practice: AgreedPractice | null | undefined,
  path: string,
): InputCheck {
  if (!practice) return check;
  return check
    .expect(practice.weekdays.length > 0, `${path}.weekdays`, 'Name at least one day of the week.')
    .text(practice.text, `${path}.text`, 500)
    .expect(
      !namesProduct(practice.text ?? ''),
      `${path}.text`,
      'This names a product by its code, and others than the Wmo may read it; say only when, where and how.',
    );
}
