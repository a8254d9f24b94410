import { Button, Group, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Law } from '../graph/generated/graphql.js';
import { Waiting } from '../shell/states.js';
import { useWords } from '../words/words.js';
import { askedFor, useConsentOfClient } from './consent-of-client.js';
import { useAskAnew } from './use-ask-anew.js';

const RecordConsent = lazy(async () => ({ default: (await import('./record-consent.js')).RecordConsent }));

interface AskConsentProps {
  /** The law whose part is withheld as a whole. */
  readonly law?: Law;
  /** The field that is withheld. */
  readonly path?: string;
}

type Step = 'CLOSED' | 'OPEN' | 'GIVEN' | 'REFUSED';

/** The way to write down a consent that would show what is withheld here; or whom to ask. No is fine too. */
export function AskConsent({ law, path }: AskConsentProps): ReactNode {
  const { say } = useWords();
  const client = useConsentOfClient();
  const [step, setStep] = useState<Step>('CLOSED');
  useAskAnew(step === 'GIVEN' ? 1 : 0);
  if (!client) return null;
  const toAsk = askedFor(client, { ...(law && { law }), ...(path && { path }) });
  if (step === 'GIVEN') return <Text role="status">{say('consent.given')}</Text>;
  if (step === 'REFUSED') return <Text role="status">{say('consent.refused')}</Text>;
  if (toAsk.length === 0)
    return (
      <Text size="sm">
        {client.responsible ? say('consent.askWhom', { name: client.responsible }) : say('consent.askNobody')}
      </Text>
    );
  if (step === 'OPEN')
    return (
      <Suspense fallback={<Waiting />}>
        <RecordConsent
          clientId={client.clientId}
          toAsk={toAsk}
          onCancel={() => setStep('CLOSED')}
          onDone={() => setStep('GIVEN')}
        />
      </Suspense>
    );
  return (
    <Stack gap="xs">
      <Text size="sm">{say('consent.ask')}</Text>
      <Group gap="xs">
        <Button size="xs" variant="outline" onClick={() => setStep('OPEN')}>
          {say('consent.saysYes')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setStep('REFUSED')}>
          {say('consent.saysNo')}
        </Button>
      </Group>
    </Stack>
  );
}
