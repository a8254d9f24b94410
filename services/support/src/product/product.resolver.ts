import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '@klantbeeld/subgraph';
import { productCategoryOf } from './product.rules.js';
import { SupportProductType } from './product.type.js';

@Resolver(() => SupportProductType)
export class SupportProductResolver {
  @Classified('INHERITED')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of the category in Dutch (WMO020); null for a category that the table does not have.',
  })
  categoryName(@Root() product: SupportProductType): string | null {
    return productCategoryOf(product.category)?.dutchName ?? null;
  }
}
