import { datesContradict, searchForm, sexesContradict, type RegisteredPerson } from '@klantbeeld/people-development';
import type { ImportProblem } from '../import-report.js';
import type { SuwiClient } from './suwi-client.js';

/** Why what was delivered cannot be kept with who the register knows by the number; null when it can. */
export function whoItCannotBe(
  delivered: SuwiClient,
  person: RegisteredPerson | undefined,
): Omit<ImportProblem, 'severity'> | null {
  const { file, numberAt } = delivered;
  const at = (problem: string, mend: string): Omit<ImportProblem, 'severity'> => {
    return { file, line: numberAt.line, column: numberAt.path, problem, mend };
  };
  if (person === undefined)
    return at(
      'The register knows nobody with this number.',
      'Import the person first (import brp-persons) or register an intake, then import this file again.',
    );
  if (person.municipality === null)
    return at(
      'The register knows no municipality that is responsible for this person.',
      'Import the person of the BRP again, then this file.',
    );
  if (isAnother(delivered, person))
    return at(
      'The register knows this number with another surname, birth date or sex: this may be another person.',
      'Find out whose number it is. Correct the delivery or the client in the register, then import the file again.',
    );
  return null;
}

function isAnother({ surname, prefix, birthDate, sex }: SuwiClient, person: RegisteredPerson): boolean {
  return (
    (birthDate !== null && datesContradict(birthDate, person.birthDate)) ||
    (sex !== null && sexesContradict(sex, person.sex)) ||
    (surname !== null && !isSignificantPart(surname, prefix, person.surname))
  );
}

/** Only the significant part of a surname is delivered, and the prefix sometimes in it. */
function isSignificantPart(surname: string, prefix: string | null, registered: string): boolean {
  const known = searchForm(registered);
  const forms = [surname, `${prefix ?? ''} ${surname}`].map(searchForm);
  return forms.some((form) => known.startsWith(form) || form.endsWith(` ${known}`));
}
