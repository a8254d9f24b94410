import { purposesOf, type Purpose, type Role } from '@klantbeeld/access';

/** Code of the people-development company (mensontwikkelbedrijf) of the demo world. */
export const COMPANY = 'MOB-TWENTE';
/** Municipality code of Almelo. */
export const ALMELO = 'GM0141';
/** Municipality code of Roosendaal. */
export const ROOSENDAAL = 'GM1674';

/** A made-up member of staff: a row of `staff_member` and a choice on the sign-in page. */
export interface DemoStaff {
  /** Staff id, the `sub` of the token. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Municipality code, or the code of the company. */
  readonly organisation: string;
  /** Team within the organisation; null for who works for all of it. */
  readonly team: string | null;
  /** Most clients at once; null without a limit. */
  readonly caseloadLimit: number | null;
  /** Purposes of the roles, in their order. */
  readonly purposes: readonly Purpose[];
  /** What this person may do and see, in Dutch. */
  readonly description: string;
}

/** What differs between members of staff; the rest follows from it. */
export type StaffPortrait = Omit<DemoStaff, 'purposes' | 'caseloadLimit'> & Partial<Pick<DemoStaff, 'caseloadLimit'>>;

/** A member of staff with the purposes of the roles, and no limit unless there is one. */
export function staffMember(portrait: StaffPortrait): DemoStaff {
  return { caseloadLimit: null, ...portrait, purposes: purposesOf(portrait.roles) };
}

const PORTRAITS: readonly StaffPortrait[] = [
  {
    id: 'con-1',
    name: 'Marloes Veldscholte',
    roles: ['WWB_CONSULTANT'],
    organisation: ALMELO,
    team: 'Werk en Inkomen',
    caseloadLimit: 40,
    description:
      'Consulent van Almelo. Ziet van haar eigen klanten de uitkering, de plichten met hun reden en de weg naar werk; van de Wmo alleen waar de klant ja op zei.',
  },
  {
    id: 'con-2',
    name: 'Stijn Roovermans',
    roles: ['WWB_CONSULTANT'],
    organisation: ROOSENDAAL,
    team: 'Werkplein',
    caseloadLimit: 40,
    description: 'Consulent van Roosendaal. Ziet zijn eigen klanten daar, en niemand uit Almelo.',
  },
  {
    id: 'sw-1',
    name: 'Hanneke Bruggelink',
    roles: ['JOB_COACH'],
    organisation: COMPANY,
    team: 'Begeleiding',
    description:
      'Jobcoach van het mensontwikkelbedrijf. Ziet van haar klanten wat zij kunnen, hun plan en hun werk; nooit het bedrag van de uitkering, de reden van een ontheffing of een adres.',
  },
  {
    id: 'sw-2',
    name: 'Orlando Sedneyhof',
    roles: ['JOB_COACH'],
    organisation: COMPANY,
    team: 'Begeleiding',
    description:
      'Jobcoach die nog geen klanten heeft: dezelfde rechten als zijn collega, en niemand om ze bij te gebruiken.',
  },
  {
    id: 'wmo-1',
    name: 'Fatma Özkaradeniz',
    roles: ['WMO_CONSULTANT'],
    organisation: ALMELO,
    team: 'Maatschappelijke ondersteuning',
    description:
      'Wmo-consulent van Almelo. Ziet van haar klanten meldingen, onderzoek en voorzieningen; van werk en uitkering niets zonder toestemming.',
  },
  {
    id: 'med-1',
    name: 'Lodewijk Tamminghuis',
    roles: ['MEDICAL_ADVISOR'],
    organisation: COMPANY,
    team: 'Advies',
    description: 'Arts die adviseert wat iemand kan. Ziet wie het is en welke beperkingen er bij het werk zijn.',
  },
  {
    id: 'boss-1',
    name: 'Ineke Schurinkveld',
    roles: ['MANAGER'],
    organisation: COMPANY,
    team: null,
    description: 'Manager van het mensontwikkelbedrijf. Ziet aantallen, nooit één persoon.',
  },
  {
    id: 'emp-1',
    name: 'Joris Haverkamper',
    roles: ['EMPLOYER_CONTACT'],
    organisation: COMPANY,
    team: 'Werkgevers',
    description:
      'Contactpersoon voor werkgevers. Ziet wie geplaatst wordt en waar, niet waarom iemand hulp nodig heeft.',
  },
  {
    id: 'fg-1',
    name: 'Nadia el Bouzrati',
    roles: ['PRIVACY_OFFICER'],
    organisation: ALMELO,
    team: null,
    description: 'Functionaris gegevensbescherming. Ziet wie wat heeft ingezien en waarom, niet de dossiers zelf.',
  },
  {
    id: 'adm-1',
    name: 'Sander Pepijnzoon',
    roles: ['TECHNICAL_ADMINISTRATOR'],
    organisation: ALMELO,
    team: null,
    description: 'Technisch beheerder. Houdt de systemen draaiende en ziet geen enkele klant.',
  },
];

/** The staff of the demo world, in the order in which they are shown. */
export const DEMO_STAFF: readonly DemoStaff[] = PORTRAITS.map(staffMember);
