import { Title } from '@mantine/core';
import { lazy, Suspense, type ReactNode } from 'react';
import { CaseloadScreen } from '../caseload/caseload-screen.js';
import { seesClients, usePurpose, useViewer } from '../purpose/use-purpose.js';
import { Empty, Waiting } from '../shell/states.js';
import { useWords } from '../words/words.js';

const NumbersScreen = lazy(async () => ({ default: (await import('../charts/numbers-screen.js')).NumbersScreen }));
const LogScreen = lazy(async () => ({ default: (await import('../who-looked/log-screen.js')).LogScreen }));
const OwnLooksScreen = lazy(async () => ({
  default: (await import('../who-looked/own-looks-screen.js')).OwnLooksScreen,
}));

/** The first screen: one's own clients, or what somebody sees who sees no single client. */
export function HomeScreen(): ReactNode {
  const viewer = useViewer();
  const purpose = usePurpose().current ?? viewer.purpose;
  if (seesClients(purpose)) return <CaseloadScreen />;
  return (
    <Suspense fallback={<Waiting />}>
      {purpose === 'MANAGEMENT' && <NumbersScreen />}
      {purpose === 'PRIVACY_AUDIT' && <LogScreen />}
      {purpose === 'CLIENT_INSPECTION' && <OwnLooksScreen />}
      {purpose === null && <NothingToSee />}
    </Suspense>
  );
}

/** What somebody reads for whom no purpose was recorded, such as an administrator. */
function NothingToSee(): ReactNode {
  const { say } = useWords();
  const { name } = useViewer();
  return (
    <>
      <Title order={1}>{name}</Title>
      <Empty>{say('purpose.none')}</Empty>
    </>
  );
}
