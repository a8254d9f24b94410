import { createUnionType, Directive, Field, ID, ObjectType } from 'type-graphql';
import { Classified, ListsWithheld, WithheldFieldType, WithheldType, type Section } from '@klantbeeld/subgraph';

/** The part of the client view that belongs to the WSW. */
export const SHELTERED_EMPLOYMENT_SECTION: Section = {
  law: 'WSW',
  dossier: 'ShelteredEmploymentDossier',
  dataClasses: ['INDICATION_CONCLUSION', 'INDICATION_DETAIL', 'SHELTERED_JOB'],
};

@ObjectType('ShelteredEmploymentDossier', { description: 'What the WSW does for a client (BWBR0008903).' })
@Classified('STRUCTURE')
export class ShelteredEmploymentDossierType {
  clientId!: string;
  @ListsWithheld()
  @Field(() => [WithheldFieldType], { description: 'Fields of this dossier that are withheld from this caller.' })
  withheld!: readonly WithheldFieldType[];
}

/** The dossier, or what is told instead. */
export const ShelteredEmploymentSectionUnion = createUnionType({
  name: 'ShelteredEmploymentSection',
  description: 'The WSW part of the client view, or why it is withheld.',
  types: () => [ShelteredEmploymentDossierType, WithheldType] as const,
  resolveType: (value: object) => (value as { __typename: string }).__typename,
});

@ObjectType('Client', { description: 'A person whom the company or the laws know (cliënt).' })
@Directive('@key(fields: "id")')
@Classified('STRUCTURE')
export class ClientType {
  @Field(() => ID, { description: 'Id of the client.' })
  id!: string;
}
