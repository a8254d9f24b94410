import type { ReactNode } from 'react';
import { ActForm } from '../acts/act-form.js';
import { ChoicePart, NumberPart, TextPart } from '../acts/parts.js';
import { useAct } from '../acts/use-act.js';
import { useForm } from '../acts/use-form.js';
import { STAGES } from '../board/stages.js';
import { AdjustPlacementDocument, type PlacementFragment } from '../graph/generated/graphql.js';
import { useWords } from '../words/words.js';
import { useStandingPlacement } from './standing-placement.js';
import { asksEmployer, changedPlacementOf, INSIDE } from './typed-placement.js';
import { EmployerPart, WorkTypePart } from './work-choices.js';

interface AdjustPlacementProps {
  readonly placement: PlacementFragment;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Changes where somebody works, what they do or how many hours. */
export function AdjustPlacement({ placement, onCancel, onDone }: AdjustPlacementProps): ReactNode {
  const { say, sayValue } = useWords();
  const act = useAct(AdjustPlacementDocument, ['OpenClient', 'ClientTimeline']);
  const { base, goOn, overtaken } = useStandingPlacement(placement, act);
  const form = useForm({
    start: base.typed,
    act,
    read: (typed) => {
      const read = changedPlacementOf(typed, base.typed);
      if ('wrong' in read) return read;
      return { input: { placementId: placement.id, expectedVersion: base.version, ...read.input } };
    },
    onDone,
  });
  return (
    <ActForm
      title={say('placement.changeOf', { jobTitle: placement.jobTitle })}
      button={say('act.save')}
      outcome={act.outcome}
      isBusy={act.isBusy}
      tries={form.tries}
      shown={['stage', 'employerId', 'workTypeId', 'jobTitle', 'hoursPerWeek']}
      onSend={form.send}
      onCancel={onCancel}
    >
      <ChoicePart
        form={form}
        name="stage"
        label={say('placement.stage')}
        choices={STAGES.map((stage) => ({ value: stage, label: sayValue('stage', stage) }))}
      />
      {form.typed.stage === INSIDE && <WorkTypePart form={form} own={base.typed.workTypeId} />}
      {asksEmployer(form.typed, base.typed) && <EmployerPart form={form} />}
      <TextPart form={form} name="jobTitle" label={say('placement.jobTitle')} />
      <NumberPart form={form} name="hoursPerWeek" label={say('placement.hours')} />
      {overtaken(() => {
        form.setTyped(goOn(form.typed));
        act.forget();
      })}
    </ActForm>
  );
}
