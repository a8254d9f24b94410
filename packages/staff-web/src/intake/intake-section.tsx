import { Text, Title } from '@mantine/core';
import { lazy, type ReactNode } from 'react';
import { Opener } from '../acts/opener.js';
import { Facts } from '../client/panel.js';
import type { ShownClient } from '../client/client-screen.js';
import { WithheldFields } from '../client/why.js';
import type { IntakeFragment } from '../graph/generated/graphql.js';
import { useWords } from '../words/words.js';

const RegisterIntake = lazy(async () => ({ default: (await import('./register-intake.js')).RegisterIntake }));
const ChangeIntake = lazy(async () => ({ default: (await import('./change-intake.js')).ChangeIntake }));

/** The one intake: its facts, each with its source and day, and the acts on it. */
export function IntakeSection({ client }: { readonly client: ShownClient }): ReactNode {
  const { say } = useWords();
  const { intake, id } = client;
  if (!intake && !client.viewerCanRegisterIntake) return null;
  return (
    <>
      <Title order={3} size="h5">
        {say('shared.intake')}
      </Title>
      {intake ? <IntakeFacts intake={intake} /> : <Text c="dimmed">{say('intake.none')}</Text>}
      {intake && (
        <Opener
          button={say('intake.change')}
          isOffered={intake.viewerCanChange}
          done={say('intake.changed')}
          form={(close, finish) => <ChangeIntake clientId={id} intake={intake} onCancel={close} onDone={finish} />}
        />
      )}
      <Opener
        button={say('intake.register')}
        isOffered={client.viewerCanRegisterIntake ?? false}
        done={say('intake.registered')}
        form={(close, finish) => <RegisterIntake clientId={id} onCancel={close} onDone={finish} />}
      />
    </>
  );
}

/** The facts of an intake; what has a source of its own says so. */
function IntakeFacts({ intake }: { readonly intake: IntakeFragment }): ReactNode {
  const { say, day, sayValue, languageName } = useWords();
  const { registeredOn, organisation } = intake;
  const named = organisation && sayValue('organisation', organisation);
  const from = (path: string, text: string | number | null | undefined): ReactNode => {
    const source = intake.sources?.find((one) => one.path === path);
    if (!text || !source) return text;
    const on = day(source.recordedOn);
    const by = source.organisation && sayValue('organisation', source.organisation);
    return (
      <>
        {text}
        <Text component="span" display="block" size="xs" c="dimmed">
          {by ? say('intake.source', { day: on, organisation: by }) : say('intake.sourceOn', { day: on })}
        </Text>
      </>
    );
  };
  return (
    <>
      {registeredOn && (
        <Text size="sm" c="dimmed">
          {named
            ? say('shared.intakeOf', { day: day(registeredOn), organisation: named })
            : say('shared.intakeOn', { day: day(registeredOn) })}
        </Text>
      )}
      <Facts
        facts={[
          [say('shared.question'), from('question', intake.question)],
          [say('shared.limitations'), from('limitations', intake.limitations)],
          [say('shared.adaptations'), from('adaptations', intake.adaptations?.join(', '))],
          [say('shared.workLanguage'), from('workLanguage', intake.workLanguage && languageName(intake.workLanguage))],
          [say('intake.householdSize'), from('householdSize', intake.householdSize)],
          [
            say('intake.levelThen'),
            intake.participationLevel && say('shared.step', { step: intake.participationLevel }),
          ],
        ]}
      />
      <WithheldFields fields={intake.withheld} />
    </>
  );
}
