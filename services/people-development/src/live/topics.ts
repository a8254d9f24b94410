import type { Topic } from '@klantbeeld/access';

/** Placements of one’s own clients. */
export const PLACEMENT_TOPIC: Topic = {
  field: 'placementUpdated',
  kinds: {
    PLACEMENT_STARTED: { tells: 'STARTED', dataClass: 'PLACEMENT' },
    PLACEMENT_CHANGED: { tells: 'CHANGED', dataClass: 'PLACEMENT' },
    PLACEMENT_ENDED: { tells: 'ENDED', dataClass: 'PLACEMENT' },
  },
};

/** Interventions for one’s own clients. */
export const INTERVENTION_TOPIC: Topic = {
  field: 'interventionUpdated',
  kinds: {
    INTERVENTION_STARTED: { tells: 'STARTED', dataClass: 'DEVELOPMENT' },
    INTERVENTION_CHANGED: { tells: 'CHANGED', dataClass: 'DEVELOPMENT' },
    INTERVENTION_ENDED: { tells: 'ENDED', dataClass: 'DEVELOPMENT' },
  },
};

/** Who comes into one’s own caseload and who leaves it. */
export const CASELOAD_TOPIC: Topic = {
  field: 'caseloadUpdated',
  kinds: {
    ASSIGNMENT_STARTED: { tells: 'CHANGED', isPersonal: true, isOfPurpose: true },
    ASSIGNMENT_ENDED: { tells: 'REMOVED', isPersonal: true, isOfPurpose: true },
  },
};

/** What a member of staff has to know of one’s own clients at once. */
export const ALERT_TOPIC: Topic = {
  field: 'alertRaised',
  kinds: {
    CASELOAD_EXCEEDED: { tells: 'CASELOAD_EXCEEDED', isPersonal: true },
    CLIENT_CHANGED: {
      tells: 'CLIENT_DIED',
      dataClass: 'IDENTITY',
      when: ({ death_date }) => death_date !== null && death_date !== undefined,
    },
    CONSENT_WITHDRAWN: { tells: 'CONSENT_WITHDRAWN', dataClass: 'IDENTITY', capacity: 'GUIDANCE', isOfPurpose: true },
    CORRECTION_REQUESTED: { tells: 'CORRECTION_REQUESTED', dataClass: 'SHARED_FACT', namesClass: true },
  },
};

/** Everything of this service that can be followed. */
export const PEOPLE_DEVELOPMENT_TOPICS: readonly Topic[] = [
  PLACEMENT_TOPIC,
  INTERVENTION_TOPIC,
  CASELOAD_TOPIC,
  ALERT_TOPIC,
];
