import { Field, InputType, ObjectType } from 'type-graphql';
import { Classified } from '@klantbeeld/subgraph';

@ObjectType('SupportProduct', { description: 'What is provided, in the national codes (iWmo product).' })
@Classified('INHERITED')
export class SupportProductType {
  @Field(() => String, { description: 'Category in two digits (productcategorie, WMO020), such as 07.' })
  category!: string;
  @Field(() => String, { description: 'Code of the product (productcode, WMO021), such as 07A03.' })
  code!: string;
}

@InputType('SupportProductInput', { description: 'What is provided, in the national codes (iWmo product).' })
@Classified('SUPPORT_PROVISION')
export class SupportProductInput {
  @Field(() => String, { description: 'Category in two digits (productcategorie, WMO020), such as 07.' })
  category!: string;
  @Field(() => String, {
    description: 'Code of the product (productcode, WMO021), such as 07A03; begins with its category.',
  })
  code!: string;
}
