import type { CodeEntry } from '../code-table/code-table.js';

/** Units of a volume (eenheid, iWmo code table WMO756). */
export const VOLUME_UNITS = [
  { word: 'MINUTE', code: '01', dutchName: 'minuut', meaning: 'Minutes' },
  { word: 'HOUR', code: '04', dutchName: 'uur', meaning: 'Hours' },
  { word: 'DAY', code: '14', dutchName: 'etmaal', meaning: 'Days of 24 hours' },
  { word: 'HALF_DAY', code: '16', dutchName: 'dagdeel', meaning: 'Half days of four hours' },
  { word: 'PIECE', code: '82', dutchName: 'stuks', meaning: 'Pieces' },
  { word: 'EURO', code: '83', dutchName: 'euro’s', meaning: 'Euro; the amount is in cents' },
] as const satisfies readonly CodeEntry[];
export type VolumeUnit = (typeof VOLUME_UNITS)[number]['word'];

/** How often a volume is provided (frequentie, iWmo code table WMO757). */
export const VOLUME_FREQUENCIES = [
  { word: 'DAY', code: '1', dutchName: 'per dag', meaning: 'Each day' },
  { word: 'WEEK', code: '2', dutchName: 'per week', meaning: 'Each week' },
  { word: 'FOUR_WEEKS', code: '3', dutchName: 'per vier weken', meaning: 'Each four weeks' },
  { word: 'MONTH', code: '4', dutchName: 'per maand', meaning: 'Each month' },
  { word: 'YEAR', code: '5', dutchName: 'per jaar', meaning: 'Each year' },
  {
    word: 'WHOLE_DECISION',
    code: '6',
    dutchName: 'totaal binnen de geldigheidsduur',
    meaning: 'Once for the whole period of the decision',
  },
] as const satisfies readonly CodeEntry[];
export type VolumeFrequency = (typeof VOLUME_FREQUENCIES)[number]['word'];

/** Largest amount of a volume that a message can carry: eight digits. */
export const LARGEST_VOLUME = 99_999_999;
