import type { ReactNode } from 'react';
import { ActForm } from '../acts/act-form.js';
import { Overtaken, type Shown } from '../acts/overtaken.js';
import { useAct } from '../acts/use-act.js';
import { useForm } from '../acts/use-form.js';
import { useStanding } from '../acts/use-standing.js';
import {
  AdjustInterventionDocument,
  type InterventionFragment,
  type PlanFragment,
} from '../graph/generated/graphql.js';
import { useWords } from '../words/words.js';
import { INTERVENTION_PATHS, InterventionParts } from './intervention-parts.js';
import { changedInterventionOf, typedIntervention, type TypedIntervention } from './typed-intervention.js';

interface AdjustInterventionProps {
  readonly intervention: InterventionFragment;
  readonly plan: PlanFragment | null;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Changes an intervention that goes on. */
export function AdjustIntervention({ intervention, plan, onCancel, onDone }: AdjustInterventionProps): ReactNode {
  const { say, sayValue } = useWords();
  const act = useAct(AdjustInterventionDocument, ['OpenClient', 'ClientTimeline']);
  const { base, overtaking, goOn } = useStanding({
    version: intervention.version,
    typed: typedIntervention(intervention),
  });
  const form = useForm({
    start: base.typed,
    act,
    read: (typed) => {
      const read = changedInterventionOf(typed, base.typed);
      if ('wrong' in read) return read;
      return { input: { interventionId: intervention.id, expectedVersion: base.version, ...read.input } };
    },
    onDone,
  });
  const goals = plan?.goals ?? [];
  const goalNamed = (id: string): string => {
    const goal = goals.find((one) => one.id === id);
    return goal ? [sayValue('goal', goal.domain), goal.description].filter(Boolean).join(': ') : '';
  };
  const shown = (typed: TypedIntervention): Shown => [
    [say('intervention.description'), typed.description],
    [say('intervention.provider'), typed.provider],
    [say('placement.hours'), typed.hoursPerWeek],
    [say('placement.until'), typed.until],
    [say('intervention.goal'), goalNamed(typed.goalId)],
  ];
  const goOnWithNow = (): void => {
    form.setTyped(goOn(form.typed));
    act.forget();
  };
  return (
    <ActForm
      title={say('intervention.changeOf', { kind: sayValue('intervention', intervention.kind) })}
      button={say('act.save')}
      outcome={act.outcome}
      isBusy={act.isBusy}
      tries={form.tries}
      shown={INTERVENTION_PATHS}
      onSend={form.send}
      onCancel={onCancel}
    >
      <InterventionParts form={form} goals={goals} />
      <Overtaken conflict={act.outcome.conflict} overtaking={overtaking} shown={shown} onGoOn={goOnWithNow} />
    </ActForm>
  );
}
