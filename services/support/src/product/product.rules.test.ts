import { describe, expect, test } from '@jest/globals';
import { PRODUCT_CATEGORIES } from './product-category.codes.js';
import { isProductCode, isProductOfCategory, namesProduct, productCategoryOf } from './product.rules.js';

describe('products of the Wmo', () => {
  test('WMO020 has eighteen categories, numbered 01 to 18', () => {
    const numbers = Array.from({ length: 18 }, (_, index) => String(index + 1).padStart(2, '0'));
    expect(PRODUCT_CATEGORIES.map((category) => category.code)).toEqual(numbers);
  });

  test('category 07 is day activities and 19 does not exist', () => {
    expect(productCategoryOf('07')?.dutchName).toBe('Dagbesteding');
    expect(productCategoryOf('19')).toBeNull();
  });

  test.each(['07A03', '01A01', '18Z99'])('%s is written as a product code', (code) => {
    expect(isProductCode(code)).toBe(true);
  });

  test.each(['7A03', '07a03', '07A3', '07A033', '', 'A0703'])('%j is not written as a product code', (code) => {
    expect(isProductCode(code)).toBe(false);
  });

  test('a product is of the category whose digits it begins with', () => {
    expect(isProductOfCategory('07A03', '07')).toBe(true);
    expect(isProductOfCategory('07A03', '08')).toBe(false);
  });

  test('a text that holds a product code names the product, a text about day and transport does not', () => {
    expect(namesProduct('Taxi op dinsdag (08a01)')).toBe(true);
    expect(namesProduct('Op dinsdag om 09.30 uur opgehaald, lijn 12')).toBe(false);
  });
});
