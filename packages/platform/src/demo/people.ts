import { ALEIDA } from './people/aleida.js';
import { BART } from './people/bart.js';
import { DAHIR } from './people/dahir.js';
import { GERT_JAN } from './people/gert-jan.js';
import { INGEBORG } from './people/ingeborg.js';
import { JOLIEN } from './people/jolien.js';
import { MELLE } from './people/melle.js';
import { RUBEN } from './people/ruben.js';
import { SAMIRA } from './people/samira.js';
import { TOMASZ } from './people/tomasz.js';
import { WIM } from './people/wim.js';
import { YARA } from './people/yara.js';
import type { DemoPerson } from './person.js';

/** The dozen of the demo world, in the order of their numbers. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  SAMIRA,
  JOLIEN,
  RUBEN,
  BART,
  WIM,
  DAHIR,
  MELLE,
  INGEBORG,
  ALEIDA,
  GERT_JAN,
  YARA,
  TOMASZ,
];

/** The demo person with a slug. Throws RangeError when there is none. */
export function demoPerson(slug: string): DemoPerson {
  const person = DEMO_PEOPLE.find((one) => one.slug === slug);
  if (!person) throw new RangeError(`Nobody in the demo world is called ${slug}.`);
  return person;
}
