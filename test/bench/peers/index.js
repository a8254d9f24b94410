// What the benchmarks take of other products, in one place: it is resolved from this folder and not from the product.
export { createServer } from 'node:http';
export { createGatewayRuntime, getGraphQLWSOptions } from '@graphql-hive/gateway-runtime';
export { unifiedGraphHandler } from '@graphql-hive/router-runtime';
export { composeServices } from '@theguild/federation-composition';
export { buildSchema, execute, parse, validate } from 'graphql';
export { useServer } from 'graphql-ws/use/ws';
export { WebSocketServer } from 'ws';
