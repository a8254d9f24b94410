import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { IntakeSection } from '../intake/intake-section.js';
import { InterventionSection } from '../intervention/intervention-section.js';
import { PlanSection } from '../plan/plan-section.js';
import { useWords } from '../words/words.js';
import type { ShownClient } from './client-screen.js';
import { Panel } from './panel.js';
import { Placements } from './placements.js';

/** What the laws share: the intake, the plan, what is being done, where somebody works, and the acts on them. */
export function DevelopmentPanel({ client }: { readonly client: ShownClient }): ReactNode {
  const { say, day } = useWords();
  const { participationLevel: step, intake, developmentPlan: plan } = client;
  const isEmpty = !step && !intake && !plan && !client.interventions?.length && !client.placements?.length;
  return (
    <Panel title={say('client.shared')}>
      {isEmpty && !client.viewerCanRegisterIntake && <Text c="dimmed">{say('client.nothing')}</Text>}
      {step && (
        <Text>
          {say('shared.level')}: {say('shared.levelOf', { level: step.level, day: day(step.measuredOn) })}
        </Text>
      )}
      <IntakeSection client={client} />
      <PlanSection client={client} />
      <InterventionSection client={client} />
      <Placements client={client} />
    </Panel>
  );
}
