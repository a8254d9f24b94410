import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, enumOf } from '@klantbeeld/subgraph';
import { describeCodes } from '../code-table/code-table.js';
import { VOLUME_FREQUENCIES, VOLUME_UNITS, type VolumeFrequency, type VolumeUnit } from './volume.codes.js';

/** Units of a volume. */
export const SupportVolumeUnitEnum = enumOf<VolumeUnit>(VOLUME_UNITS.map((unit) => unit.word));
registerEnumType(SupportVolumeUnitEnum, {
  name: 'SupportVolumeUnit',
  description: 'Unit of a volume (eenheid, iWmo code table WMO756).',
  valuesConfig: describeCodes('WMO756', VOLUME_UNITS),
});

/** How often a volume is provided. */
export const SupportVolumeFrequencyEnum = enumOf<VolumeFrequency>(
  VOLUME_FREQUENCIES.map((frequency) => frequency.word),
);
registerEnumType(SupportVolumeFrequencyEnum, {
  name: 'SupportVolumeFrequency',
  description: 'How often a volume is provided (frequentie, iWmo code table WMO757).',
  valuesConfig: describeCodes('WMO757', VOLUME_FREQUENCIES),
});

@ObjectType('SupportVolume', { description: 'How much is provided, and how often (omvang), such as 6 hours a week.' })
@Classified('INHERITED')
export class SupportVolumeType {
  @Field(() => Int, { description: 'Whole number of the unit; cents where the unit is EURO.' })
  amount!: number;
  @Field(() => SupportVolumeUnitEnum, { description: 'Unit.' })
  unit!: VolumeUnit;
  @Field(() => SupportVolumeFrequencyEnum, { description: 'How often.' })
  frequency!: VolumeFrequency;
}

@InputType('SupportVolumeInput', { description: 'How much is provided, and how often (omvang).' })
@Classified('SUPPORT_PROVISION')
export class SupportVolumeInput {
  @Field(() => Int, { description: 'Whole number of the unit, 1 to 99999999; cents where the unit is EURO.' })
  amount!: number;
  @Field(() => SupportVolumeUnitEnum, { description: 'Unit.' })
  unit!: VolumeUnit;
  @Field(() => SupportVolumeFrequencyEnum, { description: 'How often.' })
  frequency!: VolumeFrequency;
}
