import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ageBand, maskBsn, parseIncompleteDate, precisionOf, wholeDate } from '@klantbeeld/domain';
import { Classified, follows, type AtHand, type SubgraphRequest, type SubgraphTools } from '@klantbeeld/subgraph';
import { colleaguesOfClient } from '../assignment/assignment.loader.js';
import { AssignmentType } from '../assignment/assignment.type.js';
import { responsibleFor } from '../assignment/colleague.js';
import { StaffMemberType } from '../staff/staff.type.js';
import { ClientLookupInput } from './client-lookup.type.js';
import {
  bsnOfClient,
  clientById,
  contactOfClient,
  municipalitiesOfClient,
  partnerOfClient,
  type ClientRegisterRow,
} from './client.loader.js';
import {
  AddressType,
  ClientType,
  ContactType,
  IncompleteDateType,
  MunicipalityRegistrationType,
  PartnerType,
  PersonNameType,
} from './client.type.js';
import { findClient } from './find-client.js';
import { fullName, initialsOf, titleOf, type RegisteredName } from './name.rules.js';

type Request = SubgraphRequest<SubgraphTools>;

@Resolver(() => ClientType)
export class ClientResolver {
  @Classified('STRUCTURE')
  @Query(() => ClientType, {
    nullable: true,
    description: 'One client; null when it is not there or not one of yours.',
  })
  client(
    @Arg('id', () => ID, { description: 'Id of the client.' }) id: string,
    @Ctx() request: Request,
  ): Promise<object | null> {
    return request.load(clientById, id);
  }

  @Classified('STRUCTURE')
  @Query(() => [ClientType], {
    description:
      'People among one’s own clients, at most 50; others are not found, whether they exist or not. Once in a request.',
  })
  findClient(
    @Arg('by', () => ClientLookupInput, { description: 'How to look: exactly one way.' }) by: ClientLookupInput,
    @Ctx() request: Request,
  ): Promise<readonly object[]> {
    return findClient(request, by);
  }

  @Classified('IDENTITY')
  @FieldResolver(() => PersonNameType, { nullable: true, description: 'Name.' })
  name(@Root() client: ClientRegisterRow): PersonNameType {
    return personName(client);
  }

