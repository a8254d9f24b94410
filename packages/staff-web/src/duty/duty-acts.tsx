import { lazy, type ReactNode } from 'react';
import { Opener } from '../acts/opener.js';
import type { ShownClient } from '../client/client-screen.js';
import { useWords } from '../words/words.js';

const GrantExemption = lazy(async () => ({ default: (await import('./grant-exemption.js')).GrantExemption }));
const ReviewExemption = lazy(async () => ({ default: (await import('./review-exemption.js')).ReviewExemption }));
const RecordConduct = lazy(async () => ({ default: (await import('./record-conduct.js')).RecordConduct }));

interface DutyActsProps {
  readonly client: Pick<ShownClient, 'id' | 'diedOn'>;
  readonly dossier: Extract<ShownClient['benefits'], { readonly __typename: 'BenefitsDossier' }>;
}

/** The acts on duties: an exemption for a time, its review, and conduct that was observed. */
export function DutyActs({ client: { id, diedOn }, dossier }: DutyActsProps): ReactNode {
  const { say } = useWords();
  const { exemption, viewerCanGrantExemption, viewerCanReviewExemption, viewerCanRecordConduct } = dossier;
  return (
    <>
      {exemption?.exempt && (
        <Opener
          key={exemption.id}
          button={say('duty.review')}
          isOffered={viewerCanReviewExemption ?? false}
          done={say('duty.reviewed')}
          form={(close, finish) => (
            <ReviewExemption clientId={id} exemption={exemption} onCancel={close} onDone={finish} />
          )}
        />
      )}
      <Opener
        button={exemption?.exempt ? say('duty.grantNext') : say('duty.grant')}
        isOffered={viewerCanGrantExemption === true && diedOn === null}
        done={say('duty.granted')}
        form={(close, finish) => <GrantExemption clientId={id} onCancel={close} onDone={finish} />}
      />
      <Opener
        button={say('duty.record')}
        isOffered={viewerCanRecordConduct === true && diedOn === null}
        done={say('duty.recorded')}
        form={(close, finish) => <RecordConduct clientId={id} onCancel={close} onDone={finish} />}
      />
    </>
  );
}
