import { useQuery } from '@apollo/client/react';
import { Alert, Button, Group, List, Stack, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { PlanHours } from '../charts/plan-hours.js';
import { ConsentContext } from '../consent/consent-of-client.js';
import { ConsentPanel } from '../consent/consent-panel.js';
import { OpenClientDocument, type OpenClientQuery } from '../graph/generated/graphql.js';
import { problemsOf, type Problem } from '../graph/problems.js';
import { SeenByOverride } from '../override/override-mark.js';
import { useRunningOverrides } from '../override/use-running-overrides.js';
import { Empty, ProblemNote, Waiting } from '../shell/states.js';
import { incompleteDay } from '../shown/incomplete-day.js';
import { clientOf } from '../site/opened-clients.js';
import { WhoLookedPanel } from '../who-looked/who-looked-panel.js';
import { useWords } from '../words/words.js';
import { BenefitsFacts } from './benefits-facts.js';
import classes from './client.module.css';
import { DevelopmentPanel } from './development-panel.js';
import { LawPanel, Panel, Facts } from './panel.js';
import { ShelteredEmploymentFacts } from './sheltered-employment-facts.js';
import { SupportFacts } from './support-facts.js';
import { TimelinePanel } from './timeline-panel.js';
import { whoStands } from './who-stands.js';
import { WithheldFields } from './why.js';

/** A client as the screen shows one. */
export type ShownClient = NonNullable<OpenClientQuery['client']>;

/** One client over the laws. The address holds a key that only this tab understands. */
export function ClientScreen(): ReactNode {
  const { key } = useParams({ strict: false }) as { key: string };
  const id = clientOf(key);
  if (!id) return <NoClient why="client.forgotten" />;
  return <OpenedClient key={id} id={id} />;
}

function OpenedClient({ id }: { readonly id: string }): ReactNode {
  const { language } = useWords();
  const { data, error, refetch } = useQuery(OpenClientDocument, {
    variables: { id, language },
    errorPolicy: 'all',
    fetchPolicy: 'cache-and-network',
  });
  const problems = problemsOf(error);
  const again = (): void => void refetch();
  const whole = problems.find(({ path }) => path.length < 2);
  const note = whole && <ProblemNote problem={whole} onAgain={again} />;
  const answered = data && (data.client as ShownClient | null);
  const shown = useWhoStands(id, answered, whole);
  if (shown) return <Client client={shown} problems={problems} note={note} onAgain={again} />;
  if (shown === null) return <NoClient why="client.gone" />;
  return note ?? <Waiting lines={8} />;
}

/** Remembers who stood on the screen, and whether that was by an override, for when an answer fails. */
function useWhoStands(
  id: string,
  answered: ShownClient | null | undefined,
  problem: Problem | undefined,
): ShownClient | null | undefined {
  const [before, setBefore] = useState<ShownClient | null>(null);
  const [wasByOverride, setByOverride] = useState(false);
  const isByOverride = useRunningOverrides().some(({ client }) => client?.id === id) || wasByOverride;
  const shown = whoStands({ answered, before, problem, isByOverride });
  if ((shown ?? null) !== before) setBefore(shown ?? null);
  if (isByOverride !== wasByOverride) setByOverride(isByOverride);
  return shown;
}

/** What is left to say where no client is shown. */
function NoClient({ why }: { readonly why: 'client.forgotten' | 'client.gone' }): ReactNode {
  const { say } = useWords();
  return (
    <>
      <Title order={1}>{say('client.title')}</Title>
      <Empty>{say(why)}</Empty>
    </>
  );
}

interface ClientProps {
  readonly client: ShownClient;
  readonly problems: readonly Problem[];
  /** That the client could not be read anew, where that is so. */
  readonly note: ReactNode;
  readonly onAgain: () => void;
}

function Client({ client, problems, note, onAgain }: ClientProps): ReactNode {
  const { say } = useWords();
  const problemAt = (part: string): Problem | undefined => problems.find(({ path }) => path[1] === part);
  const consent = useMemo(
    () => ({
      clientId: client.id,
      toAsk: client.consentsToAsk ?? [],
      responsible: client.responsibleConsultant?.name ?? null,
    }),
    [client],
  );
  return (
    <ConsentContext value={consent}>
      <Stack>
        <Group justify="space-between" data-on-screen-only>
          <Link to="/">{say('client.back')}</Link>
          <Button size="xs" variant="default" onClick={() => print()}>
            {say('page.print')}
          </Button>
        </Group>
        {note}
        <Title order={1}>{client.name?.full ?? say('client.unknown')}</Title>
        <SeenByOverride clientId={client.id} />
        <Careful client={client} />
        <div className={classes.panels}>
          <Who client={client} />
          <LawPanel
            title={say('client.benefits')}
            clientId={client.id}
            section={client.benefits}
            problem={problemAt('benefits')}
            onAgain={onAgain}
            show={(dossier) => <BenefitsFacts client={client} dossier={dossier} />}
          />
          <LawPanel
            title={say('client.shelteredEmployment')}
            clientId={client.id}
            section={client.shelteredEmployment}
            problem={problemAt('shelteredEmployment')}
            onAgain={onAgain}
            show={(dossier) => <ShelteredEmploymentFacts dossier={dossier} />}
          />
          <LawPanel
            title={say('client.support')}
            clientId={client.id}
            section={client.support}
            problem={problemAt('support')}
            onAgain={onAgain}
            show={(dossier) => <SupportFacts dossier={dossier} />}
          />
          <DevelopmentPanel client={client} />
          <PlanHours clientId={client.id} />
          <ConsentPanel id={client.id} />
          <TimelinePanel id={client.id} />
          <WhoLookedPanel />
        </div>
      </Stack>
    </ConsentContext>
  );
}

/** What to heed before anything else; nothing when there is nothing to heed. */
function Careful({ client }: { readonly client: ShownClient }): ReactNode {
  const { say, day } = useWords();
  const { safetyInstruction, hasSecretAddress, isUnderGuardianship, diedOn } = client;
  const warnings = [
    diedOn && say('client.died', { day: incompleteDay(diedOn) ?? say('client.unknown') }),
    safetyInstruction &&
      say('client.safety', { instruction: safetyInstruction.instruction, day: day(safetyInstruction.expiresOn) }),
    hasSecretAddress && say('client.secret'),
    isUnderGuardianship && say('client.guardianship'),
  ].filter((one): one is string => Boolean(one));
  if (warnings.length === 0) return null;
  return (
    <Alert color="red" variant="outline" title={say('client.careful')}>
      <List>
        {warnings.map((warning) => (
          <List.Item key={warning}>{warning}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Who({ client }: { readonly client: ShownClient }): ReactNode {
  const { say } = useWords();
  const { birthDate, ageBand, bsn, locality, contact, responsibleConsultant: responsible } = client;
  return (
    <Panel title={say('client.who')}>
      <Facts
        facts={[
          [say('client.born'), incompleteDay(birthDate)],
          [say('client.age'), ageBand],
          [say('client.bsn'), bsn],
          [say('client.locality'), locality],
          [say('client.telephone'), contact?.telephone],
          [say('client.email'), contact?.email],
          [say('client.responsible'), responsible && [responsible.name, responsible.team].filter(Boolean).join(', ')],
        ]}
      />
      <WithheldFields fields={client.withheld} />
    </Panel>
  );
}
