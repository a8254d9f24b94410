import { InputCheck, type InvalidInput } from '@klantbeeld/subgraph';
import { checkPractice } from '../practical-agreement/practical-agreement.rules.js';
import { isProductCode, isProductOfCategory, productCategoryOf } from '../product/product.rules.js';
import { FIRST_DAY_OF_WMO } from '../report/report.rules.js';
import { LARGEST_VOLUME } from '../volume/volume.codes.js';
import type { AllocateArrangementInput } from './allocate-arrangement.type.js';
import { isDecisionNumber, isProviderCode } from './arrangement.rules.js';

/** Everything that is wrong with the input by itself, or null when it can be right. */
export function whatIsWrong(input: AllocateArrangementInput, decidedOn: string, today: string): InvalidInput | null {
  const check = new InputCheck()
    .expect(
      isDecisionNumber(input.decisionNumber),
      'decisionNumber',
      'A decision number has one to nine digits and nothing else; copy it from the decision.',
    )
    .expect(decidedOn <= today, 'decidedOn', 'A decision is not in the future; give today or an earlier day.')
    .expect(
      decidedOn >= FIRST_DAY_OF_WMO,
      'decidedOn',
      `The Wmo begins on ${FIRST_DAY_OF_WMO}; give that day or a later one.`,
    )
    .period(input.from, input.until, 'until');
  checkProduct(check, input);
  checkDelivery(check, input);
  return checkPractice(check, input.practicalAgreement, 'practicalAgreement').refusal;
}

function checkProduct(check: InputCheck, { product }: AllocateArrangementInput): void {
  const isKnown = productCategoryOf(product.category) !== null;
  const isCode = isProductCode(product.code);
  check
    .expect(isKnown, 'product.category', 'There is no such category; give two digits from 01 to 18 (WMO020).')
    .expect(isCode, 'product.code', 'A product code is two digits, a capital and two digits, such as 07A03.')
    .expect(
      !isKnown || !isCode || isProductOfCategory(product.code, product.category),
      'product.code',
      'This product is of another category; the code begins with the two digits of its category.',
    );
}

function checkDelivery(check: InputCheck, { volume, deliveryForm, providerCode }: AllocateArrangementInput): void {
  const isNamed = providerCode !== null && providerCode !== undefined;
  check
    .expect(
      volume.amount >= 1 && volume.amount <= LARGEST_VOLUME,
      'volume.amount',
      `A volume is a whole number from 1 to ${LARGEST_VOLUME}; give cents where the unit is EURO.`,
    )
    .expect(
      isNamed || deliveryForm !== 'IN_KIND',
      'providerCode',
      'Support in kind needs a provider; give its AGB code.',
    )
    .expect(!isNamed || isProviderCode(providerCode), 'providerCode', 'The AGB code of a provider has eight digits.');
}
