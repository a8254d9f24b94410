/** Elements that this import reads, with their names in the Logisch Ontwerp BRP, for messages. */
export const ELEMENT_NAMES = {
  '01.01.20': 'burgerservicenummer',
  '01.02.10': 'voornamen',
  '01.02.20': 'adellijke titel of predicaat',
  '01.02.30': 'voorvoegsel',
  '01.02.40': 'geslachtsnaam',
  '01.03.10': 'geboortedatum',
  '01.03.20': 'geboorteplaats',
  '01.03.30': 'geboorteland',
  '01.04.10': 'geslachtsaanduiding',
  '01.61.10': 'naamgebruik',
  '01.84.10': 'indicatie onjuist',
  '01.H': 'categorie van de volgende rij',
  '05.01.20': 'burgerservicenummer partner',
  '05.02.10': 'voornamen partner',
  '05.02.30': 'voorvoegsel partner',
  '05.02.40': 'geslachtsnaam partner',
  '05.03.10': 'geboortedatum partner',
  '05.04.10': 'geslachtsaanduiding partner',
  '05.06.10': 'datum huwelijkssluiting of aangaan partnerschap',
  '05.07.10': 'datum ontbinding',
  '05.07.40': 'reden ontbinding',
  '05.15.10': 'soort verbintenis',
  '05.84.10': 'indicatie onjuist',
  '05.H': 'categorie van de volgende rij',
  '06.08.10': 'datum overlijden',
  '06.08.20': 'plaats overlijden',
  '06.08.30': 'land overlijden',
  '07.67.10': 'datum opschorting bijhouding',
  '07.67.20': 'reden opschorting bijhouding',
  '07.70.10': 'indicatie geheim',
  '07.80.20': 'datumtijdstempel',
  '08.09.10': 'gemeente van inschrijving',
  '08.09.20': 'datum inschrijving',
  '08.10.10': 'functie adres',
  '08.10.30': 'datum aanvang adreshouding',
  '08.11.10': 'straatnaam',
  '08.11.20': 'huisnummer',
  '08.11.30': 'huisletter',
  '08.11.40': 'huisnummertoevoeging',
  '08.11.50': 'aanduiding bij huisnummer',
  '08.11.60': 'postcode',
  '08.11.70': 'woonplaats',
  '08.12.10': 'locatiebeschrijving',
  '08.13.10': 'land verblijf',
  '08.13.20': 'datum aanvang adres buitenland',
  '08.13.30': 'regel 1 adres buitenland',
  '08.13.40': 'regel 2 adres buitenland',
  '08.13.50': 'regel 3 adres buitenland',
  '08.83.10': 'aanduiding in onderzoek',
  '08.83.30': 'datum einde onderzoek',
  '08.84.10': 'indicatie onjuist',
  '11.32.10': 'indicatie gezag minderjarige',
  '11.33.10': 'indicatie curateleregister',
  '11.85.10': 'ingangsdatum geldigheid gezag',
} as const;

/** An element of the Logisch Ontwerp BRP that this import reads: category, group, element. */
export type Element = keyof typeof ELEMENT_NAMES;

/** Elements without which nothing can be said of a person. */
export const REQUIRED_ELEMENTS = [
  '01.01.20',
  '01.02.40',
  '01.03.10',
  '01.04.10',
  '07.70.10',
  '08.09.10',
] as const satisfies readonly Element[];

/** How messages call a column. */
export function columnName(element: Element): string {
  return `${element} ${ELEMENT_NAMES[element]}`;
}
