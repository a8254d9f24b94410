import { describe, expect, test } from '@jest/globals';
import { parse, validate, type ExecutionResult } from 'graphql';
import { clientWorld } from './testing/client-world.js';
import { askOneSchema, makeOneSchema } from './testing/one-schema.js';
import { RandomOperations, seededRandom } from './testing/random-operation.js';
import { TestGraph } from './testing/test-graph.js';

const ARGUMENTS = {
  client: ['(id: "1")', '(id: "2")', '(id: "9")'],
  node: ['(id: "1")', '(id: "p2")'],
  caseload: ['(first: 3)', ''],
  name: ['(upper: true)', '(upper: $no)', ''],
  note: ['(lang: "en")', ''],
  findClients: ['(by: { id: "3" })', '(by: { name: "Noor" })'],
};
const VARIABLES = { yes: true, no: false };
const OPERATIONS = 250;

describe('three subgraphs', () => {
  test(`answer ${OPERATIONS} random operations as one schema would`, async () => {
    const graph = new TestGraph(clientWorld);
    const oneSchema = makeOneSchema(graph.engine.publicSdl);
    let asked = 0;
    for (let seed = 1; asked < OPERATIONS; seed += 1) {
      const source = new RandomOperations(graph.engine.schema, ARGUMENTS, seededRandom(seed)).query(4);
      if (validate(graph.engine.schema, parse(source)).length > 0) continue;
      asked += 1;
      const federated = await graph.ask(source, VARIABLES);
      const expected = await askOneSchema(oneSchema, source, VARIABLES);
      expect({ source, data: JSON.stringify(federated.data) }).toEqual({ source, data: JSON.stringify(expected.data) });
      // An entity that is lost by one field takes its other fields of that subgraph along, so paths may be more.
      expect({ source, messages: messagesOf(federated) }).toEqual({ source, messages: messagesOf(expected) });
    }
  });
});

function messagesOf(result: ExecutionResult): string[] {
  return [...new Set(result.errors?.map((error) => error.message))].toSorted();
}
