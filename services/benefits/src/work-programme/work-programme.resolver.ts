import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import { BenefitsDossierType } from '../dossier/client.type.js';
import { endWorkProgramme } from './end-work-programme.js';
import { recordAttendance } from './record-attendance.js';
import { startWorkProgramme } from './start-work-programme.js';
import {
  EndWorkProgrammeInput,
  EndWorkProgrammeResult,
  RecordWorkProgrammeAttendanceInput,
  RecordWorkProgrammeAttendanceResult,
  StartWorkProgrammeInput,
  StartWorkProgrammeResult,
} from './work-programme.acts.type.js';
import { workProgrammesOfClient, type WorkProgrammeRow } from './work-programme.loader.js';
import { noShowSinceWeek, weeksOf } from './work-programme.rules.js';
import { WorkProgrammeType, WorkProgrammeWeekType } from './work-programme.type.js';

@Resolver(() => BenefitsDossierType)
export class WorkProgrammeResolver {
  @Classified('DUTY_STATUS')
  @FieldResolver(() => [WorkProgrammeType], {
    nullable: true,
    description: 'Programmes of work first, newest first (werk eerst).',
  })
  workProgrammes(@Root() dossier: BenefitsDossierType, @Ctx() request: SubgraphRequest) {
    return request.load(workProgrammesOfClient, dossier.clientId);
  }

  @Classified('STRUCTURE')
  @Mutation(() => StartWorkProgrammeResult, {
    description:
      'Starts a programme of work first as a duty (art. 9 lid 1 b, 55), as long as the municipality’s rules say; only the college’s own staff decides (art. 7 lid 4).',
  })
  startWorkProgramme(
    @Arg('input', () => StartWorkProgrammeInput) input: StartWorkProgrammeInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return startWorkProgramme(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => RecordWorkProgrammeAttendanceResult, {
    description: 'Registers on which days a client was there, by whoever runs the programme.',
  })
  recordWorkProgrammeAttendance(
    @Arg('input', () => RecordWorkProgrammeAttendanceInput) input: RecordWorkProgrammeAttendanceInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return recordAttendance(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => EndWorkProgrammeResult, {
    description:
      'Ends a programme of work first: completed, with work, stopped without a reason, or without blame. No sanction follows by itself.',
  })
  endWorkProgramme(
    @Arg('input', () => EndWorkProgrammeInput) input: EndWorkProgrammeInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return endWorkProgramme(request, input);
  }
}

@Resolver(() => WorkProgrammeType)
export class WorkProgrammeWeeksResolver {
  @Classified('INHERITED')
  @FieldResolver(() => [WorkProgrammeWeekType], { description: 'The registered days by week.' })
  weeks(@Root() { period, attendance }: WorkProgrammeRow) {
    return weeksOf(period, attendance);
  }

  @Classified('INHERITED')
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Week since which the client stayed away without word on every registered day; null when they did not.',
  })
  noShowSinceWeek(@Root() { period, attendance }: WorkProgrammeRow) {
    return noShowSinceWeek(weeksOf(period, attendance));
  }
}
