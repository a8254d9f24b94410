import { describe, expect, test } from '@jest/globals';
import { PURPOSES } from '../purpose/purpose.js';
import { DATA_CLASSES, type DataClass } from './data-class.js';
import { decide, NO_RELATION, purposesThatAllow, type ClientRelation } from './decide.js';
import { CAPACITIES, POLICY_TABLE } from './policy-table.js';

const CLASSES = Object.keys(DATA_CLASSES) as DataClass[];
const GUIDING: ClientRelation = { capacity: 'GUIDANCE', consents: new Set() };
const SHOWN = { effect: 'SHOW' };

function withheld(reason: string): object {
  return { effect: 'WITHHOLD', reason };
}

/** Somebody who guides a client that consented to these classes. */
function withConsent(...consents: DataClass[]): ClientRelation {
  return { capacity: 'GUIDANCE', consents: new Set(consents) };
}

describe('what may be shown of a client', () => {
  test('nothing without a purpose, whatever the relation', () => {
    for (const dataClass of CLASSES) {
      expect(decide(null, withConsent(...CLASSES), dataClass)).toEqual(withheld('PURPOSE_NOT_ALLOWED'));
    }
  });

  test('nothing to somebody who is not connected to the client, whatever the purpose', () => {
    for (const purpose of PURPOSES) {
      for (const dataClass of CLASSES) {
        expect(decide(purpose, NO_RELATION, dataClass)).toEqual(withheld('NOT_IN_CASELOAD'));
      }
    }
  });

  test('consent opens nothing to somebody who is not connected to the client', () => {
    const relation: ClientRelation = { capacity: null, consents: new Set(['PRACTICAL_AGREEMENT']) };
    expect(decide('WORK_DEVELOPMENT', relation, 'PRACTICAL_AGREEMENT')).toEqual(withheld('NOT_IN_CASELOAD'));
  });

  test('management, privacy audit and inspection show no single client, even with every consent', () => {
    for (const purpose of ['MANAGEMENT', 'PRIVACY_AUDIT', 'CLIENT_INSPECTION'] as const) {
      for (const dataClass of CLASSES) {
        expect(decide(purpose, withConsent(...CLASSES), dataClass)).toEqual(withheld('PURPOSE_NOT_ALLOWED'));
      }
    }
  });

  test('exactly what the table marks yes is shown without consent, for every purpose and capacity', () => {
    for (const purpose of PURPOSES) {
      for (const capacity of CAPACITIES) {
        for (const dataClass of CLASSES) {
          const isShown = decide(purpose, { capacity, consents: new Set() }, dataClass).effect === 'SHOW';
          expect(isShown).toBe(POLICY_TABLE[purpose]?.[capacity]?.[dataClass] === 'yes');
        }
      }
    }
  });

  test('the reason says which kind of refusal it is', () => {
    expect(decide('WORK_DEVELOPMENT', GUIDING, 'PRACTICAL_AGREEMENT')).toEqual(withheld('CONSENT_REQUIRED'));
    expect(decide('WORK_DEVELOPMENT', GUIDING, 'SUPPORT_PROVISION')).toEqual(withheld('NO_LEGAL_BASIS'));
    expect(decide('WORK_DEVELOPMENT', GUIDING, 'ADDRESS')).toEqual(withheld('CONFIDENTIAL'));
    expect(decide('WORK_DEVELOPMENT', GUIDING, 'SANCTION')).toEqual(withheld('PURPOSE_NOT_ALLOWED'));
  });

  test('a job coach never sees the reason of an exemption, a sanction or an amount, whatever the client consents to', () => {
    for (const purpose of ['WORK_DEVELOPMENT', 'WSW_EMPLOYMENT'] as const) {
      for (const dataClass of ['DUTY_REASON', 'SANCTION', 'INCOME', 'BSN_IN_FULL', 'ADDRESS'] as const) {
        expect(decide(purpose, withConsent(...CLASSES), dataClass).effect).toBe('WITHHOLD');
      }
    }
  });
});

describe('consent', () => {
  test('opens the class it was given for', () => {
    const relation = withConsent('PRACTICAL_AGREEMENT');
    expect(decide('WORK_DEVELOPMENT', relation, 'PRACTICAL_AGREEMENT')).toEqual(SHOWN);
  });

  test('opens no other class', () => {
    const relation = withConsent('SUPPORT_PROVISION');
    expect(decide('WWB_WORK', relation, 'PRACTICAL_AGREEMENT')).toEqual(withheld('CONSENT_REQUIRED'));
  });

  test('opens nothing that the law gives no basis for', () => {
    const relation = withConsent('SUPPORT_ASSESSMENT');
    expect(decide('WWB_WORK', relation, 'SUPPORT_ASSESSMENT')).toEqual(withheld('NO_LEGAL_BASIS'));
  });
});

describe('what a refusal may tell of other purposes', () => {
  test('purposes are named that see at least one of the classes without asking consent', () => {
    expect(purposesThatAllow(['SUPPORT_PROVISION', 'PRACTICAL_AGREEMENT'])).toEqual(['WMO_SUPPORT']);
    expect(purposesThatAllow(['SANCTION'])).toEqual(['WWB_INCOME', 'WWB_WORK']);
  });

  test('no purpose is named for no class', () => {
    expect(purposesThatAllow([])).toEqual([]);
  });
});
