import { createUnionType, Directive, Field, ID, ObjectType } from 'type-graphql';
import { Classified, ListsWithheld, WithheldFieldType, WithheldType, type Section } from '@klantbeeld/subgraph';

/** The part of the client view that belongs to the WWB. */
export const BENEFITS_SECTION: Section = {
  law: 'WWB',
  dossier: 'BenefitsDossier',
  dataClasses: ['INCOME', 'DUTY_STATUS', 'OBLIGATION_STATUS', 'DUTY_REASON', 'SANCTION'],
};

@ObjectType('BenefitsDossier', { description: 'What WWB and Participatiewet do for a client (BWBR0015703).' })
@Classified('STRUCTURE')
export class BenefitsDossierType {
  clientId!: string;
  @ListsWithheld()
  @Field(() => [WithheldFieldType], { description: 'Fields of this dossier that are withheld from this caller.' })
  withheld!: readonly WithheldFieldType[];
}

/** The dossier, or what is told instead. */
export const BenefitsSectionUnion = createUnionType({
  name: 'BenefitsSection',
  description: 'The WWB part of the client view, or why it is withheld.',
  types: () => [BenefitsDossierType, WithheldType] as const,
  resolveType: (value: object) => (value as { __typename: string }).__typename,
});

@ObjectType('Client', { description: 'A person whom the company or the laws know (cliënt).' })
@Directive('@key(fields: "id")')
@Classified('STRUCTURE')
export class ClientType {
  @Field(() => ID, { description: 'Id of the client.' })
  id!: string;
}
