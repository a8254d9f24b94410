import type { ReactNode } from 'react';
import { ActForm } from '../acts/act-form.js';
import { ChoicePart, DayPart, NumberPart, TextPart, TickPart } from '../acts/parts.js';
import { useAct } from '../acts/use-act.js';
import { useForm } from '../acts/use-form.js';
import { STAGES } from '../board/stages.js';
import { BeginPlacementDocument, type PlacementStage } from '../graph/generated/graphql.js';
import { today } from '../shown/today.js';
import { useWords } from '../words/words.js';
import { INSIDE, newPlacement, placementOf } from './typed-placement.js';
import { EmployerPart, WorkTypePart } from './work-choices.js';

interface BeginPlacementProps {
  readonly clientId: string;
  /** The stage to begin with. */
  readonly stage?: PlacementStage;
  /** What follows when it is not done after all; the same as when it is, where left out. */
  readonly onCancel?: () => void;
  readonly onDone: () => void;
}

const PATHS = ['stage', 'employerId', 'workTypeId', 'jobTitle', 'hoursPerWeek', 'from', 'until'];

/** Places a client with an employer, or inside the company at a kind of work with room. */
export function BeginPlacement({ clientId, stage = 'TRIAL', onCancel, onDone }: BeginPlacementProps): ReactNode {
  const { say, sayValue } = useWords();
  const act = useAct(BeginPlacementDocument, ['OpenClient', 'ClientTimeline']);
  const form = useForm({
    start: newPlacement(today(), stage),
    act,
    read: (typed) => {
      const read = placementOf(typed);
      return 'wrong' in read ? read : { input: { clientId, ...read.input } };
    },
    onDone,
  });
  return (
    <ActForm
      title={say('placement.begin')}
      outcome={act.outcome}
      isBusy={act.isBusy}
      tries={form.tries}
      shown={PATHS}
      onSend={form.send}
      onCancel={onCancel ?? onDone}
    >
      <ChoicePart
        form={form}
        name="stage"
        label={say('placement.stage')}
        choices={STAGES.map((stage) => ({ value: stage, label: sayValue('stage', stage) }))}
      />
      {form.typed.stage === INSIDE ? <WorkTypePart form={form} own={null} /> : <EmployerPart form={form} />}
      <TextPart form={form} name="jobTitle" label={say('placement.jobTitle')} />
      <NumberPart form={form} name="hoursPerWeek" label={say('placement.hours')} />
      <DayPart form={form} name="from" label={say('placement.from')} />
      <DayPart form={form} name="until" label={say('placement.until')} hint={say('act.openEndHint')} />
      <TickPart form={form} name="isCreatedWork" label={say('placement.created')} />
    </ActForm>
  );
}
