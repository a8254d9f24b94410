import type { ReceivedKind, ReceivedPartner } from '@klantbeeld/benefits';
import type { XmlElement } from '../xml/xml-elements.js';
import { PartReader, type ReadingNotes, type RestFact } from './part-reader.js';
import { readBirthDate, readBsn, readDay, readDigits, readParty, readYesNo } from './suwi-values.js';

/** One thing that was delivered about a client. */
export interface SuwiPart {
  readonly kind: ReceivedKind;
  /** What it is known again by. */
  readonly key: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly rest: readonly RestFact[];
  readonly partners: readonly SuwiPartner[];
  readonly element: XmlElement;
}

/** A partner that is named, with the number where it can be one. */
export interface SuwiPartner extends Omit<ReceivedPartner, 'bsnLookup' | 'bsnSealed' | 'partnerClientId'> {
  readonly bsn: string | null;
}

type Facts = {
  readonly key: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly partners: SuwiPartner[];
};

/** How each kind is read. */
const READERS: Readonly<Record<string, readonly [kind: ReceivedKind, read: (part: PartReader) => Facts]>> = {
  AanvraagUitkering: ['APPLICATION', readApplication],
  Vordering: ['CLAIM', readClaim],
  SpecifiekeGegevensBijzBijstand: ['SPECIAL_ASSISTANCE', readSpecialAssistance],
  Uitkeringsverhouding: ['BENEFIT', readBenefit],
};

/** Names of the elements that are parts of their own. */
export const PART_NAMES = Object.keys(READERS);

/** Reads a part; null when something in it is not understood, which is then a problem. */
export function readPart(element: XmlElement, notes: ReadingNotes): SuwiPart | null {
  const own: ReadingNotes = { ...notes, problems: [], rest: [] };
  const [kind, read] = READERS[element.name]!;
  const part = new PartReader(element, own);
  const { key, facts, partners } = read(part);
  part.finish();
  notes.problems.push(...own.problems);
  // A partner whose number cannot be one is put aside alone; the part that names them stands.
  const isWhole = own.problems.every(({ severity, column }) => severity === 'REMARK' || isOfPartner(column));
  return isWhole ? { kind, key, facts, rest: own.rest, partners, element } : null;
}

function isOfPartner(path: string): boolean {
  return /\/Partner[A-Za-z]+(\[\d+\])?\/Burgerservicenr$/.test(path);
}

/** What is known of a client as a whole, beside who it is. */
export function readFile(client: PartReader): Omit<SuwiPart, 'partners' | 'rest' | 'element'> {
  const warned = client.within('SchendingInlichtingenplicht');
  const dossier = client.within('DossierGsd');
  const housing = client.within('Huisvesting');
  const source = sourceOf(client);
  const facts = {
    householdCode: client.code('CdLeefvorm'),
    housingCode: housing?.code('CdRelatieBewonerHuisvesting') ?? null,
    warnedOn: warned?.day('DatWaarschSchendInlichtingplicht') ?? null,
    dossierCode: dossier?.text('Dossiercd', 40) ?? null,
    recordedOn: dossier?.day('DatOpnameGegevensInIbSysteem') ?? null,
    source,
  };
  for (const within of [warned, dossier, housing]) within?.finish();
  return { kind: 'FILE', key: keyOf([source?.partyCode]), facts };
}

function readApplication(part: PartReader): Facts {
  const appliedOn = part.day('DatAanvraagUitkering');
  const lawCode = lawOf(part);
  const decision = part.within('BeslissingOpAanvraagUitkering');
  const outcomeCode = decision?.code('CdBeslissingOpAanvraagUitkering') ?? null;
  const decidedOn = decision?.day('DatDagtekeningBeslisOpAanvrUitk') ?? null;
  decision?.finish();
  const outcome = outcomeCode === null ? null : (OUTCOMES[outcomeCode.padStart(2, '0')] ?? null);
  if (outcomeCode !== null && outcome === null) {
    const code = decision!.one('CdBeslissingOpAanvraagUitkering')!;
    part.remark(code, 'This code of a decision is not known here; it is kept as it came.');
  }
  const partners = partnersOf(part, 'PartnerAanvraagUitkering');
  const source = sourceOf(part);
  const facts = { appliedOn, lawCode, outcomeCode, outcome, decidedOn, source };
  return { key: keyOf([appliedOn, lawCode, source?.partyCode]), facts, partners };
}

