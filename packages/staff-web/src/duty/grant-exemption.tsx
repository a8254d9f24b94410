import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ActForm } from '../acts/act-form.js';
import { ChoicePart, DayPart, LongTextPart, NumberPart } from '../acts/parts.js';
import { useAct } from '../acts/use-act.js';
import { useForm } from '../acts/use-form.js';
import { GrantExemptionDocument, type ExemptionKind, type ExemptionReason } from '../graph/generated/graphql.js';
import { today } from '../shown/today.js';
import { useWords } from '../words/words.js';
import { exemptionOf, newExemption } from './typed-duty.js';

const KINDS: readonly ExemptionKind[] = ['INDIVIDUAL', 'SINGLE_PARENT'];
const REASONS: readonly ExemptionReason[] = ['CARE', 'MEDICAL', 'OTHER'];
const LONGEST = 2_000;
const PATHS = [
  'kind',
  'reason',
  'from',
  'until',
  'explanation',
  'provision',
  'requestedOn',
  'youngestChildBornOn',
  'monthsElsewhere',
];

interface GrantExemptionProps {
  readonly clientId: string;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Exempts one person from the work duty for a time (Participatiewet art. 9 lid 2, 9a). */
export function GrantExemption({ clientId, onCancel, onDone }: GrantExemptionProps): ReactNode {
  const { say, sayValue } = useWords();
  const act = useAct(GrantExemptionDocument, ['OpenClient', 'ClientTimeline']);
  const form = useForm({
    start: newExemption(today()),
    act,
    read: (typed) => {
      const read = exemptionOf(typed);
      return 'wrong' in read ? read : { input: { clientId, ...read.input } };
    },
    onDone,
  });
  const { kind, reason } = form.typed;
  return (
    <ActForm
      title={say('duty.grant')}
      outcome={act.outcome}
      isBusy={act.isBusy}
      tries={form.tries}
      shown={PATHS}
      onSend={form.send}
      onCancel={onCancel}
    >
      <Text size="sm">{say('duty.grantRule')}</Text>
      <ChoicePart
        form={form}
        name="kind"
        label={say('duty.kind')}
        choices={KINDS.map((one) => ({ value: one, label: sayValue('exemptionKind', one) }))}
      />
      {kind === 'INDIVIDUAL' && (
        <ChoicePart
          form={form}
          name="reason"
          label={say('benefits.reason')}
          choices={REASONS.map((one) => ({ value: one, label: sayValue('exemption', one) }))}
        />
      )}
      <DayPart form={form} name="from" label={say('placement.from')} />
      <DayPart form={form} name="until" label={say('duty.until')} />
      <LongTextPart
        form={form}
        name="explanation"
        label={say('duty.explanation')}
        hint={say('duty.explanationHint')}
        most={LONGEST}
      />
      {kind === 'INDIVIDUAL' && reason === 'CARE' && (
        <LongTextPart
          form={form}
          name="provision"
          label={say('duty.provision')}
          hint={say('duty.provisionHint')}
          most={LONGEST}
        />
      )}
      {kind === 'SINGLE_PARENT' && (
        <>
          <DayPart form={form} name="requestedOn" label={say('duty.requestedOn')} />
          <DayPart form={form} name="youngestChildBornOn" label={say('duty.youngestChildBornOn')} />
          <NumberPart form={form} name="monthsElsewhere" label={say('duty.monthsElsewhere')} />
        </>
      )}
    </ActForm>
  );
}
