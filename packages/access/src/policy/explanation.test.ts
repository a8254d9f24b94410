import { describe, expect, test } from '@jest/globals';
import { consentObstacle } from './consent.rules.js';
import { WITHHELD_REASONS } from './decision.js';
import { explainWithheld, LANGUAGES, whatCanBeDone } from './explanation.js';

describe('what staff are told where something is withheld', () => {
  test('differs by reason and language, and always says what can be done', () => {
    const texts = WITHHELD_REASONS.flatMap((reason) =>
      LANGUAGES.flatMap((language) => [explainWithheld(reason, language), whatCanBeDone(reason, language)]),
    );
    expect(new Set(texts).size).toBe(WITHHELD_REASONS.length * LANGUAGES.length * 2);
    for (const text of texts) expect(text.length).toBeGreaterThan(40);
  });

  test('says in both languages that nothing follows about whether there is anything', () => {
    for (const reason of WITHHELD_REASONS) {
      expect(explainWithheld(reason, 'NL')).toMatch(/Of er gegevens zijn, wordt niet getoond\.$/);
      expect(explainWithheld(reason, 'EN')).toMatch(/Whether there is anything is not shown\.$/);
    }
  });

  test('sends nobody to the client for a consent that cannot help', () => {
    expect(whatCanBeDone('NO_LEGAL_BASIS', 'NL')).toMatch(/Toestemming van de cliënt helpt hier niet/);
    expect(whatCanBeDone('NO_LEGAL_BASIS', 'EN')).toMatch(/consent does not help/);
  });
});

describe('Wmo 2015 art. 5.1.1 lid 4, AP 2016', () => {
  test('consent works only where the table says so, and otherwise the obstacle has a name', () => {
    expect(consentObstacle('SUPPORT_PROVISION', 'WWB_WORK')).toBeNull();
    expect(consentObstacle('SUPPORT_ASSESSMENT', 'WWB_WORK')).toBe('NO_LEGAL_BASIS');
    expect(consentObstacle('INCOME', 'WWB_WORK')).toBe('NOT_NEEDED');
    expect(consentObstacle('ADDRESS', 'WORK_DEVELOPMENT')).toBe('CONFIDENTIAL');
    expect(consentObstacle('SANCTION', 'WORK_DEVELOPMENT')).toBe('OTHER_PURPOSE');
    expect(consentObstacle('INCOME', 'MANAGEMENT')).toBe('OTHER_PURPOSE');
  });
});
