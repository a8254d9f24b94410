import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { purposesOf } from '@klantbeeld/access';
import { isBsn, maskBsn, parseIncompleteDate, yearsBetween } from '@klantbeeld/domain';
import type { AssignmentFact, ConsentFact, DemoLife } from './life/life.js';
import { DEMO_PEOPLE, demoPerson } from './people.js';
import { DEMO_CLIENTS, DEMO_SIGN_INS } from './client-sign-ins.js';
import { ALMELO, DEMO_STAFF, ROOSENDAAL } from './staff.js';

const TODAY = '2026-11-21';
const UUID_OF_VERSION_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('the people of the demo world', () => {
  test('there are twelve, each with an id, a slug and a number of their own', () => {
    expect(DEMO_PEOPLE).toHaveLength(12);
    for (const part of ['id', 'slug', 'bsn', 'name'] as const) {
      expect(new Set(DEMO_PEOPLE.map((person) => person[part])).size).toBe(12);
    }
    for (const { id } of DEMO_PEOPLE) expect(id).toMatch(UUID_OF_VERSION_4);
  });

  test.each(DEMO_PEOPLE.map((person) => [person.slug, person] as const))(
    '%s has a number that can exist and is nobody’s',
    (_slug, { bsn }) => {
      expect(isBsn(bsn)).toBe(true);
      expect(bsn.startsWith('99')).toBe(true);
      expect(bsn < '999990000').toBe(true);
    },
  );

  test.each(DEMO_PEOPLE.map((person) => [person.slug, person] as const))(
    '%s is the same every time',
    (_slug, person) => {
      expect(person.life(TODAY)).toEqual(person.life(TODAY));
      expect(person.name).toContain(person.life(TODAY).registration.surname);
      expect(parseIncompleteDate(person.life(TODAY).registration.birthDate)).not.toBeNull();
    },
  );

  test.each(DEMO_PEOPLE.map((person) => [person.slug, person] as const))(
    '%s is guided only by staff who may use the purpose, and one of them is responsible',
    (_slug, person) => {
      const { assignments } = person.life(TODAY);
      for (const { staffId, purposes } of assignments) {
        const staff = DEMO_STAFF.find((one) => one.id === staffId);
        expect(purposesOf(staff?.roles ?? [])).toEqual(expect.arrayContaining([...purposes]));
      }
      expect(assignments.filter((assignment) => assignment.isResponsible)).toHaveLength(1);
    },
  );

  test('together they hold what screens and tests have to cope with', () => {
    const registrations = Object.fromEntries(
      DEMO_PEOPLE.map((person) => [person.slug, person.life(TODAY).registration]),
    );
    expect(registrations['jolien']).toMatchObject({ secrecy: 7, partner: { client: { id: demoPerson('ruben').id } } });
    expect(registrations['bart']?.guardianshipSince).toBeDefined();
    expect(registrations['wim']?.death).toBeDefined();
    expect(registrations['dahir']?.birthDate).toBe('19680000');
    expect(registrations['melle']?.address.kind).toBe('POSTAL');
    expect(registrations['ingeborg']?.formerAddresses?.[0]?.kind).toBe('ABROAD');
    expect(registrations['aleida']).toMatchObject({ titleCode: 'JV', prefix: 'van der' });
  });

  test('what is current stays current, whatever day it is', () => {
    for (const today of ['2026-01-31', '2027-02-28', '2028-12-31']) {
      const [exemption] = demoPerson('samira').life(today).benefits!.exemptions!;
      expect(exemption!.from < today && today < exemption!.until).toBe(true);
      const [sanction] = demoPerson('ruben').life(today).benefits!.sanctions!;
      expect(sanction!.from <= today && today < sanction!.until).toBe(true);
      const [trial] = demoPerson('yara').life(today).placements!;
      expect(trial!.from < today && today < trial!.until!).toBe(true);
      expect(yearsBetween(exemption!.from, exemption!.until)).toBeLessThanOrEqual(1);
    }
  });

  test('nobody is called by a slug that does not exist', () => {
    expect(() => demoPerson('nobody')).toThrow(RangeError);
  });
});

describe('the staff of the demo world', () => {
  test('they are the ten of the contract, in order', () => {
    const ids = ['con-1', 'con-2', 'sw-1', 'sw-2', 'wmo-1', 'med-1', 'boss-1', 'emp-1', 'fg-1', 'adm-1'];
    expect(DEMO_STAFF.map((staff) => staff.id)).toEqual(ids);
  });

  test('sw-2 has nobody, and con-2 only Ingeborg', () => {
    const clientsOf = (staffId: string) =>
      DEMO_PEOPLE.filter((person) => person.life(TODAY).assignments.some((one) => one.staffId === staffId));
    expect(clientsOf('sw-2')).toEqual([]);
    expect(clientsOf('con-2').map((person) => person.slug)).toEqual(['ingeborg']);
  });
});

describe('the clients who sign in themselves', () => {
  test('are people of the demo world, one of each municipality, who may inspect and nothing else', () => {
    const people = new Map(DEMO_PEOPLE.map((person) => [person.id, person]));
    expect(DEMO_CLIENTS.map(({ organisation }) => organisation)).toEqual([ALMELO, ROOSENDAAL]);
    for (const { id, name, organisation, purposes } of DEMO_CLIENTS) {
      expect(people.get(id)).toMatchObject({ name, municipalityCode: organisation });
      expect(purposes).toEqual(['CLIENT_INSPECTION']);
    }
  });

  test('come after the staff on the sign-in page', () => {
    expect(DEMO_SIGN_INS).toEqual([...DEMO_STAFF, ...DEMO_CLIENTS]);
  });
});

describe('docs/people.md', () => {
  const page = readFileSync(new URL('../../../../docs/people.md', import.meta.url), 'utf8').replace(/ +/g, ' ');

  test.each(DEMO_PEOPLE.map((person) => [person.slug, person] as const))('tells of %s what is so', (_slug, person) => {
    const section = page.split(`## ${person.name} (\`${person.slug}\`)\n`)[1]?.split('\n## ')[0] ?? '';
    const life = person.life(TODAY);
    expect(section).toContain(`- id \`${person.id}\`, BSN \`${maskBsn(person.bsn)}\`, ${person.municipalityCode}\n`);
    expect(section).toContain(`- laws: ${lawsOf(life)}\n`);
    expect(section).toContain(`- works with: ${life.assignments.map(describeAssignment).join('; ')}\n`);
    expect(section).toContain(`- consents: ${(life.consents ?? []).map(describeConsent).join('; ') || 'none'}\n`);
  });

  test('names all staff', () => {
    for (const { id, name, organisation } of DEMO_STAFF)
      expect(page).toContain(`| \`${id}\` | ${name} | ${organisation} |`);
  });
});

function lawsOf({ benefits, sheltered, support }: DemoLife): string {
  const known = { WWB: benefits, WSW: sheltered, WMO: support };
  return Object.entries(known)
    .flatMap(([law, facts]) => (facts ? [law] : []))
    .join(', ');
}

function describeAssignment({ staffId, purposes }: AssignmentFact): string {
  return `${staffId} (${purposes.join(', ')})`;
}

function describeConsent({ dataClass, purpose, withdrawnAt }: ConsentFact): string {
  return `${dataClass} for ${purpose}${withdrawnAt === undefined ? '' : ', withdrawn'}`;
}
