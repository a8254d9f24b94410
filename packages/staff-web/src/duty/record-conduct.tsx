import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ActForm } from '../acts/act-form.js';
import { ChoicePart, DayPart, LongTextPart } from '../acts/parts.js';
import { useAct } from '../acts/use-act.js';
import { useForm } from '../acts/use-form.js';
import { RecordConductDocument, type ObservedConductKind } from '../graph/generated/graphql.js';
import { today } from '../shown/today.js';
import { typedDay } from '../shown/typed-day.js';
import { useWords } from '../words/words.js';
import { conductOf, type TypedConduct } from './typed-duty.js';

const KINDS: readonly ObservedConductKind[] = [
  'NO_SHOW',
  'REFUSED_FITTING_WORK',
  'STOPPED_PROGRAMME',
  'NO_JOB_SEARCH',
  'LATE_REGISTRATION',
  'NO_COOPERATION',
  'INFORMATION_NOT_TOLD',
  'SERIOUS_MISBEHAVIOUR',
];
const LONGEST = 1_000;

interface RecordConductProps {
  readonly clientId: string;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Records what was observed; what it leads to is for the municipality (Participatiewet art. 7 lid 4). */
export function RecordConduct({ clientId, onCancel, onDone }: RecordConductProps): ReactNode {
  const { say, sayValue } = useWords();
  const act = useAct(RecordConductDocument, ['OpenClient', 'ClientTimeline']);
  const start: TypedConduct = {
    kind: 'NO_SHOW',
    occurredOn: typedDay(today()),
    fittingAdviceOn: '',
    description: '',
  };
  const form = useForm({
    start,
    act,
    read: (typed) => {
      const read = conductOf(typed);
      return 'wrong' in read ? read : { input: { clientId, ...read.input } };
    },
    onDone,
  });
  return (
    <ActForm
      title={say('duty.record')}
      outcome={act.outcome}
      isBusy={act.isBusy}
      tries={form.tries}
      shown={['kind', 'occurredOn', 'fittingAdviceOn', 'description']}
      onSend={form.send}
      onCancel={onCancel}
    >
      <Text size="sm">{say('duty.recordRule')}</Text>
      <ChoicePart
        form={form}
        name="kind"
        label={say('duty.conduct')}
        choices={KINDS.map((kind) => ({ value: kind, label: sayValue('conduct', kind) }))}
      />
      <DayPart form={form} name="occurredOn" label={say('duty.occurredOn')} />
      {form.typed.kind === 'REFUSED_FITTING_WORK' && (
        <DayPart form={form} name="fittingAdviceOn" label={say('duty.fittingAdviceOn')} />
      )}
      <LongTextPart
        form={form}
        name="description"
        label={say('duty.description')}
        hint={say('duty.descriptionHint')}
        most={LONGEST}
      />
    </ActForm>
  );
}