const OUTCOMES: Readonly<Record<string, string>> = { '01': 'GRANTED', '04': 'REFUSED' };

function readClaim(part: PartReader): Facts {
  const number = part.value('IdentificatienrVordering', (text) => readDigits(text, 15));
  const fraud = part.within('Fraude');
  const facts = {
    number,
    decidedOn: part.day('DatBesluitVordering'),
    reasonCode: part.code('CdRedenVordering'),
    amountCents: part.amount('BedrAanvangVordering'),
    statusCode: part.code('CdStatusVordering'),
    balanceCents: part.amount('BedrSaldoVordering'),
    irrevocableOn: part.day('DatOnherroepelijkVordering'),
    lawCode: lawOf(part),
    fraud: fraud && readFraud(fraud),
  };
  const partners = partnersOf(part, 'PartnerVordering');
  const source = sourceOf(part);
  const { decidedOn, lawCode, amountCents } = facts;
  // Each party numbers its own claims.
  const key = number === null ? [decidedOn, lawCode, amountCents] : ['number', number];
  return { key: keyOf([...key, source?.partyCode]), facts: { ...facts, source }, partners };
}

function readFraud(fraud: PartReader): Readonly<Record<string, unknown>> {
  const facts = {
    isRepeated: fraud.value('IndRecidive', readYesNo),
    isCollectedRobustly: fraud.value('IndRobuusteIncassoToegepast', readYesNo),
    fineCode: fraud.code('CdHoogteBestuurlijkeBoete'),
    sanctionCode: fraud.code('CdSrtSanctie'),
    prosecutorNumber: fraud.text('ParketnrJustitie', 20),
    repeatTermCode: fraud.code('CdRecidivetermijn'),
  };
  fraud.finish();
  return facts;
}

function readSpecialAssistance(part: PartReader): Facts {
  const facts = {
    clusterCode: part.code('CdClusterBijzBijstand'),
    costs: part.text('OmsSrtKostenBijzBijstand', 100),
    payableOn: part.day('DatBetaalbaarBijzBijstand'),
    lawCode: lawOf(part),
  };
  const partners = partnersOf(part, 'PartnerBijzBijstand');
  const source = sourceOf(part);
  const { payableOn, clusterCode, costs, lawCode } = facts;
  return {
    key: keyOf([payableOn, clusterCode, costs, lawCode, source?.partyCode]),
    facts: { ...facts, source },
    partners,
  };
}

function readBenefit(part: PartReader): Facts {
  const from = part.needed('DatBUitkeringsverhouding', readDay);
  const until = part.day('DatEUitkeringsverhouding');
  const lawCode = lawOf(part);
  const specific = part.within('SpecifiekeGegevensBijstandUitk');
  const incomes = part.many('InkomstenInvloedOpBijstandUitk').map((element) => part.of(element));
  const exemption = part.within('VrijstellingArbeidsplicht');
  const facts = {
    from,
    lastDay: until,
    lawCode,
    // Real files have both of these directly in the relation as well.
    householdCode: part.code('CdLeefvorm'),
    endReasonCode: specific?.code('CdAanleidingEindeBijstandUitk') ?? part.code('CdAanleidingEindeBijstandUitk'),
    selfEmployedCode: specific?.code('CdClassificatieBbz') ?? null,
    costSharers: specific?.value('AantKostendelers', (text) => readDigits(text, 2)) ?? null,
    incomeCodes: incomes.map((income) => income.code('CdSrtOverigeInkomsten')),
    exemption: exemption && readExemption(exemption),
    periods: part.many('Uitkeringsperiode').map((element) => readPeriod(part.of(element))),
  };
  for (const within of [specific, ...incomes]) within?.finish();
  const partners = partnersOf(part, 'PartnerUitkeringsverhouding');
  const source = sourceOf(part);
  return { key: keyOf([from, lawCode, source?.partyCode]), facts: { ...facts, source }, partners };
}

