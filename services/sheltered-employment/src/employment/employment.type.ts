import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis, Period } from '@klantbeeld/domain';
import { Classified, enumOf, LegalBasisType, PeriodType } from '@klantbeeld/subgraph';
import { EMPLOYMENT_KINDS, EMPLOYMENT_SETTINGS } from './employment.rules.js';

/** The two kinds of job. */
export const ShelteredEmploymentKindEnum = enumOf(EMPLOYMENT_KINDS);
registerEnumType(ShelteredEmploymentKindEnum, {
  name: 'ShelteredEmploymentKind',
  description: 'Kind of job under the WSW.',
  valuesConfig: {
    SHELTERED: {
      description: 'Contract under adapted conditions with municipality or SW company (dienstbetrekking, art. 2).',
    },
    SUPPORTED: {
      description: 'Contract with an ordinary employer, with guidance and subsidy (begeleid werken, art. 7).',
    },
  },
});

/** Kinds of work that SW companies offer. */
export const ShelteredWorkTypeEnum = enumOf([
  'ASSEMBLY_PACKING',
  'METAL',
  'WOOD',
  'GREEN',
  'CLEANING',
  'POST',
  'CATERING',
  'TEXTILE',
  'DIGITAL_SCAN',
  'LOGISTICS',
]);
registerEnumType(ShelteredWorkTypeEnum, {
  name: 'ShelteredWorkType',
  description: 'Kind of work in an SW company (werksoort).',
  valuesConfig: {
    ASSEMBLY_PACKING: { description: 'Assembly and packing (montage en verpakken).' },
    METAL: { description: 'Metalwork (metaal).' },
    WOOD: { description: 'Woodwork (hout).' },
    GREEN: { description: 'Parks and gardens (groen).' },
    CLEANING: { description: 'Cleaning (schoonmaak).' },
    POST: { description: 'Post (postbezorging).' },
    CATERING: { description: 'Catering (catering).' },
    TEXTILE: { description: 'Textile and laundry (textiel).' },
    DIGITAL_SCAN: { description: 'Scanning and digital archives (digitaliseren).' },
    LOGISTICS: { description: 'Storage and transport (logistiek).' },
  },
});

/** Steps of the ladder from inside to outside, up to supported employment; a regular job is no job under the WSW. */
export const ShelteredEmploymentSettingEnum = enumOf(EMPLOYMENT_SETTINGS);
registerEnumType(ShelteredEmploymentSettingEnum, {
  name: 'ShelteredEmploymentSetting',
  description: 'Where the work is done, as a step of the ladder from inside to outside (van binnen naar buiten).',
  valuesConfig: {
    SHELTERED_INSIDE: { description: 'Inside the SW company (beschut binnen).' },
    WORK_ON_LOCATION: { description: 'At a client of the SW company, under its own lead (werken op locatie).' },
    GROUP_SECONDMENT: { description: 'Seconded to an employer as a group (groepsdetachering).' },
    INDIVIDUAL_SECONDMENT: { description: 'Seconded to an employer one by one (individuele detachering).' },
    SUPPORTED_EMPLOYMENT: { description: 'Employed by an ordinary employer with guidance (begeleid werken).' },
  },
});

@ObjectType('ShelteredEmployment', {
  description: 'Job under the WSW: sheltered (dienstbetrekking, art. 2) or supported (begeleid werken, art. 7).',
})
@Classified('INHERITED')
export class ShelteredEmploymentType {
  @Field(() => ID, { description: 'Id of the job.' })
  id!: string;
  @Field(() => ShelteredEmploymentKindEnum, { description: 'Sheltered or supported.' })
  kind!: string;
  @Field(() => ShelteredWorkTypeEnum, {
    nullable: true,
    description: 'Kind of work (werksoort); null for work at an ordinary employer that is none of these.',
  })
  workType!: string | null;
  @Field(() => ShelteredEmploymentSettingEnum, { description: 'Step of the ladder from inside to outside.' })
  setting!: string;
  @Field(() => Int, {
    description: 'Share of a full working week in hundredths: 80 is 0.80 FTE; labour years are counted from it.',
  })
  fullTimeHundredths!: number;
  @Field(() => PeriodType, { description: 'When the job lasts.' })
  period!: Period;
  @Field(() => LegalBasisType, { description: 'What the job rests on, in the version of its first day.' })
  legalBasis!: LegalBasis;
  @Field(() => Int, { description: 'Version of the record; give it with a change.' })
  version!: number;
}
