import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { SUPPORT, WORK } from './inputs.js';
import type { Refusal } from './refusals.js';

const NOBODY = randomUUID();
const GUIDING = { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' };
const STANDING_IN = { staffId: 'sw-2', purpose: 'WORK_DEVELOPMENT' };
const YES = { dataClass: 'SUPPORT_PROVISION', fromLaw: 'WMO', purpose: 'WWB_WORK', textVersion: '2026-1' };
const NEED = { purpose: 'WORK_DEVELOPMENT', minutes: 10, reason: 'Collega ziek, de klant staat aan de balie.' };

/** Every refusal of the acts that say who may see a client. */
export const RELATION_REFUSALS: readonly Refusal[] = [
  ...(['assignClient', 'transferResponsibility'] as const).flatMap((act): Refusal[] => {
    const to = (staffId: string) => (act === 'assignClient' ? { staffId } : { toStaffId: staffId, expectedVersion: 2 });
    return [
      {
        refusal: 'ClientNotFoundError',
        act: ({ stranger }) => ({ ...WORK, act, input: { clientId: stranger, ...to('sw-2') } }),
        says: ({ stranger }) => ({ clientId: stranger }),
      },
      {
        refusal: 'InvalidInputError',
        act: ({ fresh }) => ({ ...WORK, act, input: { clientId: fresh, ...to('sw-2'), overCaseloadReason: ' ' } }),
        says: () => ['overCaseloadReason'],
      },
      {
        refusal: 'StaffMemberNotSuitableError',
        act: ({ fresh }) => ({ ...WORK, act, input: { clientId: fresh, ...to('con-999') } }),
        says: () => ({ staffId: 'con-999' }),
      },
      {
        refusal: 'CaseloadExceededError',
        act: ({ fresh }) => ({ ...WORK, act, input: { clientId: fresh, ...to('con-full') } }),
        says: () => ({ staffId: 'con-full', size: 1, limit: 1 }),
      },
    ];
  }),
  {
    refusal: 'AlreadyAssignedError',
    act: ({ fresh: clientId }) => ({
      ...WORK,
      act: 'assignClient',
      input: { clientId, staffId: 'sw-1', purposes: ['WORK_DEVELOPMENT'] },
    }),
    says: () => ({ staffId: 'sw-1' }),
  },
  {
    refusal: 'ClientNotFoundError',
    act: ({ stranger: clientId }) => ({
      ...WORK,
      act: 'endAssignment',
      input: { clientId, staffId: 'sw-1', expectedVersion: 1 },
    }),
    says: ({ stranger }) => ({ clientId: stranger }),
  },
  {
    refusal: 'InvalidInputError',
    act: ({ fresh: clientId }) => ({
      ...WORK,
      act: 'endAssignment',
      input: { clientId, staffId: 'sw-1', expectedVersion: 0 },
    }),
    says: () => ['expectedVersion'],
  },
  {
    refusal: 'AssignmentNotFoundError',
    act: ({ fresh: clientId }) => ({
      ...WORK,
      act: 'endAssignment',
      input: { clientId, staffId: 'sw-2', expectedVersion: 1 },
    }),
    says: () => ({ staffId: 'sw-2' }),
  },
  {
    refusal: 'ResponsibleMustTransferError',
    act: ({ fresh: clientId }) => ({
      ...WORK,
      act: 'endAssignment',
      input: { clientId, staffId: 'con-1', expectedVersion: 2 },
    }),
    says: () => ({ staffId: 'con-1' }),
  },
  {
    refusal: 'ClientNotFoundError',
    act: ({ stranger }) => ({ ...WORK, act: 'giveConsent', input: { clientId: stranger, ...YES } }),
    says: ({ stranger }) => ({ clientId: stranger }),
  },
  {
    refusal: 'InvalidInputError',
    act: ({ fresh }) => ({
      ...WORK,
      act: 'giveConsent',
      input: { clientId: fresh, ...YES, fromLaw: 'WWB', textVersion: 'x', expiresOn: '2030-01-01' },
    }),
    says: () => ['fromLaw', 'textVersion', 'expiresOn'],
  },
  {
    refusal: 'ConsentCannotHelpError',
    act: ({ fresh }) => ({
      ...WORK,
      act: 'giveConsent',
      input: { clientId: fresh, ...YES, dataClass: 'SUPPORT_ASSESSMENT' },
    }),
    says: () => ({ obstacle: 'NO_LEGAL_BASIS' }),
  },
  {
    refusal: 'ConsentAlreadyGivenError',
    act: ({ fresh }) => ({ ...WORK, act: 'giveConsent', input: { clientId: fresh, ...YES } }),
    says: () => ({ existingConsentId: expect.any(String) }),
  },
  {
    refusal: 'InvalidInputError',
    act: () => ({ ...SUPPORT, act: 'withdrawConsent', input: { consentId: NOBODY, expectedVersion: 0 } }),
    says: () => ['expectedVersion'],
  },
  {
    refusal: 'ConsentNotFoundError',
    act: () => ({ ...SUPPORT, act: 'withdrawConsent', input: { consentId: NOBODY, expectedVersion: 1 } }),
    says: () => ({ consentId: NOBODY }),
  },
  {
    refusal: 'ConsentWithdrawnError',
    act: ({ withdrawnConsent }) => ({
      ...SUPPORT,
      act: 'withdrawConsent',
      input: { consentId: withdrawnConsent, expectedVersion: 1 },
    }),
    says: ({ withdrawnConsent }) => ({ consentId: withdrawnConsent }),
  },
  {
    refusal: 'ClientNotFoundError',
    act: ({ stranger }) => ({ ...GUIDING, act: 'requestOverride', input: { client: { id: stranger }, ...NEED } }),
    says: ({ stranger }) => ({ clientId: stranger }),
  },
  {
    refusal: 'InvalidInputError',
    act: ({ fresh }) => ({
      ...GUIDING,
      act: 'requestOverride',
      input: { client: { id: fresh }, purpose: 'WWB_WORK', minutes: 31, reason: 'haast' },
    }),
    says: () => ['purpose', 'minutes', 'reason'],
  },
  {
    refusal: 'OverrideNotNeededError',
    act: ({ fresh }) => ({ ...GUIDING, act: 'requestOverride', input: { client: { id: fresh }, ...NEED } }),
    says: ({ fresh }) => ({ clientId: fresh }),
  },
  {
    refusal: 'TooManyOverridesError',
    act: ({ fresh }) => ({ ...STANDING_IN, act: 'requestOverride', input: { client: { id: fresh }, ...NEED } }),
    says: () => ({ limit: 2 }),
  },
  {
    refusal: 'InvalidInputError',
    act: () => ({ ...STANDING_IN, act: 'stopOverride', input: { overrideId: NOBODY, expectedVersion: 0 } }),
    says: () => ['expectedVersion'],
  },
  {
    refusal: 'OverrideNotFoundError',
    act: () => ({ ...STANDING_IN, act: 'stopOverride', input: { overrideId: NOBODY, expectedVersion: 1 } }),
    says: () => ({ overrideId: NOBODY }),
  },
  {
    refusal: 'OverrideEndedError',
    act: ({ endedOverride }) => ({
      ...STANDING_IN,
      act: 'stopOverride',
      input: { overrideId: endedOverride, expectedVersion: 1 },
    }),
    says: ({ endedOverride }) => ({ overrideId: endedOverride }),
  },
];
