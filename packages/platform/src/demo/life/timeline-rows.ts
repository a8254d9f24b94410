import type { IsoDate } from '@klantbeeld/domain';
import type { DemoLife, PlanFact } from './life.js';
import type { RecordWord, Row, RowOwner } from './row-owner.js';

/** Something that happened, as the events of the services would have told it. */
interface Happening {
  readonly kind: string;
  readonly source: string;
  readonly on: IsoDate | undefined;
  readonly word: RecordWord;
  readonly place: number;
}

/** Rows of `timeline_entry`: what happened to somebody up to and including today. */
export function timelineRows(owner: RowOwner, life: DemoLife, today: IsoDate): Row[] {
  const happened = happeningsOf(life).filter(({ on }) => on !== undefined && on <= today);
  return happened.map(({ kind, source, on, word, place }, index) => ({
    id: owner.idOf('timeline', index),
    client_id: owner.clientId,
    kind,
    source,
    subject_id: owner.idOf(word, place),
    happened_at: `${on}T10:00:00Z`,
  }));
}

function happeningsOf(life: DemoLife): readonly Happening[] {
  return [...developments(life), ...placements(life), ...benefits(life), ...shelteredJobs(life), ...support(life)];
}

function developments({ intake, plans = [] }: DemoLife): Happening[] {
  const source = 'people-development';
  const registered = { kind: 'INTAKE_REGISTERED', source, on: intake?.registeredOn, word: 'intake', place: 0 } as const;
  const agreed = plans.map((plan, place) => {
    return { kind: 'DEVELOPMENT_PLAN_AGREED', source, on: plan.agreedOn, word: 'plan', place } as const;
  });
  return [registered, ...agreed, ...plans.flatMap(interventionsOf)];
}

function interventionsOf({ interventions = [] }: PlanFact, planPlace: number): Happening[] {
  const source = 'people-development';
  return interventions.flatMap(({ from, until, endReason }, index) => {
    const subject = { source, word: 'intervention', place: planPlace * 100 + index } as const;
    return [
      { ...subject, kind: 'INTERVENTION_STARTED', on: from },
      { ...subject, kind: 'INTERVENTION_ENDED', on: endReason && until },
    ];
  });
}

function placements({ placements: all = [] }: DemoLife): Happening[] {
  return all.flatMap(({ from, until, endReason }, place) => {
    const subject = { source: 'people-development', word: 'placement', place } as const;
    return [
      { ...subject, kind: 'PLACEMENT_STARTED', on: from },
      { ...subject, kind: 'PLACEMENT_ENDED', on: endReason && until },
    ];
  });
}

function benefits({ benefits: facts }: DemoLife): Happening[] {
  return (facts?.benefits ?? []).map(({ decidedOn }, place) => {
    return { kind: 'BENEFIT_GRANTED', source: 'benefits', on: decidedOn, word: 'benefit', place };
  });
}

function shelteredJobs({ sheltered }: DemoLife): Happening[] {
  const source = 'sheltered-employment';
  const indicated = (sheltered?.indications ?? []).map(({ decidedOn }, place) => {
    return { kind: 'INDICATION_RECORDED', source, on: decidedOn, word: 'indication', place } as const;
  });
  const employed = (sheltered?.employments ?? []).map(({ from }, place) => {
    return { kind: 'SHELTERED_EMPLOYMENT_STARTED', source, on: from, word: 'employment', place } as const;
  });
  return [...indicated, ...employed];
}

function support({ support: facts }: DemoLife): Happening[] {
  return (facts?.reports ?? []).flatMap(({ reportedOn, arrangements = [] }, place) => [
    { kind: 'SUPPORT_REPORT_REGISTERED', source: 'support', on: reportedOn, word: 'report', place } as const,
    ...arrangements.map(({ decidedOn }, index) => {
      const subject = { word: 'arrangement', place: place * 100 + index } as const;
      return { ...subject, kind: 'ARRANGEMENT_ALLOCATED', source: 'support', on: decidedOn };
    }),
  ]);
}
