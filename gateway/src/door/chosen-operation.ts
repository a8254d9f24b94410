import { getOperationAST, Kind, OperationTypeNode, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { gatewayError } from '../errors/told-error.js';

/** The operation of a document that is meant. Throws BAD_USER_INPUT, which names the operations there are. */
export function chosenOperation(
  document: DocumentNode,
  operationName: string | null | undefined,
): OperationDefinitionNode {
  const chosen = getOperationAST(document, operationName);
  if (chosen) return chosen;
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const names = operations.map((one) => one.name?.value ?? 'one without a name').join(', ');
  if (operations.length === 0) throw wrong('The document has no operation; add a query, mutation or subscription.');
  if (operationName) throw wrong(`operationName is no operation of the document; name one of: ${names}.`);
  throw wrong(`The document has more than one operation; say in operationName which is meant: ${names}.`);
}

/** Throws BAD_USER_INPUT for a subscription, which one answer over HTTP cannot serve. */
export function refuseSubscription(operation: OperationDefinitionNode): void {
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return;
  throw wrong(
    'A subscription is not answered over HTTP; open it over WebSocket at the same address, as graphql-transport-ws.',
  );
}

function wrong(message: string): ReturnType<typeof gatewayError> {
  return gatewayError('BAD_USER_INPUT', message, 400);
}
