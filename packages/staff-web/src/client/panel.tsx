import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { WhyFragment } from '../graph/generated/graphql.js';
import type { Problem } from '../graph/problems.js';
import { useWords } from '../words/words.js';
import { WithheldNote } from './why.js';

interface PanelProps {
  readonly title: string;
  /** Whether it is left out when the client is printed. */
  readonly isOnScreenOnly?: boolean;
  readonly children: ReactNode;
}

/** One part of a client, with a heading by which it can be found. */
export function Panel({ title, isOnScreenOnly = false, children }: PanelProps): ReactNode {
  const heading = useId();
  return (
    <Paper
      component="section"
      aria-labelledby={heading}
      withBorder
      p="md"
      radius="md"
      data-on-screen-only={isOnScreenOnly || undefined}
    >
      <Stack gap="sm">
        <Title order={2} size="h3" id={heading}>
          {title}
        </Title>
        {children}
      </Stack>
    </Paper>
  );
}

type Withheld = { readonly __typename: 'Withheld' } & WhyFragment;

interface LawPanelProps<Section extends { readonly __typename: string }> {
  readonly title: string;
  readonly clientId: string;
  /** What the graph gave of this law: the dossier, why it is withheld, or null when the law does not answer. */
  readonly section: Section | null;
  readonly problem: Problem | undefined;
  readonly onAgain: () => void;
  readonly show: (dossier: Exclude<Section, Withheld>) => ReactNode;
}

/** The part of one law: its data, or why it is withheld, or that it is not available now. */
export function LawPanel<Section extends { readonly __typename: string }>({
  title,
  clientId,
  section,
  problem,
  onAgain,
  show,
}: LawPanelProps<Section>): ReactNode {
  return (
    <Panel title={title} isOnScreenOnly={section === null || isWithheld(section)}>
      {section === null ? (
        <Unavailable problem={problem} onAgain={onAgain} />
      ) : isWithheld(section) ? (
        <WithheldNote why={section} clientId={clientId} />
      ) : (
        show(section as Exclude<Section, Withheld>)
      )}
    </Panel>
  );
}

function isWithheld(section: { readonly __typename: string }): section is Withheld {
  return section.__typename === 'Withheld';
}

interface UnavailableProps {
  readonly problem: Problem | undefined;
  readonly onAgain: () => void;
}

/** A part whose service does not answer: the rest of the page stands. */
export function Unavailable({ problem, onAgain }: UnavailableProps): ReactNode {
  const { say } = useWords();
  return (
    <Alert color="orange" variant="light" title={say('client.unavailable')}>
      <Stack gap="xs">
        <Text size="sm">{say('client.unavailableWhy')}</Text>
        {problem?.requestId && <Text size="sm">{say('problem.number', { requestId: problem.requestId })}</Text>}
        <Group>
          <Button size="xs" variant="default" onClick={onAgain}>
            {say('page.again')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

/** Facts by name; those without a value are left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }): ReactNode {
  const { say } = useWords();
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false);
  if (known.length === 0) return <Text c="dimmed">{say('client.nothing')}</Text>;
  return (
    <Stack component="dl" gap="xs" m={0}>
      {known.map(([name, value]) => (
        <div key={name}>
          <Text component="dt" size="sm" c="dimmed">
            {name}
          </Text>
          <Text component="dd" m={0}>
            {value}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
