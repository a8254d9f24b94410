/** A line of the table of product categories. */
export interface ProductCategory {
  /** Two digits. */
  readonly code: string;
  /** Name in the national table. */
  readonly dutchName: string;
  /** The same in English. */
  readonly name: string;
}

/** Product categories (productcategorieën, iWmo code table WMO020). */
export const PRODUCT_CATEGORIES: readonly ProductCategory[] = [
  { code: '01', dutchName: 'Hulp bij het huishouden', name: 'Household help' },
  { code: '02', dutchName: 'Begeleiding', name: 'Guidance' },
  { code: '03', dutchName: 'Persoonlijke verzorging', name: 'Personal care' },
  { code: '04', dutchName: 'Kortdurend verblijf', name: 'Short stay' },
  { code: '05', dutchName: 'Woondiensten', name: 'Housing services' },
  { code: '06', dutchName: 'Overige individuele ondersteuning', name: 'Other individual support' },
  { code: '07', dutchName: 'Dagbesteding', name: 'Day activities' },
  { code: '08', dutchName: 'Vervoerdiensten', name: 'Transport services' },
  { code: '09', dutchName: 'Overige groepsgerichte ondersteuning', name: 'Other group support' },
  { code: '10', dutchName: 'Overige maatwerkarrangementen', name: 'Other tailored arrangements' },
  { code: '11', dutchName: 'Rolstoelen', name: 'Wheelchairs' },
  { code: '12', dutchName: 'Vervoervoorzieningen', name: 'Transport aids' },
  { code: '13', dutchName: 'Woonvoorzieningen', name: 'Home adaptations' },
  { code: '14', dutchName: 'Overige hulpmiddelen', name: 'Other aids' },
  { code: '15', dutchName: 'Beschermd wonen', name: 'Protected living' },
  { code: '16', dutchName: 'Opvang', name: 'Shelter' },
  { code: '17', dutchName: 'Spoedopvang', name: 'Emergency shelter' },
  { code: '18', dutchName: 'Overige beschermd wonen en opvang', name: 'Other protected living and shelter' },
];
