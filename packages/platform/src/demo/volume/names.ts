import type { Draws } from './draws.js';

const GIVEN_NAMES = {
  FEMALE: words(`
  Anneke Fatima Willemijn Amira Joke Zeynep Marieke Lucía Tineke Aaliyah Chantal Agnieszka Roos
  Meryem Els Shanaya Hilde Noura Francien Thanh Geesje Semra`),
  MALE: words(`
  Henk Mohammed Jeroen Emre Gerrit Diego Pieter Abdirahman Wouter Rafael Sjoerd Piotr Dennis Yusuf
  Kees Winston Harm Samir Theo Minh Bennie Kemal`),
};
const FIRST_PARTS = words(`
  Brink Velde Haver Oude Nije Wessel Mole Karten Zwane Lutte Bolk Eken Hulst Rozen Yild Benha Okon
  Silva Tera Sarto Wiel Vossen Stege Drost Kolk Meije`);
const LAST_PARTS = words(`
  huis mannink kampers stratel weerdt inkhof bergsma oulidi manova wijkel dijkerman raadsel bruggens
  semito horstink zadegan landers sterboer goorman pelink dasilvo`);
const PREFIXES = ['van', 'de', 'van der', 'ter', 'el', 'ten'] as const;
const STREETS = ['Spinnersgang', 'Havezathepad', 'Turfkade', 'Hooibeltweg', 'Kaardersteeg', 'Veenbesplein'] as const;

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** A made-up name. */
export interface VolumeName {
  readonly sex: 'FEMALE' | 'MALE';
  readonly givenNames: string;
  readonly prefix: string | undefined;
  readonly surname: string;
}

/** A name put together from parts. */
export function nameFrom(draws: Draws): VolumeName {
  const sex = draws.chance(0.5) ? 'FEMALE' : 'MALE';
  return {
    sex,
    givenNames: draws.oneOf(GIVEN_NAMES[sex]),
    prefix: draws.chance(0.2) ? draws.oneOf(PREFIXES) : undefined,
    surname: draws.oneOf(FIRST_PARTS) + draws.oneOf(LAST_PARTS),
  };
}

/** A made-up street. */
export function streetFrom(draws: Draws): string {
  return draws.oneOf(STREETS);
}
