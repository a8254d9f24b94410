import { Classified } from '@klantbeeld/subgraph';
import { Directive, Field, InputType, Int } from 'type-graphql';

@InputType('BirthDateAndSurname', { description: 'Somebody by birth date and surname.' })
@Classified(['BIRTH_DATE', 'DEVELOPMENT'])
export class BirthDateAndSurnameInput {
  @Field(() => String, {
    description: 'Birth date as YYYY-MM-DD; zeros for parts that are unknown, such as 1968-00-00.',
  })
  birthDate!: string;
  @Classified(['IDENTITY', 'DEVELOPMENT'])
  @Field(() => String, { description: 'Surname without prefix; capitals and accents do not matter.' })
  surname!: string;
}

@InputType('PostcodeAndHouseNumber', { description: 'Somebody by address; asks the right to see addresses.' })
@Classified('ADDRESS')
export class PostcodeAndHouseNumberInput {
  @Field(() => String, { description: 'Four digits and two letters, with or without a space.' })
  postcode!: string;
  @Field(() => Int, { description: 'House number without letter or addition.' })
  houseNumber!: number;
}

@InputType('ClientLookup', {
  description: 'How to find somebody among one’s own clients: give exactly one. A request looks up once.',
})
@Classified('BSN_IN_FULL')
@Directive('@oneOf')
export class ClientLookupInput {
  @Field(() => String, {
    nullable: true,
    description: 'Citizen service number of nine digits; asks the right to see it in full. Never put it in a URL.',
  })
  bsn?: string | null;
  @Field(() => BirthDateAndSurnameInput, {
    nullable: true,
    description: 'By birth date and surname; asks the right to see birth dates or development.',
  })
  birthDateAndSurname?: BirthDateAndSurnameInput | null;
  @Field(() => PostcodeAndHouseNumberInput, { nullable: true, description: 'By postcode and house number.' })
  postcodeAndHouseNumber?: PostcodeAndHouseNumberInput | null;
}
