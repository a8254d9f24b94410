import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';

/** How a proposal stands. */
export const PROPOSAL_OUTCOMES = ['PENDING', 'IMPOSED', 'REJECTED'] as const;
export type ProposalOutcome = (typeof PROPOSAL_OUTCOMES)[number];

/** Proposals of a sanction (Participatiewet art. 7 lid 4): who carries out proposes, the college decides. */
export const PROPOSAL_TABLES: readonly string[] = [
  `create table sanction_proposal (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     municipality_code text not null,
     explanation text not null,
     outcome text not null default 'PENDING' check (outcome in (${PROPOSAL_OUTCOMES.map((one) => `'${one}'`).join(', ')})),
     proposed_on date not null,
     proposed_by text not null,
     organisation text not null,
     decided_on date,
     decided_by text,
     decision_explanation text,
     sanction_id uuid references sanction,
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1,
     check ((outcome = 'PENDING') = (decided_on is null)),
     check ((outcome = 'IMPOSED') = (sanction_id is not null))
   )`,
  `create index sanction_proposal_by_client on sanction_proposal (client_id, proposed_on)`,
  `create table sanction_proposal_conduct (
     id uuid primary key default gen_random_uuid(),
     proposal_id uuid not null references sanction_proposal,
     client_id uuid not null,
     conduct_id uuid not null references observed_conduct,
     category text,
     version int not null default 1,
     unique (proposal_id, conduct_id)
   )`,
  `create index sanction_proposal_conduct_by_client on sanction_proposal_conduct (client_id)`,
  `alter table sanction add column conduct_ids uuid[]`,
];
