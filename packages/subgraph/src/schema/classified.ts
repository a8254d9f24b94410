import { Extensions } from 'type-graphql';
import type { FieldClass } from '@klantbeeld/access';

/** Classes of arguments, by name: a caller who may be shown none of them for the purpose may not give the argument. */
export type ArgumentClasses = Readonly<Record<string, FieldClass | readonly FieldClass[]>>;

/**
 * Says what kind of data a field shows or a part of an input takes, or all fields of a type that do not say it
 * themselves; and for a field with arguments what each of them asks by.
 */
export function Classified(
  fieldClass: FieldClass | readonly FieldClass[],
  argumentClasses: ArgumentClasses = {},
): PropertyDecorator & MethodDecorator & ClassDecorator {
  return Extensions({ fieldClass, argumentClasses }) as PropertyDecorator & MethodDecorator & ClassDecorator;
}

/** Marks the field `withheld`, which lists the fields of its object that are withheld from this caller. */
export function ListsWithheld(): PropertyDecorator & MethodDecorator {
  return Extensions({ fieldClass: 'STRUCTURE' satisfies FieldClass, listsWithheld: true }) as PropertyDecorator &
    MethodDecorator;
}
