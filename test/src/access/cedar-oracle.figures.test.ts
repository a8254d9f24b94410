import { describe, expect, test } from '@jest/globals';
import {
  CAPACITIES,
  DATA_CLASSES,
  decide,
  POLICY_TABLE,
  PURPOSES,
  type Capacity,
  type Cell,
  type Column,
  type DataClass,
  type Decision,
  type Purpose,
} from '@klantbeeld/access';
import { openCedarModel, type Asked } from './cedar-model.js';

const SEED = 20_261_121;
const DECISIONS = 10_000;

const CLASSES = Object.keys(DATA_CLASSES) as DataClass[];
const ALL_PURPOSES: readonly (Purpose | null)[] = [null, ...PURPOSES];
const ALL_CAPACITIES: readonly (Capacity | null)[] = [null, ...CAPACITIES];
const CELLS: readonly (Cell | undefined)[] = ['yes', 'consent', 'no-basis', 'confidential', undefined];

const model = openCedarModel();

/** A small generator of numbers from 0 to 1 (mulberry32): the same questions in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function product({ purpose, capacity, consents, dataClass }: Asked): Decision {
  return decide(purpose, { capacity, consents: new Set(consents) }, dataClass);
}

function told(decision: Decision): string {
  return decision.effect === 'SHOW' ? 'shown' : `withheld: ${decision.reason}`;
}

function difference(asked: Asked, expected: string): string[] {
  const ours = told(product(asked));
  const { purpose, capacity, dataClass, consents } = asked;
  const consented = consents.length > 0 ? ` with consent for ${consents.join(', ')}` : '';
  return ours === expected
    ? []
    : [`${purpose} as ${capacity}, ${dataClass}${consented}: table ${ours}, model ${expected}`];
}

/** Every purpose, capacity and class: without consent, with exactly this one, and with all others. */
function everyQuestion(): readonly Asked[] {
  return ALL_PURPOSES.flatMap((purpose) =>
    ALL_CAPACITIES.flatMap((capacity) =>
      CLASSES.flatMap((dataClass) =>
        [[], [dataClass], CLASSES.filter((one) => one !== dataClass)].map((consents) => ({
          purpose,
          capacity,
          dataClass,
          consents,
        })),
      ),
    ),
  );
}

/** Works with one cell of the policy table changed, in memory, and changes it back. */
function withCell<Result>(
  { purpose, capacity, dataClass }: { purpose: Purpose; capacity: Capacity; dataClass: DataClass },
  cell: Cell | undefined,
  work: () => Result,
): Result {
  const table = POLICY_TABLE as Partial<Record<Purpose, Partial<Record<Capacity, Column>>>>;
  const row = table[purpose];
  const { [dataClass]: _old, ...column } = row?.[capacity] ?? {};
  table[purpose] = { ...row, [capacity]: cell === undefined ? column : { ...column, [dataClass]: cell } };
  try {
    return work();
  } finally {
    if (row) table[purpose] = row;
    else delete table[purpose];
  }
}

describe('the policy table and the policies that were written apart from it', () => {
  test(`say the same of ${DECISIONS} decisions drawn by lot`, () => {
    const draw = seeded(SEED);
    const any = <Item>(items: readonly Item[]): Item => items[Math.floor(draw() * items.length)]!;
    const differences = new Set<string>();
    let shown = 0;
    for (let drawn = 0; drawn < DECISIONS; drawn++) {
      const dataClass = any(CLASSES);
      const consents = CLASSES.filter((one) => draw() < (one === dataClass ? 0.5 : 0.2));
      const asked = { purpose: any(ALL_PURPOSES), capacity: any(ALL_CAPACITIES), consents, dataClass };
      const expected = model(asked);
      if (expected.effect === 'SHOW') shown++;
      for (const one of difference(asked, told(expected))) differences.add(one);
    }
    process.stdout.write(
      `policy: ${DECISIONS} decisions (seed ${SEED}), ${shown} shown, ${differences.size} different\n`,
    );
    expect([...differences]).toEqual([]);
    expect(shown).toBeGreaterThan(DECISIONS / 20);
  });

  test('differ as soon as any cell of the table is flipped', () => {
    const expectations = everyQuestion().map((asked) => ({ asked, expected: told(model(asked)) }));
    const isSame = (): boolean => expectations.every(({ asked, expected }) => told(product(asked)) === expected);
    expect(isSame()).toBe(true);
    const cells = PURPOSES.flatMap((purpose) =>
      CAPACITIES.flatMap((capacity) => CLASSES.map((dataClass) => ({ purpose, capacity, dataClass }))),
    );
    const missed: string[] = [];
    let flips = 0;
    for (const place of cells) {
      const now = POLICY_TABLE[place.purpose]?.[place.capacity]?.[place.dataClass];
      for (const cell of CELLS.filter((one) => one !== now)) {
        flips++;
        if (withCell(place, cell, isSame)) missed.push(`${Object.values(place).join(' ')}: ${now} to ${cell}`);
      }
    }
    process.stdout.write(
      `policy: ${flips - missed.length} of ${flips} flips of ${cells.length} cells seen by the model\n`,
    );
    expect(missed).toEqual([]);
    expect(isSame()).toBe(true);
  });
});
