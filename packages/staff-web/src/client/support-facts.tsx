import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import classes from './client.module.css';
import type { ShownClient } from './client-screen.js';
import { Facts } from './panel.js';
import { WithheldFields } from './why.js';

type Dossier = Extract<ShownClient['support'], { readonly __typename: 'SupportDossier' }>;

/** What somebody may see of support under the Wmo: often no more than when somebody cannot be elsewhere. */
export function SupportFacts({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const { say, sayValue, day } = useWords();
  const { reports, arrangements, practicalAgreements } = dossier;
  const reportLines = reports?.map(
    ({ reportedOn, state, assessBefore }) =>
      `${say('support.reportOf', { day: day(reportedOn) })} (${sayValue('reportState', state)})` +
      (assessBefore ? `, ${say('support.assessBefore', { day: day(assessBefore) })}` : ''),
  );
  const arrangementLines = arrangements?.map(({ product }) => product.categoryName ?? product.code);
  const agreementLines = practicalAgreements?.map(({ weekdays, partOfDay, isTransportNeeded, text }) =>
    [
      `${weekdays.map((one) => sayValue('weekday', one)).join(', ')} (${sayValue('partOfDay', partOfDay)})`,
      isTransportNeeded ? say('support.transport') : null,
      text,
    ]
      .filter(Boolean)
      .join(', '),
  );
  return (
    <>
      <Facts
        facts={[
          [say('support.reports'), listOf(reportLines)],
          [say('support.arrangements'), listOf(arrangementLines)],
          [say('support.agreements'), listOf(agreementLines)],
        ]}
      />
      <WithheldFields fields={dossier.withheld} />
    </>
  );
}

function listOf(lines: readonly string[] | undefined): ReactNode {
  if (!lines || lines.length === 0) return null;
  return (
    <ul className={classes.list}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
