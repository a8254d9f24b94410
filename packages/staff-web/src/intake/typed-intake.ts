import { numberOf, textOf, together, type Read } from '../acts/typed.js';
import type { ChangeIntakeInput, IntakeFragment } from '../graph/generated/graphql.js';

/** An intake as it was typed and chosen. */
export interface TypedIntake {
  readonly question: string;
  readonly limitations: string;
  /** One on each line. */
  readonly adaptations: string;
  /** Code of the language; empty for unknown. */
  readonly workLanguage: string;
  readonly householdSize: string;
  /** Step of the ladder; empty for unknown. Only when the intake is held. */
  readonly participationLevel: string;
  readonly overCaseloadReason: string;
}

/** The facts of an intake that can be changed later. */
export type IntakeFacts = Pick<
  ChangeIntakeInput,
  'question' | 'limitations' | 'adaptations' | 'workLanguage' | 'householdSize'
>;

/** Facts of an intake with what is told only when it is held. */
export type FirstIntake = IntakeFacts & {
  readonly participationLevel: number | null;
  readonly overCaseloadReason: string | null;
};

const LONGEST = 4_000;
const LONGEST_ADAPTATION = 200;
const MOST_ADAPTATIONS = 20;
const MOST_PEOPLE = 30;
const STEPS = 6;
const LONGEST_REASON = 500;

/** Nothing typed yet. */
export const NO_INTAKE: TypedIntake = {
  question: '',
  limitations: '',
  adaptations: '',
  workLanguage: '',
  householdSize: '',
  participationLevel: '',
  overCaseloadReason: '',
};

/** An intake that stands, as it would be typed. */
export function typedIntake(intake: IntakeFragment): TypedIntake {
  return {
    ...NO_INTAKE,
    question: intake.question ?? '',
    limitations: intake.limitations ?? '',
    adaptations: (intake.adaptations ?? []).join('\n'),
    workLanguage: intake.workLanguage ?? '',
    householdSize: String(intake.householdSize ?? ''),
  };
}

/** The intake that is meant, or everything that is wrong with it. Nothing has to be filled in. */
export function intakeOf(typed: TypedIntake): Read<FirstIntake> {
  const adaptations = typed.adaptations
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const areFine =
    adaptations.length <= MOST_ADAPTATIONS && adaptations.every((one) => one.length <= LONGEST_ADAPTATION);
  return together<FirstIntake>({
    question: textOf(typed.question, LONGEST),
    limitations: textOf(typed.limitations, LONGEST),
    adaptations: areFine ? { value: adaptations } : { wrong: 'wrong.adaptations' },
    workLanguage: { value: typed.workLanguage || null },
    householdSize: numberOf(typed.householdSize, 1, MOST_PEOPLE, 'wrong.householdSize'),
    participationLevel: numberOf(typed.participationLevel, 1, STEPS, 'wrong.level'),
    overCaseloadReason: textOf(typed.overCaseloadReason, LONGEST_REASON),
  });
}

/** The facts of what was read that can be changed later. */
export function factsOf({ question, limitations, adaptations, workLanguage, householdSize }: FirstIntake): IntakeFacts {
  return { question, limitations, adaptations, workLanguage, householdSize };
}