function readExemption(exemption: PartReader): Readonly<Record<string, unknown>> {
  const facts = {
    code: exemption.code('CdVrijstellingArbeidsplichtBijst'),
    lastDay: exemption.day('DatEVrijstellingArbeidsplicht'),
    endReasonCode: exemption.code('CdRedenEVrijstArbeidsplichtBijst'),
  };
  exemption.finish();
  return facts;
}

function readPeriod(period: PartReader): Readonly<Record<string, unknown>> {
  const incomes = period.within('InkomstenBijstandUitkering');
  const facts = {
    from: period.needed('DatBUitkeringsperiode', readDay),
    lastDay: period.day('DatEUitkeringsperiode'),
    incomeCents: incomes?.amount('BedrTotaalInkomstenUitkering') ?? null,
    payableCents: incomes?.amount('BedrBetaalbaarGesteldeUitkering') ?? null,
    norms: period.many('Normbedrag').map((element) => readNorm(period.of(element))),
    sanctions: period.many('MaatregelMbtUitkering').map((element) => readSanction(period.of(element))),
  };
  incomes?.finish();
  period.finish();
  return facts;
}

function readNorm(norm: PartReader): Readonly<Record<string, unknown>> {
  const code = norm.code('CdSrtNormbedrag');
  const cents = norm.amountHere();
  norm.finish();
  return { code, cents };
}

function readSanction(sanction: PartReader): Readonly<Record<string, unknown>> {
  const reason = sanction.within('RedenMaatregelMbtBijstandUitk');
  const effect = reason?.within('GevolgenMaatregelMbtBijstandUitk') ?? null;
  const facts = {
    from: sanction.needed('DatBMaatregelMbtUitkering', readDay),
    lastDay: sanction.day('DatEMaatregelMbtUitkering'),
    reasonCode: reason?.code('CdRedenMaatregelMbtBijstandUitk') ?? null,
    loweredCents:
      effect?.amount('BedrVerminderingUitkMbtMaatregel') ?? sanction.amount('BedrVerminderingUitkMbtMaatregel'),
  };
  for (const within of [effect, reason, sanction]) within?.finish();
  return facts;
}

function lawOf(part: PartReader): string | null {
  const law = part.within('SzWet');
  const code = law?.code('CdSzWet') ?? null;
  law?.finish();
  return code;
}

function sourceOf(part: PartReader): { readonly columnCode: string | null; readonly partyCode: string | null } | null {
  const source = part.within('Bron');
  if (!source) return null;
  const codes = {
    columnCode: source.value('CdKolomSuwi', (text) => readColumn(text)),
    partyCode: source.value('CdPartijSuwi', (text) => readParty(text, 4)),
    locationCode: source.value('CdVestigingSuwi', (text) => readParty(text, 4)),
  };
  source.finish();
  return codes;
}

const readColumn = (text: string): ReturnType<typeof readParty> => readParty(text, 1);

function partnersOf(part: PartReader, name: string): SuwiPartner[] {
  return part.many(name).flatMap((element) => {
    const partner = part.of(element);
    const read = {
      bsn: partner.value('Burgerservicenr', readBsn),
      initials: partner.text('Voorletters', 40),
      prefix: partner.text('Voorvoegsel', 20),
      surname: partner.text('SignificantDeelVanDeAchternaam', 200),
      birthDate: partner.value('Geboortedat', readBirthDate),
    };
    partner.finish();
    return Object.values(read).some((value) => value !== null) ? [read] : [];
  });
}

function keyOf(values: readonly (string | number | null | undefined)[]): string {
  return values.map((value) => value ?? '').join('|');
}
