import { demoPerson } from './people.js';
import { DEMO_STAFF, staffMember, type DemoStaff } from './staff.js';

/** People of the demo world who can sign in themselves, as clients: one of each municipality. */
const CLIENTS = ['samira', 'ingeborg'] as const;

/** Clients on the sign-in page: the client id is the `sub` of the token, and the municipality vouches for who it is. */
export const DEMO_CLIENTS: readonly DemoStaff[] = CLIENTS.map(demoPerson).map(({ id, name, municipalityCode }) =>
  staffMember({
    id,
    name,
    roles: ['CLIENT'],
    organisation: municipalityCode,
    team: null,
    description:
      'Cliënt. Ziet wie de eigen gegevens heeft ingezien, wanneer en waarvoor; nooit de naam van een medewerker.',
  }),
);

/** Everybody whom one can be in the demo world, in the order of the sign-in page: staff first. */
export const DEMO_SIGN_INS: readonly DemoStaff[] = [...DEMO_STAFF, ...DEMO_CLIENTS];
