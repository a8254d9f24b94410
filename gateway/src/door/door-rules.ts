import { ANY_DOCUMENT, openDocumentList, type DocumentList } from '../documents/document-list.js';
import { openCallerBudgets, type CallerBudgets } from '../limits/caller-budget.js';
import { openDocumentReader, type DocumentReader } from '../limits/document-reader.js';
import { DEFAULT_DOOR_LIMITS, type DoorLimits } from '../limits/door-limits.js';
import type { TokenVerifier } from '../sign-in/token-verifier.js';
import type { LoggedEngine } from '../subgraphs/logged-engine.js';
import type { DoorOptions } from './door.js';

/** The parts that HTTP and WebSocket share, so that both refuse the same. */
export interface DoorRules {
  readonly engine: LoggedEngine;
  readonly verify: TokenVerifier;
  readonly documents: DocumentList;
  readonly read: DocumentReader;
  readonly budgets: CallerBudgets;
  readonly limits: DoorLimits;
  readonly onFailure: DoorOptions['onFailure'];
}

/** Makes the rules of a door. */
export function doorRules({ engine, verify, documents = ANY_DOCUMENT, doorLimits, onFailure }: DoorOptions): DoorRules {
  const limits = { ...DEFAULT_DOOR_LIMITS, ...doorLimits };
  return {
    engine,
    verify,
    documents: openDocumentList(documents),
    read: openDocumentReader(limits.document),
    budgets: openCallerBudgets(limits.pointsPerMinute),
    limits,
    onFailure,
  };
}
