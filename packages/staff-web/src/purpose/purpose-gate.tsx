import { useQuery } from '@apollo/client/react';
import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { WhoAmIDocument, type Purpose } from '../graph/generated/graphql.js';
import { problemsOf } from '../graph/problems.js';
import { ProblemNote, Waiting } from '../shell/states.js';
import classes from '../sign-in/sign-in.module.css';
import { useSession } from '../sign-in/use-session.js';
import { useWords } from '../words/words.js';
import { usePurpose, ViewerContext } from './use-purpose.js';

/** Lets through who has a purpose, and asks who has several which one it is. */
export function PurposeGate({ children }: { readonly children: ReactNode }): ReactNode {
  const { current, choose } = usePurpose();
  const purposes = useSession().purposes();
  const isChosen = current !== null && (purposes.length === 0 || purposes.includes(current));
  if (purposes.length > 1 && !isChosen) return <PurposeQuestion purposes={purposes} onChosen={choose} />;
  return <AskedGate>{children}</AskedGate>;
}

/** The graph knows best who it is; it also says so when it takes a purpose, or another one. */
function AskedGate({ children }: { readonly children: ReactNode }): ReactNode {
  const { choose } = usePurpose();
  const { data, error, refetch } = useQuery(WhoAmIDocument, { fetchPolicy: 'network-only' });
  const [problem] = problemsOf(error);
  if (data) return <ViewerContext value={data.viewer}>{children}</ViewerContext>;
  if (!problem) return <Waiting />;
  if (problem.code === 'PURPOSE_REQUIRED' || problem.code === 'PURPOSE_DENIED')
    return <PurposeQuestion purposes={problem.purposes as readonly Purpose[]} onChosen={choose} />;
  return (
    <main className={classes.screen} id="content">
      <ProblemNote problem={problem} onAgain={() => void refetch()} />
    </main>
  );
}

interface PurposeQuestionProps {
  readonly purposes: readonly Purpose[];
  readonly onChosen: (purpose: Purpose) => void;
}

function PurposeQuestion({ purposes, onChosen }: PurposeQuestionProps): ReactNode {
  const { say, sayValue } = useWords();
  const session = useSession();
  return (
    <main className={classes.screen} id="content">
      <Paper className={classes.card} withBorder shadow="sm" p="xl" radius="md">
        <Stack>
          <Title order={1}>{say('purpose.choose')}</Title>
          <Text>{purposes.length > 0 ? say('purpose.chooseWhy') : say('purpose.none')}</Text>
          {purposes.map((purpose) => (
            <Button key={purpose} variant="light" size="md" onClick={() => onChosen(purpose)}>
              {sayValue('purpose', purpose)}
            </Button>
          ))}
          <Button variant="subtle" onClick={() => void session.signOut()}>
            {say('signIn.out')}
          </Button>
        </Stack>
      </Paper>
    </main>
  );
}