  @Classified('IDENTITY')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Five-year age band, such as 35-39; null without a birth year.',
  })
  ageBand(@Root() client: ClientRegisterRow, @Ctx() request: Request): string | null {
    const birth = parseIncompleteDate(client.birthDate);
    return birth && ageBand(birth, request.today);
  }

  @Classified('BIRTH_DATE')
  @FieldResolver(() => IncompleteDateType, {
    nullable: true,
    description: 'Birth date, of which parts may be unknown.',
  })
  birthDate(@Root() client: ClientRegisterRow): IncompleteDateType | null {
    return incompleteDate(client.birthDate);
  }

  @Classified('IDENTITY')
  @FieldResolver(() => IncompleteDateType, { nullable: true, description: 'Date of death; null for who lives.' })
  diedOn(@Root() client: ClientRegisterRow): IncompleteDateType | null {
    return incompleteDate(client.deathDate);
  }

  @Classified('BSN')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Citizen service number, masked but for the last four digits.',
  })
  async bsn(@Root() client: ClientRegisterRow, @Ctx() request: Request): Promise<string | null> {
    const bsn = await openedBsn(client, request);
    return bsn && maskBsn(bsn);
  }

  @Classified('BSN_IN_FULL')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Citizen service number in full (Participatiewet art. 68 lid 2, Wmo 2015 art. 5.2.9).',
  })
  bsnInFull(@Root() client: ClientRegisterRow, @Ctx() request: Request): Promise<string | null> {
    return openedBsn(client, request);
  }

  @Classified('CONTACT')
  @FieldResolver(() => ContactType, { nullable: true, description: 'How to reach the client.' })
  contact(@Root() client: ClientRegisterRow, @Ctx() request: Request): AtHand<ContactType> {
    return follows(request.atHand(contactOfClient, client.id), ([contact]) => ({
      telephone: contact?.telephone ?? null,
      email: contact?.email ?? null,
    }));
  }

  @Classified('IDENTITY')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the address must not be passed on (geheimhouding, Wet BRP art. 2.59).',
  })
  hasSecretAddress(@Root() client: ClientRegisterRow): boolean {
    return client.secrecy > 0;
  }

  @Classified('ADDRESS')
  @FieldResolver(() => AddressType, { nullable: true, description: 'Address.' })
  address(@Root() client: ClientRegisterRow): AddressType {
    return { ...client, kind: client.addressKind, description: client.addressDescription };
  }

  @Classified('LOCALITY')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Town, to judge travel time; withheld when the address is secret.',
  })
  locality(@Root() client: ClientRegisterRow): string | null {
    return client.locality;
  }

  @Classified('LOCALITY')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Code of the municipality at present, such as GM0141; withheld when the address is secret.',
  })
  municipality(@Root() client: ClientRegisterRow): string | null {
    return client.municipalityCode;
  }

  @Classified('ADDRESS')
  @FieldResolver(() => [MunicipalityRegistrationType], {
    nullable: true,
    description: 'Municipalities over time, the current one first.',
  })
  async municipalityHistory(
    @Root() client: ClientRegisterRow,
    @Ctx() request: Request,
  ): Promise<MunicipalityRegistrationType[]> {
    const rows = await request.load(municipalitiesOfClient, client.id);
    return rows.map((row) => ({
      code: row.code,
      from: incompleteDate(row.fromDate),
      until: incompleteDate(row.untilDate),
    }));
  }

  @Classified('HOUSEHOLD')
  @FieldResolver(() => PartnerType, { nullable: true, description: 'Partner at present.' })
  async partner(@Root() client: ClientRegisterRow, @Ctx() request: Request): Promise<PartnerType | null> {
    const [partner] = await request.load(partnerOfClient, client.id);
    if (!partner) return null;
    return {
      partnerClientId: partner.partnerClientId,
      name: partner.surname === null ? null : personName({ ...partner, surname: partner.surname, titleCode: null }),
      birthDate: incompleteDate(partner.birthDate),
      since: incompleteDate(partner.fromDate),
    };
  }

  @Classified('IDENTITY')
  @FieldResolver(() => [AssignmentType], {
    nullable: true,
    description:
      'Who works with this client today, who is responsible first: colleagues for one’s own purposes, and for the development where that is seen.',
  })
  assignments(@Root() client: ClientRegisterRow, @Ctx() request: Request): Promise<readonly object[]> {
    return request.load(colleaguesOfClient, client.id);
  }

  @Classified('IDENTITY')
  @FieldResolver(() => StaffMemberType, {
    nullable: true,
    description: 'The one consultant who is responsible from A to Z.',
  })
  responsibleConsultant(@Root() client: ClientRegisterRow, @Ctx() request: Request): Promise<object | null> {
    return responsibleFor(request, client.id);
  }

  @Classified('IDENTITY')
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Team of the responsible consultant; null where it would tell of a law that this caller may not know to play.',
  })
  async team(@Root() client: ClientRegisterRow, @Ctx() request: Request): Promise<string | null> {
    return (await responsibleFor(request, client.id))?.team ?? null;
  }
}

@Resolver(() => PartnerType)
export class PartnerResolver {
  @Classified('INHERITED')
  @FieldResolver(() => ClientType, {
    nullable: true,
    description: 'The partner as a client, when the partner is one of yours too.',
  })
  client(@Root() partner: PartnerType, @Ctx() request: Request): Promise<object | null> | null {
    return partner.partnerClientId === null ? null : request.load(clientById, partner.partnerClientId);
  }
}

/** Resolves a reference to a client: null when it is not there or not to be seen. */
export function clientReference(reference: { id: string }, request: Request): Promise<object | null> {
  return request.load(clientById, reference.id);
}

async function openedBsn(client: ClientRegisterRow, request: Request): Promise<string | null> {
  const [bsn] = await request.load(bsnOfClient, client.id);
  return bsn?.sealed ? request.tools.vault.open(bsn.sealed) : null;
}

function personName(name: RegisteredName): PersonNameType {
  const { givenNames, prefix, surname } = name;
  return {
    full: fullName(name),
    givenNames,
    initials: initialsOf(givenNames),
    title: titleOf(name.titleCode),
    prefix,
    surname,
  };
}

function incompleteDate(text: string | null): IncompleteDateType | null {
  const date = text === null ? null : parseIncompleteDate(text);
  return date && { ...date, date: wholeDate(date), precision: precisionOf(date) };
}
