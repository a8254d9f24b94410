import { InputCheck, type InvalidInput } from '@klantbeeld/subgraph';

/** The refusal of a version that nothing ever had, or null. */
export function checkVersion(expectedVersion: number): InvalidInput | null {
  const check = new InputCheck();
  return check.expect(expectedVersion >= 1, 'expectedVersion', 'Give the version that you read, 1 or more.').refusal;
}
