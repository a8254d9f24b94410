import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DATA_CLASSES, DATA_KEEPERS, type DataClass, type DataKeeper, type Purpose } from '@klantbeeld/access';
import { Classified, DateScalar, DateTimeScalar, enumOf, PurposeEnum } from '@klantbeeld/subgraph';

/** Classes of data, as the policy table names them. */
export const DataClassEnum = enumOf(Object.keys(DATA_CLASSES) as DataClass[]);
registerEnumType(DataClassEnum, {
  name: 'DataClass',
  description: 'A kind of data that the policy decides about; each field of the graph names its own.',
  valuesConfig: Object.fromEntries(
    Object.entries(DATA_CLASSES).map(([name, description]) => [name, { description: `${description}.` }]),
  ),
});

/** Who keeps data. */
export const DataKeeperEnum = enumOf(DATA_KEEPERS);
registerEnumType(DataKeeperEnum, {
  name: 'DataKeeper',
  description: 'Who keeps data: one of the laws, or what the laws share.',
  valuesConfig: {
    WWB: { description: 'Participatiewet.' },
    WSW: { description: 'Wet sociale werkvoorziening.' },
    WMO: { description: 'Wet maatschappelijke ondersteuning.' },
    SHARED: { description: 'What the laws share: register, intake, plan and work.' },
  },
});

@ObjectType('Consent', {
  description:
    'The client’s yes to one class of data for one purpose (toestemming, AVG art. 7, Wmo 2015 art. 5.1.1 lid 4).',
})
@Classified('INHERITED')
export class ConsentType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  clientId!: string;
  @Field(() => DataClassEnum, { description: 'The one class of data that it opens.' })
  dataClass!: DataClass;
  @Field(() => DataKeeperEnum, { description: 'The law that keeps the data.' })
  fromLaw!: DataKeeper;
  @Field(() => PurposeEnum, { description: 'The one purpose for which it opens it.' })
  purpose!: Purpose;
  @Field(() => String, { description: 'Version of the text that the client read, such as 2026-1.' })
  textVersion!: string;
  @Field(() => DateScalar, { description: 'First day.' })
  givenOn!: string;
  @Field(() => DateScalar, { description: 'First day that it no longer holds by itself.' })
  expiresOn!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the client took it back; null while it stands.' })
  withdrawnAt!: string | null;
  @Field(() => Int, { description: 'Version, to give as expectedVersion when it is withdrawn.' })
  version!: number;
}
