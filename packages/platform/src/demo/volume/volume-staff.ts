import { ALMELO, COMPANY, ROOSENDAAL, staffMember, type DemoStaff } from '../staff.js';
import { drawsFor } from './draws.js';

/** Clients of one volume consultant, and of one volume job coach. */
export const CASELOAD = { consultant: 40, coach: 60 } as const;
/** How many of the first clients the named volume staff have as well. */
export const SHARED_CLIENTS = 150;

/** The first consultants work in Almelo, so that the shared clients all live there. */
const CONSULTANTS_OF_SHARED_CLIENTS = Math.ceil(SHARED_CLIENTS / CASELOAD.consultant);
const SHARE_OF_ALMELO = 0.55;

/** Staff who share the first 150 clients, so that one page of 100 can hold a field of each law. */
export const VOLUME_STAFF: readonly DemoStaff[] = [
  staffMember({
    id: 'con-vol',
    name: 'Petra Vollenhoek',
    roles: ['WWB_CONSULTANT'],
    organisation: ALMELO,
    team: 'Volume',
    description: 'Consulent met 150 klanten, om lange lijsten te proberen.',
  }),
  staffMember({
    id: 'sw-vol',
    name: 'Bram Vollenbroeck',
    roles: ['JOB_COACH'],
    organisation: COMPANY,
    team: 'Volume',
    description: 'Jobcoach met dezelfde 150 klanten.',
  }),
  staffMember({
    id: 'wmo-vol',
    name: 'Esra Vollenkamper',
    roles: ['WMO_CONSULTANT'],
    organisation: ALMELO,
    team: 'Volume',
    description: 'Wmo-consulent met dezelfde 150 klanten.',
  }),
];

/** Number of the consultant of a client, counted from 1. */
export function consultantOf(client: number): number {
  return Math.ceil(client / CASELOAD.consultant);
}

/** Number of the job coach of a client, counted from 1. */
export function coachOf(client: number): number {
  return Math.ceil(client / CASELOAD.coach);
}

/** Municipality of a consultant, and so of the consultant's clients. */
export function municipalityOfConsultant(consultant: number): string {
  if (consultant <= CONSULTANTS_OF_SHARED_CLIENTS) return ALMELO;
  return drawsFor(-consultant).chance(SHARE_OF_ALMELO) ? ALMELO : ROOSENDAAL;
}

/** The staff of some clients, the numbered consultants and coaches (`vol-con-0001`, `vol-sw-0001`). */
export function staffOfClients(first: number, last: number): DemoStaff[] {
  return [
    ...numbers(consultantOf(first), consultantOf(last)).map(consultant),
    ...numbers(coachOf(first), coachOf(last)).map(coach),
  ];
}

/** Volume staff by id, such as `con-vol` or `vol-sw-0012`; null when the id is of another kind. */
export function volumeStaffMember(id: string): DemoStaff | null {
  const [, kind, digits] = /^vol-(con|sw)-(\d{4,5})$/.exec(id) ?? [];
  if (kind === undefined) return VOLUME_STAFF.find((staff) => staff.id === id) ?? null;
  return kind === 'con' ? consultant(Number(digits)) : coach(Number(digits));
}

function consultant(number: number): DemoStaff {
  return staffMember({
    id: `vol-con-${digitsOf(number)}`,
    name: `Consulent ${digitsOf(number)}`,
    roles: ['WWB_CONSULTANT'],
    organisation: municipalityOfConsultant(number),
    team: 'Volume',
    caseloadLimit: CASELOAD.consultant,
    description: 'Consulent van de volumewereld.',
  });
}

function coach(number: number): DemoStaff {
  return staffMember({
    id: `vol-sw-${digitsOf(number)}`,
    name: `Jobcoach ${digitsOf(number)}`,
    roles: ['JOB_COACH'],
    organisation: COMPANY,
    team: 'Volume',
    caseloadLimit: CASELOAD.coach,
    description: 'Jobcoach van de volumewereld.',
  });
}

function digitsOf(number: number): string {
  return String(number).padStart(4, '0');
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
