import { Arg, Directive, Field, ID, InterfaceType, Int, ObjectType } from 'type-graphql';
import { explainWithheld, whatCanBeDone, type Language, type Purpose, type WithheldReason } from '@klantbeeld/access';
import type { Law } from '@klantbeeld/domain';
import { Classified } from './classified.js';
import { DateScalar } from './scalars.js';
import { LanguageEnum, LawEnum, PurposeEnum, WithheldReasonEnum } from './shared-enums.js';

@ObjectType('Withheld', {
  description:
    'A law’s part of the client view that this caller may not see; the same whether or not there is anything.',
})
@Directive('@shareable')
@Classified('STRUCTURE')
export class WithheldType {
  @Field(() => LawEnum, { description: 'The law whose part is withheld.' })
  law!: Law;
  @Field(() => WithheldReasonEnum, { description: 'Why it is withheld.' })
  reason!: WithheldReason;
  @Field(() => [PurposeEnum], {
    description: 'Purposes that may see at least some of it, for who is assigned to the client.',
  })
  purposesThatAllow!: readonly Purpose[];
  @Field(() => Boolean, {
    description: 'Whether an override for this one client would show something of it; see requestOverride.',
  })
  canRequestOverride!: boolean;
  @Field(() => String, { description: 'Why it is withheld, to show as it is; it never depends on data.' })
  explanation(
    @Arg('language', () => LanguageEnum, { defaultValue: 'NL', description: 'Language of the text.' })
    language: Language,
  ): string {
    return explainWithheld(this.reason, language);
  }
  @Field(() => String, { description: 'What the reader can do about it, to show as it is; it never depends on data.' })
  whatYouCanDo(
    @Arg('language', () => LanguageEnum, { defaultValue: 'NL', description: 'Language of the text.' })
    language: Language,
  ): string {
    return whatCanBeDone(this.reason, language);
  }
}

@ObjectType('WithheldField', { description: 'A field of this object that this caller may not see; its value is null.' })
@Directive('@shareable')
@Classified('STRUCTURE')
export class WithheldFieldType {
  @Field(() => String, { description: 'Name of the field.' })
  path!: string;
  @Field(() => WithheldReasonEnum, { description: 'Why it is withheld.' })
  reason!: WithheldReason;
  @Field(() => [PurposeEnum], { description: 'Purposes that may see it, for who is assigned to the client.' })
  purposesThatAllow!: readonly Purpose[];
  @Field(() => String, { description: 'Why it is withheld, to show as it is; it never depends on data.' })
  explanation(
    @Arg('language', () => LanguageEnum, { defaultValue: 'NL', description: 'Language of the text.' })
    language: Language,
  ): string {
    return explainWithheld(this.reason, language);
  }
  @Field(() => String, { description: 'What the reader can do about it, to show as it is; it never depends on data.' })
  whatYouCanDo(
    @Arg('language', () => LanguageEnum, { defaultValue: 'NL', description: 'Language of the text.' })
    language: Language,
  ): string {
    return whatCanBeDone(this.reason, language);
  }
}

@ObjectType('Money', { description: 'An amount in whole cents.' })
@Directive('@shareable')
@Classified('INHERITED')
export class MoneyType {
  @Field(() => Int, { description: 'Whole euro cents; negative for what is owed back.' })
  cents!: number;
  @Field(() => String, { description: 'ISO 4217 code of the currency: EUR.' })
  currency!: string;
}

@ObjectType('Period', { description: 'A half-open period: `until` is the first day that no longer counts.' })
@Directive('@shareable')
@Classified('INHERITED')
export class PeriodType {
  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day that no longer counts; null while the end is open.',
  })
  until!: string | null;
}

@ObjectType('LegalBasis', {
  description: 'The provision of a law that something rests on, in the version of its own date (grondslag).',
})
@Directive('@shareable')
@Classified('INHERITED')
export class LegalBasisType {
  @Field(() => String, { description: 'Number in the national register of regulations, such as BWBR0015703.' })
  bwbId!: string;
  @Field(() => String, { description: 'Article, such as 9 or 10b.' })
  article!: string;
  @Field(() => String, { nullable: true, description: 'Paragraph (lid); null when the whole article is meant.' })
  paragraph!: string | null;
  @Field(() => DateScalar, { description: 'First day of the version of the law that is meant.' })
  validFrom!: string;
}

@ObjectType('PageInfo', { description: 'Where a page of a list ends.' })
@Directive('@shareable')
@Classified('STRUCTURE')
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Give it as `after` for the next page; null on an empty page.' })
  endCursor!: string | null;
}

@InterfaceType('UserError', { description: 'A refusal that the user can do something about.' })
@Classified('STRUCTURE')
export abstract class UserErrorType {
  @Field(() => String, { description: 'What is wrong and how to mend it.' })
  message!: string;
}

@ObjectType('InvalidField', { description: 'One field of the input that cannot be right.' })
@Directive('@shareable')
@Classified('STRUCTURE')
export class InvalidFieldType {
  @Field(() => String, { description: 'Path of the field inside the input, such as period.until.' })
  path!: string;
  @Field(() => String, { description: 'What is wrong with the value and how to mend it.' })
  message!: string;
}

@ObjectType('InvalidInputError', {
  implements: UserErrorType,
  description: 'Refusal: fields of the input that cannot be right.',
})
@Directive('@shareable')
@Classified('STRUCTURE')
export class InvalidInputErrorType extends UserErrorType {
  @Field(() => [InvalidFieldType], { description: 'Every field that is wrong, not only the first.' })
  fields!: readonly InvalidFieldType[];
}

@ObjectType('ClientNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: no such client, or not one of yours; the two look the same.',
})
@Directive('@shareable')
@Classified('STRUCTURE')
export class ClientNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { nullable: true, description: 'The id that was asked for, when it was an id.' })
  clientId!: string | null;
}
