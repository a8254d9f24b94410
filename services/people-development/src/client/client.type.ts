import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DATE_PRECISIONS, type DatePrecision } from '@klantbeeld/domain';
import { Classified, DateScalar, enumOf, ListsWithheld, WithheldFieldType } from '@klantbeeld/subgraph';

/** Sex as registered. */
export const SexEnum = enumOf(['MALE', 'FEMALE', 'UNKNOWN']);
registerEnumType(SexEnum, { name: 'Sex', description: 'Sex as registered (geslacht, BRP 01.04.10).' });

/** How much of a date is known. */
export const DatePrecisionEnum = enumOf(DATE_PRECISIONS);
registerEnumType(DatePrecisionEnum, { name: 'DatePrecision', description: 'How much of a date is known.' });

/** What kind of address it is. */
export const AddressKindEnum = enumOf(['DUTCH', 'ABROAD', 'POSTAL', 'UNKNOWN']);
registerEnumType(AddressKindEnum, {
  name: 'AddressKind',
  description: 'What kind of address it is.',
  valuesConfig: {
    DUTCH: { description: 'Residence in the Netherlands (woonadres).' },
    ABROAD: { description: 'Address abroad.' },
    POSTAL: { description: 'Postal address only (briefadres).' },
    UNKNOWN: { description: 'Not known where.' },
  },
});

@ObjectType('PersonName', { description: 'Name as registered (BRP category 01).' })
@Classified('INHERITED')
export class PersonNameType {
  @Field(() => String, { description: 'The whole name as it is written.' })
  full!: string;
  @Field(() => String, { nullable: true, description: 'Given names (voornamen).' })
  givenNames!: string | null;
  @Field(() => String, { nullable: true, description: 'Initials (voorletters).' })
  initials!: string | null;
  @Field(() => String, { nullable: true, description: 'Title or predicate (adellijke titel of predicaat).' })
  title!: string | null;
  @Field(() => String, { nullable: true, description: 'Prefix (voorvoegsel).' })
  prefix!: string | null;
  @Field(() => String, { nullable: true, description: 'Surname (geslachtsnaam) without prefix.' })
  surname!: string | null;
}

@ObjectType('IncompleteDate', {
  description: 'A date of which parts may be unknown, shown as known and never filled in.',
})
@Classified('INHERITED')
export class IncompleteDateType {
  @Field(() => DateScalar, { nullable: true, description: 'The day, when every part is known.' })
  date!: string | null;
  @Field(() => Int, { nullable: true, description: 'Year; null when unknown.' })
  year!: number | null;
  @Field(() => Int, { nullable: true, description: 'Month 1-12; null when unknown.' })
  month!: number | null;
  @Field(() => Int, { nullable: true, description: 'Day of the month; null when unknown.' })
  day!: number | null;
  @Field(() => DatePrecisionEnum, { description: 'How much is known.' })
  precision!: DatePrecision;
}

@ObjectType('Address', { description: 'Where somebody lives or can be written to (adres).' })
@Classified('INHERITED')
export class AddressType {
  @Field(() => AddressKindEnum, { description: 'What kind of address it is.' })
  kind!: string;
  @Field(() => String, { nullable: true, description: 'Street.' })
  street!: string | null;
  @Field(() => Int, { nullable: true, description: 'House number.' })
  houseNumber!: number | null;
  @Field(() => String, { nullable: true, description: 'House letter.' })
  houseLetter!: string | null;
  @Field(() => String, { nullable: true, description: 'Addition to the house number.' })
  houseNumberAddition!: string | null;
  @Field(() => String, { nullable: true, description: 'Postcode, four digits and two letters.' })
  postcode!: string | null;
  @Field(() => String, { nullable: true, description: 'Town.' })
  locality!: string | null;
  @Field(() => String, { nullable: true, description: 'Description where there is no street (locatiebeschrijving).' })
  description!: string | null;
  @Field(() => [String], { description: 'Lines of an address abroad.' })
  foreignLines!: readonly string[];
  @Field(() => String, { nullable: true, description: 'Code of the country of an address abroad (BRP table 34).' })
  countryCode!: string | null;
  @Field(() => Boolean, { description: 'Whether the municipality doubts the address (in onderzoek).' })
  isUnderInvestigation!: boolean;
}

@ObjectType('Contact', { description: 'How to reach somebody.' })
@Classified('INHERITED')
export class ContactType {
  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  telephone!: string | null;
  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email!: string | null;
}

@ObjectType('MunicipalityRegistration', {
  description: 'A municipality where somebody was registered, with its time (gemeente van inschrijving).',
})
@Classified('INHERITED')
export class MunicipalityRegistrationType {
  @Field(() => String, { description: 'Code of Statistics Netherlands, such as GM0141.' })
  code!: string;
  @Field(() => IncompleteDateType, { nullable: true, description: 'Since when.' })
  from!: IncompleteDateType | null;
  @Field(() => IncompleteDateType, { nullable: true, description: 'First day it no longer counts; null at present.' })
  until!: IncompleteDateType | null;
}

@ObjectType('Client', { description: 'A person whom the company or the laws know (cliënt).' })
@Directive('@key(fields: "id")')
@Classified('STRUCTURE')
export class ClientType {
  @Field(() => ID, { description: 'Id of the client; says nothing about the person.' })
  @Classified('STRUCTURE')
  id!: string;
  @Field(() => SexEnum, { nullable: true, description: 'Sex as registered.' })
  @Classified('IDENTITY')
  sex!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether somebody decides for the client (curatele, BW 1:378).',
  })
  @Classified('IDENTITY')
  isUnderGuardianship!: boolean | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Limitation of disclosure 0 to 7 (indicatie geheim, Wet BRP art. 2.59).',
  })
  @Classified('ADDRESS')
  secrecy!: number | null;
  @ListsWithheld()
  @Field(() => [WithheldFieldType], { description: 'Fields of this client that are withheld from this caller.' })
  withheld!: readonly WithheldFieldType[];
}

@ObjectType('Partner', { description: 'Spouse or registered partner (partner, BRP category 05).' })
@Classified('INHERITED')
export class PartnerType {
  partnerClientId!: string | null;
  @Field(() => PersonNameType, { nullable: true, description: 'Name of the partner.' })
  name!: PersonNameType | null;
  @Field(() => IncompleteDateType, { nullable: true, description: 'Birth date of the partner.' })
  birthDate!: IncompleteDateType | null;
  @Field(() => IncompleteDateType, { nullable: true, description: 'Since when.' })
  since!: IncompleteDateType | null;
}
