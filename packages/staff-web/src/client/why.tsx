import { Anchor, Badge, Button, Group, List, Popover, Stack, Text } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { AskConsent } from '../consent/ask-consent.js';
import type { Law, Purpose, WhyFieldFragment, WhyFragment } from '../graph/generated/graphql.js';
import { AskOverride } from '../override/ask-override.js';
import { usePurpose, useViewer } from '../purpose/use-purpose.js';
import { useWords } from '../words/words.js';

/** A part of a client that is not shown, and the way to read why. */
export function WithheldNote({ why, clientId }: { readonly why: WhyFragment; readonly clientId: string }): ReactNode {
  const { say, sayValue } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack gap="xs" align="flex-start">
      <Group gap="xs">
        <Text fw={600}>{say('client.withheld')}</Text>
        <Badge variant="light" color="gray">
          {sayValue('reason', why.reason)}
        </Badge>
      </Group>
      <Button size="xs" variant="outline" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say('client.why')}
      </Button>
      {isOpen && <Reasons why={why} law={why.law} />}
      {isOpen && why.canRequestOverride && <AskOverride client={{ id: clientId }} onGiven={() => undefined} />}
    </Stack>
  );
}

type Why = Pick<WhyFragment, 'reason' | 'explanation' | 'whatYouCanDo' | 'purposesThatAllow'>;

interface ReasonsProps {
  readonly why: Why;
  /** The law whose part is withheld as a whole. */
  readonly law?: Law;
  /** The field that is withheld. */
  readonly path?: string;
}

/** Why something is not shown, what one can do about it, and which purposes would show it. */
function Reasons({ why, law, path }: ReasonsProps): ReactNode {
  const { say, sayValue } = useWords();
  const viewer = useViewer();
  const { choose } = usePurpose();
  return (
    <Stack gap="xs">
      <Text size="sm">{why.explanation}</Text>
      <Text size="sm">{why.whatYouCanDo}</Text>
      {why.reason === 'CONSENT_REQUIRED' && <AskConsent {...(law && { law })} {...(path && { path })} />}
      {why.purposesThatAllow.length > 0 && (
        <>
          <Text size="sm" fw={600}>
            {say('client.purposesThatAllow')}
          </Text>
          <List size="sm">
            {why.purposesThatAllow.map((purpose: Purpose) => (
              <List.Item key={purpose}>
                {viewer.purposes.includes(purpose) ? (
                  <Anchor component="button" type="button" size="sm" onClick={() => choose(purpose)}>
                    {say('client.changePurpose', { purpose: sayValue('purpose', purpose) })}
                  </Anchor>
                ) : (
                  say('client.notYourPurpose', { purpose: sayValue('purpose', purpose) })
                )}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  );
}

/**
 * The fields of a part that are not shown, each with its reason a click away; nothing when all is shown. What has no word
 * here, such as a version, is nothing that a screen would show.
 */
export function WithheldFields({ fields }: { readonly fields: readonly WhyFieldFragment[] }): ReactNode {
  const { say, hasWord } = useWords();
  const named = fields.filter(({ path }) => hasWord('field', lastOf(path)));
  if (named.length === 0) return null;
  return (
    <Stack gap={4} data-on-screen-only>
      <Text size="sm" c="dimmed">
        {say('client.partlyWithheld')}:
      </Text>
      <Group gap="xs">
        {named.map((field) => (
          <WithheldFieldButton key={field.path} field={field} />
        ))}
      </Group>
    </Stack>
  );
}

function WithheldFieldButton({ field }: { readonly field: WhyFieldFragment }): ReactNode {
  const { say, sayValue } = useWords();
  const what = sayValue('field', lastOf(field.path));
  const [isOpen, { close, toggle }] = useDisclosure();
  // Wherever the focus is: it moves into what was opened a moment later.
  useHotkeys(isOpen ? [['Escape', close]] : []);
  // What comes in later may move the button out of sight; what somebody reads stays open all the same.
  return (
    <Popover
      opened={isOpen}
      onChange={(opened) => opened || close()}
      width={320}
      withArrow
      trapFocus
      returnFocus
      hideDetached={false}
    >
      <Popover.Target>
        <Button size="compact-xs" variant="default" aria-label={say('client.whyField', { what })} onClick={toggle}>
          {what}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('client.whyField', { what })}>
        <Reasons why={field} path={field.path} />
      </Popover.Dropdown>
    </Popover>
  );
}

function lastOf(path: string): string {
  return path.split('.').at(-1) ?? path;
}
