import { startMeasured } from '../../measuring/measured-process.js';
import type { Question } from '../operations.js';
import type { Stage } from '../stage/stage.js';
import { graphql, type Contender, type Put } from './contender.js';

/** PostGraphile 5 as its pages recommend it for production, over the same rows without access control. */
export async function openPostgraphile({ peersUrl }: Stage): Promise<Contender> {
  const process = startMeasured('speed/contenders/postgraphile-process', {
    NODE_ENV: 'production',
    GRAPHILE_ENV: 'production',
  });
  const port = await process.ask<number>('start', peersUrl);
  return {
    name: 'PostGraphile 5',
    description:
      'PostGraphile 5.1.5, Amber preset, Grafserv on `node:http`, `pg` with its usual pool of 10; no access control, no log',
    port,
    pids: [process.pid],
    put,
    normalised: (operation, data) => (operation === 'view' ? viewOf(data as ViewData) : listOf(data as ListData)),
    stop: () => process.stop(),
  };
}

function put({ operation, clientId, staffId, first }: Question): Put {
  return operation === 'view' ? graphql(VIEW, { id: clientId }) : graphql(LIST, { staff: staffId, first });
}

const NAME = 'givenNames surnamePrefix surname';
const LEVEL =
  'participationMeasurementsByClientId(first: 1, orderBy: [MEASURED_ON_DESC, ROW_ID_DESC]) { nodes { level measuredOn } }';
const NEWEST = 'orderBy: [FROM_ON_DESC, ROW_ID_ASC]';

const VIEW = `query View($id: UUID!) {
  clientByRowId(rowId: $id) {
    rowId sex ${NAME} street houseNumber postcode locality
    clientContactByClientId { telephone email }
    intakeByClientId { registeredOn question householdSize workLanguage limitations adaptations }
    ${LEVEL}
    placementsByClientId(${NEWEST}) { nodes { stage jobTitle hoursPerWeek fromOn untilOn employerByEmployerId { name } } }
    benefitsByClientId(${NEWEST}) { nodes { householdType decidedOn fromOn untilOn
      benefitPeriodsByBenefitId(orderBy: [FROM_ON_ASC]) { nodes { normCents fromOn } } } }
    sanctionsByClientId(${NEWEST}) { nodes { percentage category fromOn untilOn amountCents } }
    wswIndicationsByClientId(${NEWEST}) { nodes { fromOn untilOn lapsedOn withdrawnOn } }
    supportArrangementsByClientId(${NEWEST}) { nodes { decisionNumber productCode volumeAmount volumeUnit fromOn untilOn } }
  }
}`;

const LIST = `query List($staff: String!, $first: Int!) {
  caseload(staff: $staff, first: $first) {
    nodes {
      rowId sex ${NAME} locality
      ${LEVEL}
      placementsByClientId(${NEWEST}) { nodes { stage jobTitle fromOn untilOn } }
      benefitsByClientId(${NEWEST}) { nodes { householdType fromOn untilOn } }
    }
    pageInfo { hasNextPage }
  }
}`;

type Row = Readonly<Record<string, unknown>>;
interface Nodes<Node = Row> {
  readonly nodes: readonly Node[];
}
interface ClientData extends Row {
  readonly participationMeasurementsByClientId: Nodes;
  readonly placementsByClientId: Nodes;
  readonly benefitsByClientId: Nodes<Row & { readonly benefitPeriodsByBenefitId: Nodes }>;
  readonly sanctionsByClientId: Nodes;
  readonly wswIndicationsByClientId: Nodes;
  readonly supportArrangementsByClientId: Nodes;
}
interface ViewData {
  readonly clientByRowId: ClientData;
}
interface ListData {
  readonly caseload: Nodes<ClientData> & { readonly pageInfo: Row };
}

/**
 * A generated schema has one field for each column, and its own names for what belongs together: they are put where ours
 * are. Whether an indication is valid today is for its clients to work out.
 */
function viewOf({ clientByRowId: client }: ViewData): unknown {
  const { sex, street, houseNumber, postcode, locality } = client;
  return {
    client: {
      id: client.rowId,
      sex,
      name: nameOf(client),
      contact: client.clientContactByClientId ?? { telephone: null, email: null },
      address: { street, houseNumber, postcode },
      locality,
      intake: client.intakeByClientId,
      participationLevel: levelOf(client),
      placements: client.placementsByClientId.nodes.map(({ employerByEmployerId: employer, ...placement }) => ({
        ...withPeriod(placement),
        employer,
      })),
      benefits: {
        allBenefits: client.benefitsByClientId.nodes.map(({ benefitPeriodsByBenefitId: periods, ...benefit }) => ({
          ...withPeriod(benefit),
          periods: periods.nodes.map(({ normCents, fromOn }) => ({
            norm: { cents: normCents },
            period: { from: fromOn },
          })),
        })),
        sanctions: client.sanctionsByClientId.nodes.map(({ amountCents, ...sanction }) => ({
          ...withPeriod(sanction),
          amount: { cents: amountCents },
        })),
      },
      shelteredEmployment: indicationOf(client.wswIndicationsByClientId.nodes),
      support: { arrangements: client.supportArrangementsByClientId.nodes.map(arrangementOf) },
    },
  };
}

function listOf({ caseload: { nodes, pageInfo } }: ListData): unknown {
  const edges = nodes.map((client) => ({
    node: {
      id: client.rowId,
      name: nameOf(client),
      sex: client.sex,
      locality: client.locality,
      participationLevel: levelOf(client),
      placements: client.placementsByClientId.nodes.map(withPeriod),
      benefits: { allBenefits: client.benefitsByClientId.nodes.map(withPeriod) },
    },
  }));
  return { caseload: { edges, pageInfo } };
}

function nameOf({ givenNames, surnamePrefix: prefix, surname }: Row): unknown {
  return { givenNames, prefix, surname };
}

function levelOf({ participationMeasurementsByClientId: { nodes } }: ClientData): unknown {
  return nodes[0] ?? null;
}

function withPeriod({ fromOn, untilOn, ...rest }: Row): Row {
  return { ...rest, period: { from: fromOn, until: untilOn } };
}

function arrangementOf({ productCode, volumeAmount, volumeUnit, ...rest }: Row): unknown {
  return { ...withPeriod(rest), product: { code: productCode }, volume: { amount: volumeAmount, unit: volumeUnit } };
}

/** Valid from its first day up to its end, or the day on which it lapsed or was withdrawn before that. */
function indicationOf(indications: readonly Row[]): unknown {
  const today = new Date().toISOString().slice(0, 10);
  for (const { fromOn, untilOn, lapsedOn, withdrawnOn } of indications) {
    const [until] = [untilOn, lapsedOn, withdrawnOn].filter((day) => day !== null).toSorted() as string[];
    if ((fromOn as string) <= today && today < until!) return { hasValidIndication: true, indicationValidUntil: until };
  }
  return { hasValidIndication: false, indicationValidUntil: null };
}
