import type { ReactNode } from 'react';
import { ActForm } from '../acts/act-form.js';
import { ChoicePart, LongTextPart } from '../acts/parts.js';
import { useAct } from '../acts/use-act.js';
import { useForm } from '../acts/use-form.js';
import { RegisterIntakeDocument } from '../graph/generated/graphql.js';
import { usePurpose, useViewer } from '../purpose/use-purpose.js';
import { useWords } from '../words/words.js';
import { INTAKE_PATHS, IntakeParts } from './intake-parts.js';
import { intakeOf, NO_INTAKE } from './typed-intake.js';

const STEPS = ['1', '2', '3', '4', '5', '6'];
const LONGEST_REASON = 500;
/** What social support learns stays in its own dossier (Wmo 2015 art. 5.3.3), so it is not asked for the shared intake. */
const NOT_FOR_SUPPORT = ['question', 'limitations', 'adaptations', 'participationLevel'].map(
  (path) => ({ path, reason: 'PURPOSE_NOT_ALLOWED' }) as const,
);

interface RegisterIntakeProps {
  readonly clientId: string;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Holds the one intake of a client. */
export function RegisterIntake({ clientId, onCancel, onDone }: RegisterIntakeProps): ReactNode {
  const { say } = useWords();
  const { current } = usePurpose();
  const { purpose } = useViewer();
  const act = useAct(RegisterIntakeDocument, ['OpenClient', 'ClientTimeline']);
  const form = useForm({
    start: NO_INTAKE,
    act,
    read: (typed) => {
      const read = intakeOf(typed);
      return 'wrong' in read ? read : { input: { client: { id: clientId }, ...read.input } };
    },
    onDone,
  });
  const withheld = (current ?? purpose) === 'WMO_SUPPORT' ? NOT_FOR_SUPPORT : [];
  const isOver = act.outcome.refusal?.type === 'CaseloadExceededError' || form.typed.overCaseloadReason !== '';
  return (
    <ActForm
      title={say('intake.register')}
      outcome={act.outcome}
      isBusy={act.isBusy}
      tries={form.tries}
      shown={[...INTAKE_PATHS, 'participationLevel', 'overCaseloadReason']}
      onSend={form.send}
      onCancel={onCancel}
    >
      <IntakeParts form={form} withheld={withheld} />
      {withheld.length === 0 && (
        <ChoicePart
          form={form}
          name="participationLevel"
          label={say('shared.level')}
          choices={[
            { value: '', label: say('client.unknown') },
            ...STEPS.map((step) => ({ value: step, label: say('shared.step', { step }) })),
          ]}
        />
      )}
      {isOver && (
        <LongTextPart
          form={form}
          name="overCaseloadReason"
          label={say('intake.overCaseload')}
          hint={say('intake.overCaseloadHint')}
          most={LONGEST_REASON}
        />
      )}
    </ActForm>
  );
}
