import { PRODUCT_CATEGORIES, type ProductCategory } from './product-category.codes.js';

const CATEGORY_BY_CODE = new Map(PRODUCT_CATEGORIES.map((category) => [category.code, category]));
const PRODUCT_CODE = /^\d{2}[A-Z]\d{2}$/;
const PRODUCT_CODE_IN_TEXT = /\b\d{2}[A-Z]\d{2}\b/i;

/** The product category of a code of two digits (WMO020), or null when there is none. */
export function productCategoryOf(code: string): ProductCategory | null {
  return CATEGORY_BY_CODE.get(code) ?? null;
}

/** Whether a text is written as a product code (WMO021): two digits, a capital, two digits, such as 07A03. */
export function isProductCode(text: string): boolean {
  return PRODUCT_CODE.test(text);
}

/** Whether a product belongs to a category: its code begins with the two digits of the category. */
export function isProductOfCategory(productCode: string, categoryCode: string): boolean {
  return productCode.startsWith(categoryCode);
}

/** Whether a text names a product by its code; others than the Wmo may read a practical agreement, but not the product. */
export function namesProduct(text: string): boolean {
  return PRODUCT_CODE_IN_TEXT.test(text);
}
