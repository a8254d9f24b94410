import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, type OperationDefinitionNode, type OperationTypeNode } from 'graphql';
import { SCHEMA_FOLDER } from '@klantbeeld/schema';

/** An example operation for front-end teams. */
export interface Example {
  /** File inside schema/operations. */
  readonly file: string;
  readonly name: string;
  readonly kind: OperationTypeNode;
  /** The operation and the fragments it uses, as a document of its own. */
  readonly document: string;
  /** Whether the lines right above it say what it is for. */
  readonly isExplained: boolean;
}

const FOLDER = join(SCHEMA_FOLDER, 'operations');

/** Every example of schema/operations, by the name of its operation. */
export function readExamples(): ReadonlyMap<string, Example> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.graphql'));
  return new Map(files.flatMap(examplesIn).map((example) => [example.name, example]));
}

function examplesIn(file: string): readonly Example[] {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const { definitions } = parse(text);
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map(print);
  const operations = definitions.filter(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  return operations.map((operation) => ({
    file,
    name: operation.name?.value ?? '',
    kind: operation.operation,
    document: [print(operation), ...fragments].join('\n\n'),
    isExplained: /(^|\n)# .+\n$/.test(text.slice(0, operation.loc!.start)),
  }));
}
