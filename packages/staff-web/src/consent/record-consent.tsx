import { Alert, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ActForm } from '../acts/act-form.js';
import { ChoicePart, DayPart, TextPart, TickPart } from '../acts/parts.js';
import { useAct } from '../acts/use-act.js';
import { useForm } from '../acts/use-form.js';
import { RecordConsentDocument } from '../graph/generated/graphql.js';
import { today } from '../shown/today.js';
import { useWords } from '../words/words.js';
import type { ConsentOfClient } from './consent-of-client.js';
import { consentOf, type TypedConsent } from './typed-consent.js';

interface RecordConsentProps {
  readonly clientId: string;
  /** What may be asked here; at least one. */
  readonly toAsk: ConsentOfClient['toAsk'];
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Writes down that the client said yes: to one class of data, for one purpose, after reading a text. */
export function RecordConsent({ clientId, toAsk, onCancel, onDone }: RecordConsentProps): ReactNode {
  const { say, sayValue, day } = useWords();
  const act = useAct(RecordConsentDocument, ['OpenClient', 'ClientConsents']);
  const first = toAsk[0]!;
  const start: TypedConsent = {
    dataClass: first.dataClass,
    textVersion: `${today().slice(0, 4)}-1`,
    expiresOn: '',
    isInformed: false,
  };
  const form = useForm({ start, act, read: (typed) => consentOf(typed, { clientId, toAsk }), onDone });
  return (
    <ActForm
      title={say('consent.record')}
      outcome={act.outcome}
      isBusy={act.isBusy}
      tries={form.tries}
      shown={['dataClass', 'textVersion', 'expiresOn']}
      onSend={form.send}
      onCancel={onCancel}
    >
      <Alert color="blue" variant="light" title={say('consent.rulesTitle')}>
        <List size="sm">
          <List.Item>{say('consent.ruleNo')}</List.Item>
          <List.Item>{say('consent.ruleOne')}</List.Item>
          <List.Item>{say('consent.ruleBack')}</List.Item>
        </List>
      </Alert>
      <ChoicePart
        form={form}
        name="dataClass"
        label={say('consent.what')}
        choices={toAsk.map(({ dataClass, fromLaw }) => ({
          value: dataClass,
          label: say('consent.whatOf', { what: sayValue('dataClass', dataClass), keeper: sayValue('keeper', fromLaw) }),
        }))}
      />
      <Text size="sm">
        {say('consent.forPurpose', { purpose: sayValue('purpose', first.purpose), day: day(today()) })}
      </Text>
      <TextPart form={form} name="textVersion" label={say('consent.text')} hint={say('consent.textHint')} />
      <DayPart form={form} name="expiresOn" label={say('consent.until')} hint={say('consent.untilHint')} />
      <TickPart form={form} name="isInformed" label={say('consent.informed')} />
    </ActForm>
  );
}
