import type { ReactNode } from 'react';
import { ActForm } from '../acts/act-form.js';
import { ChoicePart, DayPart } from '../acts/parts.js';
import { useAct } from '../acts/use-act.js';
import { useForm } from '../acts/use-form.js';
import { BeginInterventionDocument, type InterventionKind, type PlanFragment } from '../graph/generated/graphql.js';
import { today } from '../shown/today.js';
import { useWords } from '../words/words.js';
import { INTERVENTION_PATHS, InterventionParts } from './intervention-parts.js';
import { interventionOf, newIntervention } from './typed-intervention.js';

/** What can be offered today; the subsidised job of old is not begun any more. */
const KINDS: readonly InterventionKind[] = [
  'JOB_COACHING',
  'LEARN_WORK_PLACE',
  'PARTICIPATION_PLACE',
  'TRIAL_PLACEMENT',
  'WAGE_COST_SUBSIDY',
  'NO_RISK_COVER',
  'TRAINING',
  'WORKPLACE_GUIDANCE',
  'SHELTERED_WORK',
  'YOUTH_LEARN_WORK',
  'SOCIAL_ACTIVATION',
  'CAPACITY_TEST',
];

interface BeginInterventionProps {
  readonly clientId: string;
  readonly plan: PlanFragment | null;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Plans or begins something that helps on the way to work, for a goal of the plan. */
export function BeginIntervention({ clientId, plan, onCancel, onDone }: BeginInterventionProps): ReactNode {
  const { say, sayValue } = useWords();
  const act = useAct(BeginInterventionDocument, ['OpenClient', 'ClientTimeline']);
  const goals = plan?.goals.filter(({ state }) => state === 'OPEN') ?? [];
  const from = plan && plan.period.from > today() ? plan.period.from : today();
  const form = useForm({
    start: newIntervention(from, goals.length === 1 ? goals[0]!.id : ''),
    act,
    read: (typed) => {
      const read = interventionOf(typed);
      return 'wrong' in read ? read : { input: { clientId, ...read.input } };
    },
    onDone,
  });
  return (
    <ActForm
      title={say('intervention.begin')}
      outcome={act.outcome}
      isBusy={act.isBusy}
      tries={form.tries}
      shown={['kind', 'from', ...INTERVENTION_PATHS]}
      onSend={form.send}
      onCancel={onCancel}
    >
      <ChoicePart
        form={form}
        name="kind"
        label={say('intervention.kind')}
        choices={KINDS.map((kind) => ({ value: kind, label: sayValue('intervention', kind) }))}
      />
      <DayPart form={form} name="from" label={say('placement.from')} />
      <InterventionParts form={form} goals={goals} />
    </ActForm>
  );
}
