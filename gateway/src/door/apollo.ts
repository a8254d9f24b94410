import type { ServerResponse } from 'node:http';
import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSchema, GraphQLError, type ExecutionResult } from 'graphql';
import type { Caller } from '@klantbeeld/access';
import { isOfGraphql, toldError } from '../errors/told-error.js';
import { checkCost } from '../limits/document-cost.js';
import { MOST_TOKENS } from '../limits/document-limits.js';
import { chosenOperation, refuseSubscription } from './chosen-operation.js';
import type { DoorRules } from './door-rules.js';
import { knowScalars } from './known-scalars.js';
import type { PassedQuestions } from './passed-questions.js';
import { spendAndTell } from './told-budget.js';

/** What Apollo Server is told of a request beside its question. */
export interface ApolloContext {
  readonly caller: Caller;
  readonly answer: ServerResponse;
  /** The answer of a question that was paid for and asked already, and is told only. */
  readonly result?: Promise<ExecutionResult> | undefined;
}

/** Makes the Apollo Server that validates, tells errors and negotiates; what passes it is noted. */
export function createApollo(rules: DoorRules, passed: PassedQuestions): ApolloServer<ApolloContext> {
  const isTerse = rules.documents.mode === 'enforce';
  return new ApolloServer<ApolloContext>({
    gateway: asGateway(rules),
    introspection: !isTerse,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: isTerse,
    persistedQueries: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    formatError: (formatted, error) => {
      const original = error instanceof GraphQLError ? error : new GraphQLError('failed');
      const code = isOfGraphql(error) && { code: 'BAD_USER_INPUT' };
      return { ...formatted, extensions: { ...original.extensions, ...formatted.extensions, ...code } };
    },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      {
        requestDidStart: async () => ({
          didResolveOperation: async ({ document, source, request, contextValue: { caller, answer, result } }) => {
            passed.keepDocument(source, document);
            if (!result) await charge(rules, { document, ...request, caller, answer });
          },
          willSendResponse: async ({ response, contextValue }) => {
            if (response.body.kind !== 'single') return;
            const result = response.body.singleResult;
            if (!result.errors) return;
            response.body.singleResult = {
              ...result,
              errors: result.errors.map((error) => toldError(error, contextValue.caller.requestId, { isTerse })),
            };
          },
        }),
      },
    ],
  });
}

function asGateway({ engine }: DoorRules): ApolloServerOptionsWithGateway<ApolloContext>['gateway'] {
  return {
    onSchemaLoadOrUpdate: (listener) => {
      // Apollo Server puts resolvers of its own into the schema it is given, so it gets a copy.
      listener({ apiSchema: knowScalars(buildSchema(engine.publicSdl)), coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: ({ document, source, operationName, request: { variables }, context }) => {
        const { caller, result } = context as ApolloContext;
        return (result ?? engine.execute({ document, source, operationName, variables, context: caller })) as never;
      },
    }),
    stop: async () => undefined,
  };
}

/** A question whose document is valid, and who asks it. */
export interface ChargedQuestion {
  readonly document: Parameters<typeof chosenOperation>[0];
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | undefined;
  readonly caller: Caller;
  readonly answer: ServerResponse;
}

/** Takes the points of a question. Throws BAD_USER_INPUT, QUERY_REJECTED or RATE_LIMITED when it may not be asked. */
export async function charge({ engine, budgets, limits }: DoorRules, question: ChargedQuestion): Promise<void> {
  const { document, operationName, variables = {}, caller, answer } = question;
  const operation = chosenOperation(document, operationName);
  refuseSubscription(operation);
  const cost = checkCost({ schema: engine.schema, document, operation, variables }, limits.cost);
  await spendAndTell(budgets, caller, answer, cost);
}
