import type { DocumentNode, FieldNode, OperationDefinitionNode } from 'graphql';

/** The client's operation, and where its values stand in the tree. */
export interface ProjectedOperation {
  /** The document that is projected. */
  readonly document: DocumentNode;
  /** The operation of the document that was asked for. */
  readonly operation: OperationDefinitionNode;
  /** For each field of the document, by identity: the key that holds its value in the tree. */
  readonly treeKeys: ReadonlyMap<FieldNode, string>;
}
