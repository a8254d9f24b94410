import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { accessOf, Classified, type AtHand, type SubgraphRequest } from '@klantbeeld/subgraph';
import { clientById } from '../client/client.loader.js';
import { ClientType } from '../client/client.type.js';
import { employerOf } from '../employer/employer.loader.js';
import { EmployerType } from '../employer/employer.type.js';
import { workTypeById } from '../work-type/work-type.loader.js';
import { WorkTypeType } from '../work-type/work-type.type.js';
import { changePlacement, endPlacement } from './change-placement.js';
import {
  ChangePlacementInput,
  ChangePlacementResult,
  EndPlacementInput,
  EndPlacementResult,
  StartPlacementInput,
  StartPlacementResult,
} from './placement.acts.type.js';
import { placementById } from './placement.loader.js';
import { hasEnded } from './placement.rules.js';
import { PlacementType } from './placement.type.js';
import { PLACING_PURPOSES, startPlacement } from './start-placement.js';

@Resolver(() => PlacementType)
export class PlacementResolver {
  @Classified('INHERITED')
  @FieldResolver(() => ClientType, { nullable: true, description: 'Who is placed.' })
  client(@Root() placement: PlacementType, @Ctx() request: SubgraphRequest): Promise<object | null> {
    return request.load(clientById, placement.clientId);
  }

  @Classified('INHERITED')
  @FieldResolver(() => EmployerType, { nullable: true, description: 'Employer; null for work inside the company.' })
  employer(@Root() placement: PlacementType, @Ctx() request: SubgraphRequest): AtHand<object | null> {
    const { clientId, employerId } = placement;
    return employerId === null ? null : employerOf(request, { clientId, employerId });
  }

  @Classified('INHERITED')
  @FieldResolver(() => WorkTypeType, {
    nullable: true,
    description: 'Kind of work inside the company of which it takes a place; null without one.',
  })
  workType(@Root() placement: PlacementType, @Ctx() request: SubgraphRequest): Promise<object | null> | null {
    return placement.workTypeId === null ? null : request.load(workTypeById, placement.workTypeId);
  }

  @Classified('INHERITED')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change or end this placement.' })
  viewerCanChange(@Root() placement: PlacementType, @Ctx() { caller, today }: SubgraphRequest): boolean {
    const isOver = placement.endReason !== null && hasEnded(placement.period.until, today);
    const isForLooking = accessOf(placement)?.capacity === 'OVERRIDE';
    return !isOver && !isForLooking && PLACING_PURPOSES.some((purpose) => purpose === caller.purpose);
  }

  @Classified('STRUCTURE')
  @Mutation(() => StartPlacementResult, {
    description: 'Places a client with an employer or at the company (plaatsen).',
  })
  startPlacement(
    @Arg('input', () => StartPlacementInput) input: StartPlacementInput,
    @Ctx() request: SubgraphRequest,
  ): Promise<object> {
    return startPlacement(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => ChangePlacementResult, { description: 'Changes stage, work or hours of a placement.' })
  changePlacement(
    @Arg('input', () => ChangePlacementInput) input: ChangePlacementInput,
    @Ctx() request: SubgraphRequest,
  ): Promise<object> {
    return changePlacement(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => EndPlacementResult, { description: 'Ends a placement with its reason.' })
  endPlacement(
    @Arg('input', () => EndPlacementInput) input: EndPlacementInput,
    @Ctx() request: SubgraphRequest,
  ): Promise<object> {
    return endPlacement(request, input);
  }
}

/** Resolves a reference to a placement: null when it is not there or not to be seen. */
export function placementReference(reference: { id: string }, request: SubgraphRequest): Promise<object | null> {
  return request.load(placementById, reference.id);
}
