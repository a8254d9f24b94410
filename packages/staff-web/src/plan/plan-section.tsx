import { Group, Text, Title } from '@mantine/core';
import { lazy, type ReactNode } from 'react';
import { Opener } from '../acts/opener.js';
import classes from '../client/client.module.css';
import type { ShownClient } from '../client/client-screen.js';
import { WithheldFields } from '../client/why.js';
import type { PlanFragment } from '../graph/generated/graphql.js';
import { useWords } from '../words/words.js';

const AgreePlan = lazy(async () => ({ default: (await import('./agree-plan.js')).AgreePlan }));
const ChangePlan = lazy(async () => ({ default: (await import('./change-plan.js')).ChangePlan }));

/** The development plan with its goals and hours, and the acts on it. */
export function PlanSection({ client }: { readonly client: ShownClient }): ReactNode {
  const { say } = useWords();
  const { developmentPlan: plan, id } = client;
  if (!plan && !client.viewerCanAgreePlan) return null;
  return (
    <>
      <Title order={3} size="h5">
        {say('shared.plan')}
      </Title>
      {plan ? <PlanFacts plan={plan} /> : <Text c="dimmed">{say('plan.none')}</Text>}
      <Group gap="xs" align="flex-start">
        {plan && (
          <Opener
            button={say('plan.change')}
            isOffered={plan.viewerCanChange}
            done={say('plan.changed')}
            form={(close, finish) => <ChangePlan plan={plan} onCancel={close} onDone={finish} />}
          />
        )}
        <Opener
          button={plan ? say('plan.agreeNext') : say('plan.agree')}
          isOffered={client.viewerCanAgreePlan ?? false}
          done={say('plan.agreed')}
          form={(close, finish) => (
            <AgreePlan clientId={id} from={plan?.period.until ?? null} onCancel={close} onDone={finish} />
          )}
        />
      </Group>
    </>
  );
}

function PlanFacts({ plan }: { readonly plan: PlanFragment }): ReactNode {
  const { say, sayValue, day } = useWords();
  const { from, until } = plan.period;
  const { targetLevel, hoursPerWeek } = plan;
  const facts = [
    until ? say('shared.planOf', { from: day(from), until: day(until) }) : say('shared.planFrom', { from: day(from) }),
    hoursPerWeek !== null && say('shared.hours', { hours: hoursPerWeek }),
    targetLevel !== null && say('plan.towards', { step: targetLevel }),
  ];
  const by = plan.organisation && sayValue('organisation', plan.organisation);
  return (
    <>
      <Text size="sm">{facts.filter(Boolean).join(', ')}</Text>
      <Text size="sm" c="dimmed">
        {by
          ? say('plan.agreedBy', { day: day(plan.agreedOn), organisation: by })
          : say('plan.agreedAt', { day: day(plan.agreedOn) })}
      </Text>
      {plan.goals.length > 0 && (
        <ul className={classes.list} aria-label={say('shared.goals')}>
          {plan.goals.map((goal) => (
            <li key={goal.id}>
              {[sayValue('goal', goal.domain), goal.description].filter(Boolean).join(': ')} (
              {[sayValue('goalState', goal.state), goal.targetOn && say('plan.by', { day: day(goal.targetOn) })]
                .filter(Boolean)
                .join(', ')}
              )
              <WithheldFields fields={goal.withheld} />
            </li>
          ))}
        </ul>
      )}
      <WithheldFields fields={plan.withheld} />
    </>
  );
}
