import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ActForm } from '../acts/act-form.js';
import { Overtaken, type Shown } from '../acts/overtaken.js';
import { useAct } from '../acts/use-act.js';
import { useStanding } from '../acts/use-standing.js';
import { TakeConsentBackDocument, type ConsentFragment } from '../graph/generated/graphql.js';
import { useWords } from '../words/words.js';

interface WithdrawConsentProps {
  readonly consent: ConsentFragment;
  /** What it opens, in words. */
  readonly what: string;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Writes down that the client takes a consent back; as easy as giving it (AVG art. 7 lid 3), so nothing is asked. */
export function WithdrawConsent({ consent, what, onCancel, onDone }: WithdrawConsentProps): ReactNode {
  const { say } = useWords();
  const act = useAct(TakeConsentBackDocument, ['OpenClient', 'ClientConsents']);
  const { base, overtaking, goOn } = useStanding({
    version: consent.version,
    typed: { isValid: consent.isValid },
  });
  const shown = ({ isValid }: { readonly isValid: boolean }): Shown => [
    [what, isValid ? say('consent.holds') : say('consent.holdsNot')],
  ];
  const send = async (): Promise<void> => {
    if (await act.act({ consentId: consent.id, expectedVersion: base.version })) onDone();
  };
  return (
    <ActForm
      title={say('consent.withdrawOf', { what })}
      button={say('consent.withdraw')}
      outcome={act.outcome}
      isBusy={act.isBusy}
      tries={0}
      shown={[]}
      onSend={send}
      onCancel={onCancel}
    >
      <Text size="sm">{say('consent.withdrawRule')}</Text>
      <Overtaken
        conflict={act.outcome.conflict}
        overtaking={overtaking}
        shown={shown}
        onGoOn={() => {
          goOn(base.typed);
          act.forget();
        }}
      />
    </ActForm>
  );
}
