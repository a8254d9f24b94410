import { insertRows, type Database } from '@klantbeeld/database';
import { assignTo } from '@klantbeeld/subgraph/testing';

const BASIS = { basis_bwb_id: 'BWBR0015703', basis_paragraph: '1', basis_valid_from: '2004-01-01' };

/** A new client to whom con-1, sw-1 and wmo-1 are assigned, each for every purpose of their role. */
export async function connectedClient(database: Database): Promise<string> {
  const clientId = crypto.randomUUID();
  await assignTo(
    database,
    clientId,
    { staffId: 'con-1', purpose: 'WWB_INCOME' },
    { staffId: 'con-1', purpose: 'WWB_WORK' },
    { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' },
    { staffId: 'sw-1', purpose: 'WSW_EMPLOYMENT' },
    { staffId: 'wmo-1', purpose: 'WMO_SUPPORT' },
  );
  return clientId;
}

/** An application of 20 February 2006 that waits for a decision; resolves to its id. */
export async function pendingApplication(database: Database, clientId: string): Promise<string> {
  const id = crypto.randomUUID();
  const facts = {
    outcome: 'PENDING',
    notified_on: '2006-02-20',
    applied_on: '2006-02-24',
    decide_before: '2006-04-21',
  };
  await store(database, 'benefit_application', { id, client_id: clientId, ...facts, basis_article: '41' });
  return id;
}

/**
 * A duty to work and a further one since 1 March 2006, and an exemption from 15 March until 15 June because of care.
 */
export async function exemptFromWork(database: Database, clientId: string): Promise<void> {
  const duty = { id: crypto.randomUUID(), kind: 'WORK', description: 'Solliciteren', from_on: '2006-03-01' };
  await store(database, 'duty', { client_id: clientId, ...duty, basis_article: '9' });
  const further = { ...duty, id: crypto.randomUUID(), kind: 'ADDITIONAL', description: 'Naar de schuldhulp' };
  await store(database, 'duty', { client_id: clientId, ...further, from_on: '2006-03-02', basis_article: '55' });
  const exemption = {
    id: crypto.randomUUID(),
    from_on: '2006-03-15',
    until_on: '2006-06-15',
    reason: 'CARE',
    explanation: 'Zorgt voor een zieke moeder.',
    review_on: '2006-06-01',
  };
  await store(database, 'work_duty_exemption', { client_id: clientId, ...exemption, basis_article: '9' });
}

/** A lowering of 20 % during March 2006. */
export async function sanctionInMarch(database: Database, clientId: string): Promise<void> {
  const sanction = {
    id: crypto.randomUUID(),
    ground: 'Te laat gemeld',
    category: '2',
    percentage: 20,
    amount_cents: 11_356,
    from_on: '2006-03-01',
    until_on: '2006-04-01',
    reconsider_before: '2006-06-01',
  };
  await store(database, 'sanction', { client_id: clientId, ...sanction, basis_article: '18' });
}

async function store(database: Database, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  await insertRows(database, table, [{ municipality_code: 'GM0141', ...BASIS, version: 1, ...row }]);
}
