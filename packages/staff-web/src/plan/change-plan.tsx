import type { ReactNode } from 'react';
import { ActForm } from '../acts/act-form.js';
import { Overtaken, type Shown } from '../acts/overtaken.js';
import { DayPart } from '../acts/parts.js';
import { useAct } from '../acts/use-act.js';
import { useForm } from '../acts/use-form.js';
import { useStanding } from '../acts/use-standing.js';
import { ChangePlanDocument, type PlanFragment } from '../graph/generated/graphql.js';
import { useWords } from '../words/words.js';
import { GoalParts } from './goal-parts.js';
import { HoursAndStep, NewGoals, pathsOfGoals } from './plan-parts.js';
import { changedPlanOf, placeOf, typedPlan, type TypedPlan } from './typed-plan.js';

interface ChangePlanProps {
  readonly plan: PlanFragment;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Changes the plan that runs: its hours, its end, how its goals stand, and goals that come with it. */
export function ChangePlan({ plan, onCancel, onDone }: ChangePlanProps): ReactNode {
  const { say, sayValue } = useWords();
  const act = useAct(ChangePlanDocument, ['OpenClient', 'ClientTimeline']);
  const { base, overtaking, goOn } = useStanding({ version: plan.version, typed: typedPlan(plan) });
  const form = useForm({
    start: base.typed,
    act,
    read: (typed) => {
      const read = changedPlanOf(typed, base.typed);
      return 'wrong' in read ? read : { input: { planId: plan.id, expectedVersion: base.version, ...read.input } };
    },
    onDone,
  });
  const shown = (typed: TypedPlan): Shown => [
    [say('placement.hours'), typed.hoursPerWeek],
    [say('plan.targetLevel'), typed.targetLevel],
    [say('placement.until'), typed.until],
    ...plan.goals.map((goal) => {
      const stands = typed.standing[goal.id];
      const text = stands ? [stands.description, sayValue('goalState', stands.state), stands.targetOn] : [];
      return [sayValue('goal', goal.domain), text.filter(Boolean).join(', ')] as const;
    }),
  ];
  const goOnWithNow = (): void => {
    form.setTyped(goOn(form.typed));
    act.forget();
  };
  const { standing, goals } = form.typed;
  return (
    <ActForm
      title={say('plan.change')}
      button={say('act.save')}
      outcome={act.outcome}
      isBusy={act.isBusy}
      tries={form.tries}
      shown={[
        'until',
        'hoursPerWeek',
        'targetLevel',
        'newGoals',
        ...pathsOfGoals('newGoals', goals.length),
        ...pathsOfGoals('goals', Object.keys(standing).length),
      ]}
      onSend={form.send}
      onCancel={onCancel}
    >
      <HoursAndStep form={form} />
      <DayPart form={form} name="until" label={say('placement.until')} hint={say('plan.untilHint')} />
      {plan.goals.map((goal, index) => {
        const typed = standing[goal.id];
        if (!typed) return null;
        return (
          <GoalParts
            key={goal.id}
            title={say('plan.goalNamed', { place: index + 1, domain: sayValue('goal', goal.domain) })}
            goal={typed}
            isUnread={goal.description === null}
            told={(name) => form.told(`goals.${placeOf(goal.id, form.typed, base.typed)}.${name}`)}
            onPut={(next) => form.put({ standing: { ...standing, [goal.id]: next } })}
            onRemove={null}
          />
        );
      })}
      <NewGoals form={form} path="newGoals" />
      <Overtaken conflict={act.outcome.conflict} overtaking={overtaking} shown={shown} onGoOn={goOnWithNow} />
    </ActForm>
  );
}
