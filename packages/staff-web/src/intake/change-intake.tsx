import type { ReactNode } from 'react';
import { ActForm } from '../acts/act-form.js';
import { Overtaken, type Shown } from '../acts/overtaken.js';
import { changedOf } from '../acts/typed.js';
import { useAct } from '../acts/use-act.js';
import { useForm } from '../acts/use-form.js';
import { useStanding } from '../acts/use-standing.js';
import { ChangeIntakeDocument, type IntakeFragment } from '../graph/generated/graphql.js';
import { useWords } from '../words/words.js';
import { INTAKE_PATHS, IntakeParts } from './intake-parts.js';
import { factsOf, intakeOf, typedIntake, type TypedIntake } from './typed-intake.js';

interface ChangeIntakeProps {
  readonly clientId: string;
  readonly intake: IntakeFragment;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Changes the facts of the intake that are no longer right; the others keep their day and source. */
export function ChangeIntake({ clientId, intake, onCancel, onDone }: ChangeIntakeProps): ReactNode {
  const { say, languageName } = useWords();
  const act = useAct(ChangeIntakeDocument, ['OpenClient', 'ClientTimeline']);
  const { base, overtaking, goOn } = useStanding({ version: intake.version, typed: typedIntake(intake) });
  const form = useForm({
    start: base.typed,
    act,
    read: (typed) => {
      const read = intakeOf(typed);
      if ('wrong' in read) return read;
      const standing = intakeOf(base.typed);
      const changed = changedOf(factsOf(read.input), 'input' in standing ? factsOf(standing.input) : {});
      return { input: { clientId, expectedVersion: base.version, ...changed } };
    },
    onDone,
  });
  const shown = (typed: TypedIntake): Shown => [
    [say('shared.question'), typed.question],
    [say('shared.limitations'), typed.limitations],
    [say('shared.adaptations'), typed.adaptations.replaceAll('\n', ', ')],
    [say('shared.workLanguage'), typed.workLanguage && languageName(typed.workLanguage)],
    [say('intake.householdSize'), typed.householdSize],
  ];
  const goOnWithNow = (): void => {
    form.setTyped(goOn(form.typed));
    act.forget();
  };
  return (
    <ActForm
      title={say('intake.change')}
      button={say('act.save')}
      outcome={act.outcome}
      isBusy={act.isBusy}
      tries={form.tries}
      shown={INTAKE_PATHS}
      onSend={form.send}
      onCancel={onCancel}
    >
      <IntakeParts form={form} withheld={intake.withheld} />
      <Overtaken conflict={act.outcome.conflict} overtaking={overtaking} shown={shown} onGoOn={goOnWithNow} />
    </ActForm>
  );
}
