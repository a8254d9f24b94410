import { fixedId } from './life/fixed-id.js';

/** A made-up employer. */
export interface DemoEmployer {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly locality: string;
}

function employer(name: string, sector: string, locality: string): DemoEmployer {
  return { id: fixedId(`employer ${name}`), name, sector, locality };
}

/** The employers that demo people work for. */
export const EMPLOYERS = {
  nursery: employer('Kwekerij De Groene Lutte', 'Groen', 'Almelo'),
  bakery: employer('Bakkerij Oosterleemans', 'Voeding', 'Almelo'),
  bindery: employer('Boekbinderij Ten Raemaker & Dochter', 'Grafisch', 'Almelo'),
  warehouse: employer('Distributiehuis Twentebrug', 'Logistiek', 'Wierden'),
  bicycles: employer('Fietsenmakerij De Koppelstang', 'Techniek', 'Roosendaal'),
  careHome: employer('Zorghuis De Iepenwal', 'Zorg', 'Almelo'),
} as const satisfies Readonly<Record<string, DemoEmployer>>;

/** All employers of the demo world. */
export const DEMO_EMPLOYERS: readonly DemoEmployer[] = Object.values(EMPLOYERS);
