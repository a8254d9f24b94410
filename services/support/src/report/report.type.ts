import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis } from '@klantbeeld/domain';
import { Classified, DateScalar, enumOf, LegalBasisType } from '@klantbeeld/subgraph';

/** How a report stands. It says nothing of the research, which fewer people may see. */
export const SupportReportStateEnum = enumOf(['RECEIVED', 'DECIDED', 'CLOSED', 'WITHDRAWN']);
registerEnumType(SupportReportStateEnum, {
  name: 'SupportReportState',
  description: 'How a report of a need stands.',
  valuesConfig: {
    RECEIVED: { description: 'Registered; no decision yet.' },
    DECIDED: { description: 'An arrangement was allocated on it (beschikking).' },
    CLOSED: { description: 'Ended without an arrangement, such as by a general provision (algemene voorziening).' },
    WITHDRAWN: { description: 'Taken back by the client.' },
  },
});

@ObjectType('SupportReport', {
  description:
    'Report that somebody needs support (melding, Wmo 2015 art. 2.3.2 lid 1); under the Wmo 2007 the request.',
})
@Classified('INHERITED')
export class SupportReportType {
  @Field(() => ID, { description: 'Id of the report.' })
  id!: string;
  @Field(() => DateScalar, { description: 'Day of the report; the term for research runs from here.' })
  reportedOn!: string;
  @Field(() => Boolean, {
    description: 'Whether help cannot wait for research: a temporary provision at once (art. 2.3.3).',
  })
  isUrgent!: boolean;
  @Field(() => String, { description: 'Help that is asked for, in the client’s words (hulpvraag).' })
  requestedHelp!: string;
  @Field(() => SupportReportStateEnum, { description: 'How the report stands.' })
  state!: string;
  @Field(() => LegalBasisType, { description: 'What the report rests on, in the version of its own day.' })
  legalBasis!: LegalBasis;
  @Field(() => Int, { description: 'Version of the record.' })
  version!: number;
}
