import { useLazyQuery } from '@apollo/client/react';
import { Button, Group, Paper, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { LookUpClientDocument, type LookUpClientQuery } from '../graph/generated/graphql.js';
import { problemsOf } from '../graph/problems.js';
import { ProblemNote, Waiting } from '../shell/states.js';
import { incompleteDay } from '../shown/incomplete-day.js';
import { AskOverride } from '../override/ask-override.js';
import { ClientLink } from '../site/client-link.js';
import { keyOf } from '../site/opened-clients.js';
import type { WordKey } from '../words/nl.js';
import { useWords } from '../words/words.js';
import { lookupOf, type Typed, type Way, type Wrong } from './typed-answers.js';

const EMPTY: Typed = { day: '', surname: '', postcode: '', houseNumber: '', bsn: '' };
const FIELDS: Readonly<Record<Way, readonly (keyof Typed)[]>> = {
  birth: ['day', 'surname'],
  address: ['postcode', 'houseNumber'],
  bsn: ['bsn'],
};
const HINTS: Readonly<Partial<Record<keyof Typed, WordKey>>> = {
  day: 'search.dayHint',
  surname: 'search.surnameHint',
  bsn: 'search.bsnHint',
};
const WAYS = [
  ['birth', 'search.byBirth'],
  ['address', 'search.byAddress'],
  ['bsn', 'search.byBsn'],
] as const;

/** Finds somebody among one's own clients. What is typed goes into the body of one question, and nowhere else. */
export function SearchScreen(): ReactNode {
  const { say } = useWords();
  const [way, setWay] = useState<Way>('birth');
  const [typed, setTyped] = useState(EMPTY);
  const [wrong, setWrong] = useState<Wrong>({});
  // The number that was asked last, for an exception; kept in memory only.
  const [asked, setAsked] = useState<string | null>(null);
  const navigate = useNavigate();
  const [lookUp, { data, loading, error, called }] = useLazyQuery(LookUpClientDocument, { fetchPolicy: 'no-cache' });
  const [problem] = problemsOf(error);
  const search = (event: FormEvent): void => {
    event.preventDefault();
    const meant = lookupOf(way, typed);
    setWrong('wrong' in meant ? meant.wrong : {});
    setAsked('by' in meant ? (meant.by.bsn ?? null) : null);
    if ('by' in meant) void lookUp({ variables: { by: meant.by } }).catch(() => undefined);
  };
  return (
    <Stack>
      <Title order={1}>{say('search.title')}</Title>
      <Text>{say('search.intro')}</Text>
      <SegmentedControl
        aria-label={say('search.way')}
        value={way}
        onChange={(value) => {
          setWay(value as Way);
          setTyped(EMPTY);
          setWrong({});
          setAsked(null);
        }}
        data={WAYS.map(([value, word]) => ({ value, label: say(word) }))}
      />
      <Paper component="form" noValidate autoComplete="off" onSubmit={search} withBorder p="md" maw="36rem">
        <Stack>
          {FIELDS[way].map((field) => (
            <TypedField
              key={field}
              field={field}
              value={typed[field]}
              wrong={wrong[field]}
              onType={(value) => setTyped({ ...typed, [field]: value })}
            />
          ))}
          <Group>
            <Button type="submit" loading={loading}>
              {say('search.button')}
            </Button>
          </Group>
        </Stack>
      </Paper>
      {loading && <Waiting lines={2} />}
      {problem && <ProblemNote problem={problem} />}
      <div aria-live="polite">{called && !loading && data && <Found clients={data.findClient} />}</div>
      {!loading && data?.findClient.length === 0 && asked !== null && (
        <AskOverride
          key={asked}
          client={{ bsn: asked }}
          onGiven={(id) => void navigate({ to: '/client/$key', params: { key: keyOf(id) } })}
        />
      )}
    </Stack>
  );
}

interface TypedFieldProps {
  readonly field: keyof Typed;
  readonly value: string;
  readonly wrong: WordKey | undefined;
  readonly onType: (value: string) => void;
}

function TypedField({ field, value, wrong, onType }: TypedFieldProps): ReactNode {
  const { say } = useWords();
  const hint = HINTS[field];
  return (
    <TextInput
      label={say(`search.${field}`)}
      {...(hint && { description: say(hint) })}
      error={wrong && say(wrong)}
      value={value}
      inputMode={field === 'surname' || field === 'postcode' ? 'text' : 'numeric'}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

function Found({ clients }: { readonly clients: LookUpClientQuery['findClient'] }): ReactNode {
  const { say } = useWords();
  if (clients.length === 0) return <Text>{say('search.none')}</Text>;
  return (
    <Stack gap="xs">
      <Text>{say('search.found', { count: clients.length })}</Text>
      {clients.map(({ id, name, ageBand, birthDate, locality, responsibleConsultant }) => (
        <Paper key={id} withBorder p="sm" maw="36rem">
          <Text fw={600}>
            <ClientLink id={id} name={name?.full ?? say('client.unknown')} />
          </Text>
          <Text size="sm">
            {[incompleteDay(birthDate) ?? ageBand, locality, responsibleConsultant?.name].filter(Boolean).join(' · ')}
          </Text>
        </Paper>
      ))}
    </Stack>
  );
}
