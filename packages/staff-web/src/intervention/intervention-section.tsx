import { Group, Text, Title } from '@mantine/core';
import { lazy, type ReactNode } from 'react';
import { Opener } from '../acts/opener.js';
import classes from '../client/client.module.css';
import type { ShownClient } from '../client/client-screen.js';
import type { InterventionFragment, PlanFragment } from '../graph/generated/graphql.js';
import { useWords } from '../words/words.js';

const BeginIntervention = lazy(async () => ({ default: (await import('./begin-intervention.js')).BeginIntervention }));
const AdjustIntervention = lazy(async () => ({
  default: (await import('./adjust-intervention.js')).AdjustIntervention,
}));
const FinishIntervention = lazy(async () => ({
  default: (await import('./finish-intervention.js')).FinishIntervention,
}));

/** What is done to help a client to work, and the acts on it. */
export function InterventionSection({ client }: { readonly client: ShownClient }): ReactNode {
  const { say } = useWords();
  const { interventions, developmentPlan: plan } = client;
  if (!interventions?.length && !client.viewerCanStartIntervention) return null;
  return (
    <>
      <Title order={3} size="h5">
        {say('shared.interventions')}
      </Title>
      {!interventions?.length && <Text c="dimmed">{say('intervention.none')}</Text>}
      <ul className={classes.list}>
        {interventions?.map((intervention) => (
          <li key={intervention.id}>
            <InterventionLine intervention={intervention} plan={plan} />
          </li>
        ))}
      </ul>
      <Opener
        button={say('intervention.begin')}
        isOffered={client.viewerCanStartIntervention ?? false}
        done={say('intervention.begun')}
        form={(close, finish) => (
          <BeginIntervention clientId={client.id} plan={plan} onCancel={close} onDone={finish} />
        )}
      />
    </>
  );
}

interface InterventionLineProps {
  readonly intervention: InterventionFragment;
  readonly plan: PlanFragment | null;
}

function InterventionLine({ intervention, plan }: InterventionLineProps): ReactNode {
  const { say, sayValue, day } = useWords();
  const { kind, state, hoursPerWeek, provider, description, endReason, period } = intervention;
  const goal = plan?.goals.find(({ id }) => id === intervention.goal?.id);
  const name = sayValue('intervention', kind);
  const { from, until } = period;
  const facts = [
    hoursPerWeek !== null && say('shared.hours', { hours: hoursPerWeek }),
    provider,
    until ? say('act.fromUntil', { from: day(from), until: day(until) }) : say('act.from', { from: day(from) }),
    endReason && sayValue('interventionEnd', endReason),
  ];
  return (
    <>
      {`${name} (${sayValue('interventionState', state)}), ${facts.filter(Boolean).join(', ')}`}
      {description && (
        <Text size="sm" c="dimmed">
          {description}
        </Text>
      )}
      {goal && (
        <Text size="sm" c="dimmed">
          {say('intervention.for', {
            goal: [sayValue('goal', goal.domain), goal.description].filter(Boolean).join(': '),
          })}
        </Text>
      )}
      <Group gap="xs" align="flex-start">
        <Opener
          isSmall
          button={say('act.change')}
          label={say('intervention.changeOf', { kind: name })}
          isOffered={intervention.viewerCanChange}
          done={say('intervention.changed')}
          form={(close, finish) => (
            <AdjustIntervention intervention={intervention} plan={plan} onCancel={close} onDone={finish} />
          )}
        />
        <Opener
          isSmall
          button={say('placement.finish')}
          label={say('intervention.finishOf', { kind: name })}
          isOffered={intervention.viewerCanEnd}
          done={say('intervention.ended')}
          form={(close, finish) => <FinishIntervention intervention={intervention} onCancel={close} onDone={finish} />}
        />
      </Group>
    </>
  );
}
