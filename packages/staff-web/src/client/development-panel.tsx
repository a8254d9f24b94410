import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import classes from './client.module.css';
import type { ShownClient } from './client-screen.js';
import { Facts, Panel } from './panel.js';
import { Placements } from './placements.js';
import { WithheldFields } from './why.js';

/** What the laws share: the intake, the plan, what is being done, where somebody works. */
export function DevelopmentPanel({ client }: { readonly client: ShownClient }): ReactNode {
  const { say, day } = useWords();
  const { participationLevel: step, intake, developmentPlan: plan } = client;
  const isEmpty = !step && !intake && !plan && !client.interventions?.length && !client.placements;
  return (
    <Panel title={say('client.shared')}>
      {isEmpty && <Text c="dimmed">{say('client.nothing')}</Text>}
      {step && (
        <Text>
          {say('shared.level')}: {say('shared.levelOf', { level: step.level, day: day(step.measuredOn) })}
        </Text>
      )}
      {intake && <IntakeFacts intake={intake} />}
      {plan && <PlanFacts plan={plan} />}
      <Interventions client={client} />
      <Placements client={client} />
    </Panel>
  );
}

/** The facts of the one intake, with who held it and when: how old they are. */
function IntakeFacts({ intake }: { readonly intake: NonNullable<ShownClient['intake']> }): ReactNode {
  const { say, day, languageName } = useWords();
  const { registeredOn, organisation } = intake;
  return (
    <>
      <Title order={3} size="h5">
        {say('shared.intake')}
      </Title>
      {registeredOn && (
        <Text size="sm" c="dimmed">
          {organisation
            ? say('shared.intakeOf', { day: day(registeredOn), organisation })
            : say('shared.intakeOn', { day: day(registeredOn) })}
        </Text>
      )}
      <Facts
        facts={[
          [say('shared.question'), intake.question],
          [say('shared.limitations'), intake.limitations],
          [say('shared.adaptations'), intake.adaptations?.join(', ')],
          [say('shared.workLanguage'), intake.workLanguage && languageName(intake.workLanguage)],
        ]}
      />
      <WithheldFields fields={intake.withheld} />
    </>
  );
}

function PlanFacts({ plan }: { readonly plan: NonNullable<ShownClient['developmentPlan']> }): ReactNode {
  const { say, sayValue, day } = useWords();
  const { from, until } = plan.period;
  return (
    <>
      <Title order={3} size="h5">
        {say('shared.plan')}
      </Title>
      <Text size="sm">
        {until
          ? say('shared.planOf', { from: day(from), until: day(until) })
          : say('shared.planFrom', { from: day(from) })}
        {plan.hoursPerWeek !== null && `, ${say('shared.hours', { hours: plan.hoursPerWeek })}`}
      </Text>
      {plan.goals.length > 0 && (
        <ul className={classes.list} aria-label={say('shared.goals')}>
          {plan.goals.map((goal) => (
            <li key={goal.id}>
              {sayValue('goal', goal.domain)}: {goal.description} ({sayValue('goalState', goal.state)})
            </li>
          ))}
        </ul>
      )}
      <WithheldFields fields={plan.withheld} />
    </>
  );
}

function Interventions({ client }: { readonly client: ShownClient }): ReactNode {
  const { say, sayValue } = useWords();
  if (!client.interventions?.length) return null;
  return (
    <>
      <Title order={3} size="h5">
        {say('shared.interventions')}
      </Title>
      <ul className={classes.list}>
        {client.interventions.map(({ id, kind, state, hoursPerWeek, provider }) => (
          <li key={id}>
            {sayValue('intervention', kind)} ({sayValue('interventionState', state)})
            {hoursPerWeek !== null && `, ${say('shared.hours', { hours: hoursPerWeek })}`}
            {provider && `, ${provider}`}
          </li>
        ))}
      </ul>
    </>
  );
}
