import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ActOutcome } from '../acts/act-outcome.js';
import { useAct } from '../acts/use-act.js';
import { StopOverrideDocument } from '../graph/generated/graphql.js';
import { ClientLink } from '../site/client-link.js';
import { useWords } from '../words/words.js';
import { SHOWN_BY_OVERRIDE, useEndOf, useRunningOverrides, type RunningOverride } from './use-running-overrides.js';

/** Says around every screen that one looks by an override, at whom, until when; and lets one stop it. */
export function OverrideMarks(): ReactNode {
  const running = useRunningOverrides();
  useEndOf(running);
  return running.map((one) => <OverrideMark key={one.id} override={one} />);
}

function OverrideMark({ override }: { readonly override: RunningOverride }): ReactNode {
  const { say, time } = useWords();
  const { client, endsAt, viewerCanStop, version } = override;
  const { act, isBusy, outcome } = useAct(StopOverrideDocument, SHOWN_BY_OVERRIDE);
  return (
    <Alert
      color="orange"
      variant="light"
      mb="md"
      data-on-screen-only
      role="region"
      aria-label={say('override.running')}
    >
      <Group gap="sm">
        <Text size="sm">
          {say('override.runningUntil', { time: time(endsAt) })}{' '}
          {client && <ClientLink id={client.id} name={client.name?.full ?? say('client.unknown')} />}
        </Text>
        {viewerCanStop && (
          <Button
            size="compact-sm"
            variant="default"
            loading={isBusy}
            onClick={() => void act({ overrideId: override.id, expectedVersion: version })}
          >
            {say('override.stop')}
          </Button>
        )}
      </Group>
      <ActOutcome outcome={outcome} />
    </Alert>
  );
}

/** Says beside the name of a client that one sees them by an override. */
export function SeenByOverride({ clientId }: { readonly clientId: string }): ReactNode {
  const { say, time } = useWords();
  const own = useRunningOverrides().find(({ client }) => client?.id === clientId);
  if (!own) return null;
  return (
    <Text size="sm" fw={600}>
      {say('override.seenBy', { time: time(own.endsAt) })}
    </Text>
  );
}
