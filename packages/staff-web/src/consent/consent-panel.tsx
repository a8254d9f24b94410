import { useQuery } from '@apollo/client/react';
import { Group, Text } from '@mantine/core';
import { lazy, useState, type ReactNode } from 'react';
import { Opener } from '../acts/opener.js';
import classes from '../client/client.module.css';
import { Panel } from '../client/panel.js';
import { ClientConsentsDocument, type ConsentFragment } from '../graph/generated/graphql.js';
import { problemsOf } from '../graph/problems.js';
import { ProblemNote, Waiting } from '../shell/states.js';
import { useWords } from '../words/words.js';
import { useConsentOfClient } from './consent-of-client.js';
import { useAskAnew } from './use-ask-anew.js';

const RecordConsent = lazy(async () => ({ default: (await import('./record-consent.js')).RecordConsent }));
const WithdrawConsent = lazy(async () => ({ default: (await import('./withdraw-consent.js')).WithdrawConsent }));

/** What the client said yes to for this purpose, and the way to take it back; nothing where that is withheld. */
export function ConsentPanel({ id }: { readonly id: string }): ReactNode {
  const { say } = useWords();
  const client = useConsentOfClient();
  const [acts, setActs] = useState(0);
  useAskAnew(acts);
  const count = (): void => setActs((before) => before + 1);
  const { data, error, refetch } = useQuery(ClientConsentsDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const [problem] = problemsOf(error);
  const consents = data?.client?.consents;
  const toAsk = client?.toAsk ?? [];
  if (data && !consents) return null;
  if (consents?.length === 0 && toAsk.length === 0) return null;
  return (
    <Panel title={say('consent.title')}>
      {problem && <ProblemNote problem={problem} onAgain={() => void refetch()} />}
      {!data && !problem && <Waiting />}
      {consents?.length === 0 && <Text c="dimmed">{say('consent.none')}</Text>}
      {consents && consents.length > 0 && (
        <ul className={classes.list}>
          {consents.map((consent) => (
            <li key={consent.id}>
              <ConsentLine consent={consent} onWithdrawn={count} />
            </li>
          ))}
        </ul>
      )}
      <Opener
        button={say('consent.record')}
        isOffered={toAsk.length > 0}
        done={say('consent.recorded')}
        form={(close, finish) =>
          toAsk.length > 0 && (
            <RecordConsent clientId={id} toAsk={toAsk} onCancel={close} onDone={() => (count(), finish())} />
          )
        }
      />
    </Panel>
  );
}

interface ConsentLineProps {
  readonly consent: ConsentFragment;
  readonly onWithdrawn: () => void;
}

function ConsentLine({ consent, onWithdrawn }: ConsentLineProps): ReactNode {
  const { say, sayValue, day } = useWords();
  const { dataClass, fromLaw, purpose, givenOn, expiresOn, withdrawnAt, isValid, textVersion } = consent;
  const what = say('consent.whatOf', { what: sayValue('dataClass', dataClass), keeper: sayValue('keeper', fromLaw) });
  const state = isValid
    ? say('consent.validUntil', { from: day(givenOn), until: day(expiresOn) })
    : withdrawnAt
      ? say('consent.takenBack', { day: day(withdrawnAt.slice(0, 10)) })
      : say('consent.expired', { day: day(expiresOn) });
  return (
    <>
      {say('consent.line', { what, purpose: sayValue('purpose', purpose) })}
      <Text size="sm" c="dimmed">
        {state}, {say('consent.textOf', { version: textVersion })}
      </Text>
      <Group>
        <Opener
          isSmall
          button={say('consent.withdraw')}
          label={say('consent.withdrawOf', { what })}
          isOffered={consent.viewerCanWithdraw && isValid}
          done={say('consent.withdrawn')}
          form={(close, finish) => (
            <WithdrawConsent consent={consent} what={what} onCancel={close} onDone={() => (onWithdrawn(), finish())} />
          )}
        />
      </Group>
    </>
  );
}
