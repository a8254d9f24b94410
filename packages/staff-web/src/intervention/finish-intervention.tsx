import type { ReactNode } from 'react';
import { ActForm } from '../acts/act-form.js';
import { Overtaken, type Shown } from '../acts/overtaken.js';
import { ChoicePart, DayPart } from '../acts/parts.js';
import { dayOf, needed, together } from '../acts/typed.js';
import { useAct } from '../acts/use-act.js';
import { useForm } from '../acts/use-form.js';
import { useStanding } from '../acts/use-standing.js';
import {
  FinishInterventionDocument,
  type InterventionEndReason,
  type InterventionFragment,
} from '../graph/generated/graphql.js';
import { today } from '../shown/today.js';
import { typedDay } from '../shown/typed-day.js';
import { useWords } from '../words/words.js';
import { typedIntervention, type TypedIntervention } from './typed-intervention.js';

const REASONS: readonly InterventionEndReason[] = [
  'COMPLETED',
  'FOUND_WORK',
  'NOT_SUITABLE',
  'UNABLE_TO_CONTINUE',
  'STOPPED_BY_CLIENT',
  'NO_SHOW',
  'STOPPED_BY_PROVIDER',
  'REPLACED',
  'NEVER_STARTED',
  'MOVED_AWAY',
  'DIED',
];

interface FinishInterventionProps {
  readonly intervention: InterventionFragment;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

interface TypedEnd {
  readonly endedOn: string;
  readonly reason: InterventionEndReason;
}

/** Says when and why an intervention ended. */
export function FinishIntervention({ intervention, onCancel, onDone }: FinishInterventionProps): ReactNode {
  const { say, sayValue } = useWords();
  const act = useAct(FinishInterventionDocument, ['OpenClient', 'ClientTimeline']);
  const { base, overtaking, goOn } = useStanding({
    version: intervention.version,
    typed: typedIntervention(intervention),
  });
  const start: TypedEnd = { endedOn: typedDay(today()), reason: 'COMPLETED' };
  const form = useForm({
    start,
    act,
    read: ({ endedOn, reason }) => {
      const read = together({ endedOn: needed(dayOf(endedOn), 'wrong.day'), reason: { value: reason } });
      if ('wrong' in read) return read;
      return { input: { interventionId: intervention.id, expectedVersion: base.version, ...read.input } };
    },
    onDone,
  });
  const shown = (typed: TypedIntervention): Shown => [
    [say('intervention.description'), typed.description],
    [say('intervention.provider'), typed.provider],
    [say('placement.hours'), typed.hoursPerWeek],
    [say('placement.until'), typed.until],
  ];
  const goOnWithNow = (): void => {
    goOn(base.typed);
    act.forget();
  };
  return (
    <ActForm
      title={say('intervention.finishOf', { kind: sayValue('intervention', intervention.kind) })}
      button={say('placement.finish')}
      outcome={act.outcome}
      isBusy={act.isBusy}
      tries={form.tries}
      shown={['endedOn', 'reason']}
      onSend={form.send}
      onCancel={onCancel}
    >
      <DayPart form={form} name="endedOn" label={say('intervention.endedOn')} />
      <ChoicePart
        form={form}
        name="reason"
        label={say('placement.reason')}
        hint={say('intervention.reasonHint')}
        choices={REASONS.map((reason) => ({ value: reason, label: sayValue('interventionEnd', reason) }))}
      />
      <Overtaken conflict={act.outcome.conflict} overtaking={overtaking} shown={shown} onGoOn={goOnWithNow} />
    </ActForm>
  );
}
