import type { ReactNode } from 'react';
import { ActForm } from '../acts/act-form.js';
import { DayPart } from '../acts/parts.js';
import { useAct } from '../acts/use-act.js';
import { useForm } from '../acts/use-form.js';
import { AgreePlanDocument } from '../graph/generated/graphql.js';
import { today } from '../shown/today.js';
import { useWords } from '../words/words.js';
import { HoursAndStep, NewGoals, pathsOfGoals } from './plan-parts.js';
import { agreedOf, newPlan } from './typed-plan.js';

interface AgreePlanProps {
  readonly clientId: string;
  /** First day that no plan runs, when another one ends. */
  readonly from: string | null;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Writes down the plan that was agreed with the client. */
export function AgreePlan({ clientId, from, onCancel, onDone }: AgreePlanProps): ReactNode {
  const { say } = useWords();
  const act = useAct(AgreePlanDocument, ['OpenClient', 'ClientTimeline']);
  const form = useForm({
    start: newPlan(today(), from ?? today()),
    act,
    read: (typed) => {
      const read = agreedOf(typed);
      return 'wrong' in read ? read : { input: { clientId, ...read.input } };
    },
    onDone,
  });
  return (
    <ActForm
      title={say('plan.agree')}
      outcome={act.outcome}
      isBusy={act.isBusy}
      tries={form.tries}
      shown={[
        'agreedOn',
        'from',
        'until',
        'hoursPerWeek',
        'targetLevel',
        'goals',
        ...pathsOfGoals('goals', form.typed.goals.length),
      ]}
      onSend={form.send}
      onCancel={onCancel}
    >
      <DayPart form={form} name="agreedOn" label={say('plan.agreedOn')} />
      <DayPart form={form} name="from" label={say('placement.from')} />
      <DayPart form={form} name="until" label={say('placement.until')} hint={say('act.openEndHint')} />
      <HoursAndStep form={form} />
      <NewGoals form={form} path="goals" />
    </ActForm>
  );
}
