import type { BsnVault } from '@klantbeeld/domain';
import { twinBsns } from './made-up.js';
import { developing, rowOf, when, type SeedRow, type Subject } from './subject.js';

/** Who somebody is, where they live and with whom. `place` decides their number. */
export function registerRows(subject: Subject, vault: BsnVault, place: number): readonly SeedRow[] {
  const { id, number, see } = subject;
  const [twin, otherTwin] = twinBsns(place);
  // Who sees the last four digits sees the same ones in both worlds.
  const bsn = see('BSN', see('BSN_IN_FULL', twin, otherTwin), twinBsns(place + 100)[0]);
  const isSecret = number === 4;
  const town = <Value>(one: Value, other: Value): Value =>
    isSecret ? see('ADDRESS', one, other) : see('LOCALITY', one, other);
  return [
    developing('client', {
      id,
      version: 1,
      municipality_code: town('GM0141', 'GM1674'),
      registered_at: '2020-01-01T09:00:00Z',
      changed_at: '2020-01-01T09:00:00Z',
      bsn_lookup: `\\x${vault.lookupKey(bsn).toString('hex')}`,
      bsn_sealed: `\\x${vault.seal(bsn).toString('hex')}`,
      given_names: see('IDENTITY', 'Mies', 'Noor'),
      surname: see('IDENTITY', `Vlinder${number}`, `Anders${number}`),
      surname_search: see('IDENTITY', `vlinder${number}`, `anders${number}`),
      birth_date: see('BIRTH_DATE', '19800215', '19800729'),
      birth_place: see('BIRTH_DATE', 'Almelo', 'Enschede'),
      sex: see('IDENTITY', 'FEMALE', 'MALE'),
      address_kind: see('ADDRESS', 'DUTCH', 'ABROAD'),
      street: see('ADDRESS', 'Elzenpad', 'Wilgenlaan'),
      house_number: see('ADDRESS', 12, 345),
      postcode: see('ADDRESS', '7607ZZ', '7611XX'),
      locality: town('Almelo', 'Enschede'),
      foreign_address_lines: see('ADDRESS', [], ['Ergens 4']),
      address_under_investigation: see('ADDRESS', false, true),
      secrecy: isSecret ? see('ADDRESS', 7, 3) : 0,
      is_under_guardianship: see('IDENTITY', false, true),
      death_date: null,
    }),
    developing('client_contact', { client_id: id, telephone: see('CONTACT', '0546-1', '0546-2'), email: null }),
    ...Array.from({ length: see('ADDRESS', 1, 3) }, (_, index) =>
      developing('client_municipality', {
        client_id: id,
        place: index,
        municipality_code: see('ADDRESS', 'GM0141', 'GM0153'),
        from_date: '20100101',
      }),
    ),
    ...when(
      subject.has('HOUSEHOLD'),
      developing('client_partner', {
        client_id: id,
        place: 0,
        given_names: 'Bart',
        surname: see('HOUSEHOLD', 'Boterbloem', 'Klaproos'),
        birth_date: '19700000',
        sex: 'MALE',
        from_date: see('HOUSEHOLD', '19990101', '20010101'),
      }),
    ),
    developing('safety_instruction', {
      ...rowOf(subject, 'safety'),
      instruction: 'Alleen in kamer twee.',
      expires_on: '2099-01-01',
    }),
  ];
}
