import { Kind, parse, print, separateOperations } from 'graphql';
import { hashOf } from '@klantbeeld/gateway';

/**
 * The list of known documents as JSON: text by its SHA-256. Each operation stands for itself with the fragments that
 * it uses, as the formatter of GraphQL prints it, operation first.
 */
export function renderPersistedDocuments(files: readonly string[]): string {
  const texts = files.flatMap(documentsIn);
  return `${JSON.stringify(Object.fromEntries(texts.map((text) => [hashOf(text), text])), null, 2)}\n`;
}

function documentsIn(file: string): readonly string[] {
  return Object.values(separateOperations(parse(file))).map(({ definitions }) => {
    const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    const others = definitions.filter((one) => one.kind !== Kind.OPERATION_DEFINITION);
    return [...operations, ...others].map(print).join('\n\n');
  });
}
