import type { ReactNode } from 'react';
import { ActForm } from '../acts/act-form.js';
import { ChoicePart, DayPart } from '../acts/parts.js';
import { dayOf, needed, together } from '../acts/typed.js';
import { useAct } from '../acts/use-act.js';
import { useForm } from '../acts/use-form.js';
import {
  FinishPlacementDocument,
  type PlacementEndReason,
  type PlacementFragment,
} from '../graph/generated/graphql.js';
import { today } from '../shown/today.js';
import { typedDay } from '../shown/typed-day.js';
import { useWords } from '../words/words.js';
import { useStandingPlacement } from './standing-placement.js';

const REASONS: readonly PlacementEndReason[] = [
  'END_OF_TERM',
  'REGULAR_JOB',
  'CLIENT_STOPPED',
  'EMPLOYER_STOPPED',
  'SICKNESS',
  'DIED',
  'OTHER',
];

interface FinishPlacementProps {
  readonly placement: PlacementFragment;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

interface TypedEnd {
  readonly until: string;
  readonly reason: PlacementEndReason;
}

/** Ends a placement from a day on, with its reason. */
export function FinishPlacement({ placement, onCancel, onDone }: FinishPlacementProps): ReactNode {
  const { say, sayValue } = useWords();
  const act = useAct(FinishPlacementDocument, ['OpenClient', 'ClientTimeline']);
  const { base, goOn, overtaken } = useStandingPlacement(placement, act);
  const start: TypedEnd = { until: typedDay(today()), reason: 'END_OF_TERM' };
  const form = useForm({
    start,
    act,
    read: ({ until, reason }) => {
      const read = together({ until: needed(dayOf(until), 'wrong.day'), reason: { value: reason } });
      if ('wrong' in read) return read;
      return { input: { placementId: placement.id, expectedVersion: base.version, ...read.input } };
    },
    onDone,
  });
  return (
    <ActForm
      title={say('placement.finish')}
      outcome={act.outcome}
      isBusy={act.isBusy}
      tries={form.tries}
      shown={['until', 'reason']}
      onSend={form.send}
      onCancel={onCancel}
    >
      <DayPart form={form} name="until" label={say('placement.until')} />
      <ChoicePart
        form={form}
        name="reason"
        label={say('placement.reason')}
        choices={REASONS.map((reason) => ({ value: reason, label: sayValue('endReason', reason) }))}
      />
      {overtaken(() => {
        goOn(base.typed);
        act.forget();
      })}
    </ActForm>
  );
}
