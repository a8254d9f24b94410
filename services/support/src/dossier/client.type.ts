import { createUnionType, Directive, Field, ID, ObjectType } from 'type-graphql';
import { Classified, ListsWithheld, WithheldFieldType, WithheldType, type Section } from '@klantbeeld/subgraph';

/** The part of the client view that belongs to the Wmo. */
export const SUPPORT_SECTION: Section = {
  law: 'WMO',
  dossier: 'SupportDossier',
  dataClasses: ['SUPPORT_PROVISION', 'SUPPORT_ASSESSMENT', 'PRACTICAL_AGREEMENT'],
};

@ObjectType('SupportDossier', {
  description: 'What social support does for a client (Wmo 2007 BWBR0020031, Wmo 2015 BWBR0035362).',
})
@Classified('STRUCTURE')
export class SupportDossierType {
  clientId!: string;
  @ListsWithheld()
  @Field(() => [WithheldFieldType], { description: 'Fields of this dossier that are withheld from this caller.' })
  withheld!: readonly WithheldFieldType[];
}

/** The dossier, or what is told instead. */
export const SupportSectionUnion = createUnionType({
  name: 'SupportSection',
  description: 'The Wmo part of the client view, or why it is withheld.',
  types: () => [SupportDossierType, WithheldType] as const,
  resolveType: (value: object) => (value as { __typename: string }).__typename,
});

@ObjectType('Client', { description: 'A person whom the company or the laws know (cliënt).' })
@Directive('@key(fields: "id")')
@Classified('STRUCTURE')
export class ClientType {
  @Field(() => ID, { description: 'Id of the client.' })
  id!: string;
}
