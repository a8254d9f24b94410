import type { ReactNode } from 'react';
import { DutyActs } from '../duty/duty-acts.js';
import { runsOn, today } from '../shown/today.js';
import { useWords } from '../words/words.js';
import classes from './client.module.css';
import type { ShownClient } from './client-screen.js';
import { Facts } from './panel.js';
import { WithheldFields } from './why.js';

type Dossier = Extract<ShownClient['benefits'], { readonly __typename: 'BenefitsDossier' }>;

interface BenefitsFactsProps {
  readonly client: Pick<ShownClient, 'id' | 'diedOn'>;
  readonly dossier: Dossier;
}

/** What somebody may see of benefit, duties and exemption. */
export function BenefitsFacts({ client, dossier }: BenefitsFactsProps): ReactNode {
  const { say, sayValue } = useWords();
  const { duties, obligationStatus, withheld, exemption } = dossier;
  const isShown = (field: string): boolean => !withheld.some(({ path }) => path === field);
  return (
    <>
      <Facts
        facts={[
          [say('benefits.running'), isShown('benefit') && <Benefit dossier={dossier} />],
          [say('benefits.duties'), duties && duties.length > 0 && <Duties duties={duties} />],
          [say('benefits.exemption'), isShown('exemption') && <Exemption dossier={dossier} />],
          [say('benefits.reason'), exemption?.reason && sayValue('exemption', exemption.reason)],
          [say('duty.explanation'), exemption?.explanation],
          [say('benefits.obligations'), obligationStatus && sayValue('benefits', obligationStatus)],
        ]}
      />
      <WithheldFields fields={[...withheld, ...(exemption?.withheld ?? [])]} />
      <DutyActs client={client} dossier={dossier} />
    </>
  );
}

function Benefit({ dossier: { benefit } }: { readonly dossier: Dossier }): ReactNode {
  const { say, sayValue, day, money } = useWords();
  if (!benefit) return say('benefits.none');
  const now = benefit.periods.find(({ period }) => runsOn(period, today()));
  return [
    sayValue('household', benefit.householdType),
    now && say('benefits.amount', { amount: money(now.total.cents) }),
    say('benefits.since', { day: day(benefit.period.from) }),
    `${benefit.legalBasis.bwbId} art. ${benefit.legalBasis.article}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function Duties({ duties }: { readonly duties: NonNullable<Dossier['duties']> }): ReactNode {
  const { say, sayValue } = useWords();
  return (
    <ul className={classes.list}>
      {duties.map(({ id, kind, description, isActive }) => {
        const duty = [sayValue('duty', kind), description].filter(Boolean).join(': ');
        return <li key={id}>{isActive ? duty : say('duty.lifted', { duty })}</li>;
      })}
    </ul>
  );
}

function Exemption({ dossier: { exemption } }: { readonly dossier: Dossier }): ReactNode {
  const { say, day } = useWords();
  if (!exemption?.exempt) return say('benefits.notExempt');
  return exemption.until ? say('benefits.exemptUntil', { day: day(exemption.until) }) : say('benefits.exempt');
}
