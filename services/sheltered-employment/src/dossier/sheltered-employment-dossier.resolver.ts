import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified, DateScalar, follows, type SubgraphRequest } from '@klantbeeld/subgraph';
import { employedOn, employmentsOfClient } from '../employment/employment.loader.js';
import { ShelteredEmploymentType } from '../employment/employment.type.js';
import { indicationsOfClient, validOn } from '../indication/indication.loader.js';
import { WswIndicationType } from '../indication/indication.type.js';
import { waitingListEntriesOfClient, waitingOn } from '../waiting-list/waiting-list.loader.js';
import { WaitingListEntryType } from '../waiting-list/waiting-list.type.js';
import { ShelteredEmploymentDossierType as Dossier } from './client.type.js';

const ON = { nullable: true, description: 'Day to look at; today when left out.' } as const;

@Resolver(() => Dossier)
export class ShelteredEmploymentDossierResolver {
  @Classified('INDICATION_CONCLUSION')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether an indication is valid on a day (indicatie, WSW art. 11).',
  })
  hasValidIndication(
    @Root() dossier: Dossier,
    @Ctx() request: SubgraphRequest,
    @Arg('on', () => DateScalar, ON) on?: string,
  ) {
    return follows(indicationOn(dossier, request, on), (indication) => indication !== null);
  }

  @Classified('INDICATION_CONCLUSION')
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'First day on which the indication of a day is no longer valid; null when there is none that day.',
  })
  indicationValidUntil(
    @Root() dossier: Dossier,
    @Ctx() request: SubgraphRequest,
    @Arg('on', () => DateScalar, ON) on?: string,
  ) {
    return follows(indicationOn(dossier, request, on), (indication) => indication?.validUntil ?? null);
  }

  @Classified('INDICATION_DETAIL')
  @FieldResolver(() => WswIndicationType, {
    nullable: true,
    description: 'The indication that is valid on a day; null when there is none.',
  })
  indication(@Root() dossier: Dossier, @Ctx() request: SubgraphRequest, @Arg('on', () => DateScalar, ON) on?: string) {
    return indicationOn(dossier, request, on);
  }

  @Classified('INDICATION_DETAIL')
  @FieldResolver(() => [WswIndicationType], { nullable: true, description: 'All indications, newest first.' })
  allIndications(@Root() dossier: Dossier, @Ctx() request: SubgraphRequest) {
    return request.atHand(indicationsOfClient, dossier.clientId);
  }

  @Classified('SHELTERED_JOB')
  @FieldResolver(() => WaitingListEntryType, {
    nullable: true,
    description: 'Place on the waiting list on a day (wachtlijst, WSW art. 12); null when not waiting.',
  })
  async waitingListEntry(
    @Root() dossier: Dossier,
    @Ctx() request: SubgraphRequest,
    @Arg('on', () => DateScalar, ON) on?: string,
  ) {
    return waitingOn(await request.load(waitingListEntriesOfClient, dossier.clientId), on ?? request.today);
  }

  @Classified('SHELTERED_JOB')
  @FieldResolver(() => [WaitingListEntryType], { nullable: true, description: 'All times waiting, newest first.' })
  allWaitingListEntries(@Root() dossier: Dossier, @Ctx() request: SubgraphRequest) {
    return request.load(waitingListEntriesOfClient, dossier.clientId);
  }

  @Classified('SHELTERED_JOB')
  @FieldResolver(() => ShelteredEmploymentType, {
    nullable: true,
    description: 'The job that lasts on a day (dienstbetrekking, begeleid werken); null when there is none.',
  })
  async employment(
    @Root() dossier: Dossier,
    @Ctx() request: SubgraphRequest,
    @Arg('on', () => DateScalar, ON) on?: string,
  ) {
    return employedOn(await request.load(employmentsOfClient, dossier.clientId), on ?? request.today);
  }

  @Classified('SHELTERED_JOB')
  @FieldResolver(() => [ShelteredEmploymentType], { nullable: true, description: 'All jobs, newest first.' })
  allEmployments(@Root() dossier: Dossier, @Ctx() request: SubgraphRequest) {
    return request.load(employmentsOfClient, dossier.clientId);
  }
}

function indicationOn(dossier: Dossier, request: SubgraphRequest, on: string | null | undefined) {
  return follows(request.atHand(indicationsOfClient, dossier.clientId), (indications) =>
    validOn(indications, on ?? request.today),
  );
}
