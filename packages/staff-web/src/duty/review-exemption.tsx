import type { ReactNode } from 'react';
import { ActForm } from '../acts/act-form.js';
import { Overtaken, type Shown } from '../acts/overtaken.js';
import { DayPart, LongTextPart } from '../acts/parts.js';
import { dayOf, needed, textOf, together } from '../acts/typed.js';
import { useAct } from '../acts/use-act.js';
import { useForm } from '../acts/use-form.js';
import { useStanding } from '../acts/use-standing.js';
import { ReviewExemptionDocument, type ExemptionFragment } from '../graph/generated/graphql.js';
import { typedDay } from '../shown/typed-day.js';
import { useWords } from '../words/words.js';

const LONGEST = 2_000;

interface ReviewExemptionProps {
  readonly clientId: string;
  /** The exemption that runs. */
  readonly exemption: ExemptionFragment;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Looks at an exemption again: it stands, or ends earlier. */
export function ReviewExemption({ clientId, exemption, onCancel, onDone }: ReviewExemptionProps): ReactNode {
  const { say } = useWords();
  const act = useAct(ReviewExemptionDocument, ['OpenClient', 'ClientTimeline']);
  const stands = { until: exemption.until ? typedDay(exemption.until) : '' };
  const { base, overtaking, goOn } = useStanding({ version: exemption.version ?? 0, typed: stands });
  const form = useForm({
    start: { until: '', note: '' },
    act,
    read: ({ until, note }) => {
      const read = together({ until: dayOf(until), note: needed(textOf(note, LONGEST), 'duty.noNote') });
      if ('wrong' in read) return read;
      return { input: { clientId, exemptionId: exemption.id ?? '', expectedVersion: base.version, ...read.input } };
    },
    onDone,
  });
  const shown = ({ until }: typeof stands): Shown => [[say('duty.until'), until]];
  return (
    <ActForm
      title={say('duty.review')}
      button={say('act.save')}
      outcome={act.outcome}
      isBusy={act.isBusy}
      tries={form.tries}
      shown={['until', 'note']}
      onSend={form.send}
      onCancel={onCancel}
    >
      <DayPart form={form} name="until" label={say('duty.until')} hint={say('duty.reviewUntilHint')} />
      <LongTextPart
        form={form}
        name="note"
        label={say('duty.note')}
        hint={say('duty.explanationHint')}
        most={LONGEST}
      />
      <Overtaken
        conflict={act.outcome.conflict}
        overtaking={overtaking}
        shown={shown}
        onGoOn={() => {
          goOn(base.typed);
          act.forget();
        }}
      />
    </ActForm>
  );
}
