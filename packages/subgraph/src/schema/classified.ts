import { Extensions } from 'type-graphql';
import type { FieldClass } from '@klantbeeld/access';

/** Says what kind of data a field shows, or all fields of a type that do not say it themselves. */
export function Classified(fieldClass: FieldClass): PropertyDecorator & MethodDecorator & ClassDecorator {
  return Extensions({ fieldClass }) as PropertyDecorator & MethodDecorator & ClassDecorator;
}

/** Marks the field `withheld`, which lists the fields of its object that are withheld from this caller. */
export function ListsWithheld(): PropertyDecorator & MethodDecorator {
  return Extensions({ fieldClass: 'STRUCTURE' satisfies FieldClass, listsWithheld: true }) as PropertyDecorator &
    MethodDecorator;
}
