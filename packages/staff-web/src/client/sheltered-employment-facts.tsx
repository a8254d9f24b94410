import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import type { ShownClient } from './client-screen.js';
import { Facts } from './panel.js';
import { WithheldFields } from './why.js';

type Dossier = Extract<ShownClient['shelteredEmployment'], { readonly __typename: 'ShelteredEmploymentDossier' }>;

/** What somebody may see of the indication, the waiting list and the job under the Wsw. */
export function ShelteredEmploymentFacts({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const { say, day } = useWords();
  const { hasValidIndication, waitingListEntry, employment } = dossier;
  return (
    <>
      <Facts
        facts={[
          [say('sheltered.indication'), hasValidIndication !== null && <Indication dossier={dossier} />],
          [
            say('sheltered.waiting'),
            waitingListEntry && say('sheltered.waitingSince', { day: day(waitingListEntry.sinceOn) }),
          ],
          [say('sheltered.employment'), employment && <Employment employment={employment} />],
        ]}
      />
      <WithheldFields fields={dossier.withheld} />
    </>
  );
}

function Indication({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const { say, day } = useWords();
  if (!dossier.hasValidIndication) return say('sheltered.notValid');
  const until = dossier.indicationValidUntil;
  return until ? say('sheltered.valid', { day: day(until) }) : say('sheltered.validOpen');
}

function Employment({ employment }: { readonly employment: NonNullable<Dossier['employment']> }): ReactNode {
  const { say, sayValue, day } = useWords();
  const { kind, fullTimeHundredths: percentage, period } = employment;
  return say('sheltered.employmentOf', { kind: sayValue('shelteredKind', kind), percentage, day: day(period.from) });
}
