import { newlinesIn, XmlProblem, type TextFile } from './xml-text.js';

/** A piece of XML: an element that opens or closes, or text within one. */
export type XmlToken =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly line: number;
    }
  | { readonly kind: 'close'; readonly name: string; readonly line: number }
  | { readonly kind: 'text'; readonly text: string; readonly line: number };

/** Longer than any name, value or text of a message of this kind. */
const LONGEST_TOKEN = 256 * 1024;
const NAME = /^[\p{L}_:][\p{L}\p{N}_:.\u00b7-]*$/u;
const ATTRIBUTE = /^\s+([^\s=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** What is no sign of XML 1.0 (Char); no database keeps the first of these in a text. */
const NO_SIGN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const SECTIONS = [
  { start: '<!--', end: '-->', isText: false },
  { start: '<![CDATA[', end: ']]>', isText: true },
  { start: '<?', end: '?>', isText: false },
] as const;

/**
 * The tokens of a file in order, read on when asked for the next, so that its length does not matter to memory. Only the
 * five entities of XML itself are known: a document type could make others that grow without end, and is refused.
 */
export async function* xmlTokens(file: TextFile): AsyncGenerator<XmlToken, void, void> {
  const scanner = new Scanner();
  for await (const piece of file.pieces()) {
    scanner.add(piece);
    for (let token = scanner.next(); token !== null; token = scanner.next())
      if (token !== 'nothing') yield* shown(token);
  }
  scanner.finish();
}

/** An element without content opens and closes at once. */
function* shown(token: XmlToken & { readonly isEmpty?: boolean }): Generator<XmlToken, void, void> {
  yield token;
  if (token.kind === 'open' && token.isEmpty === true) yield { kind: 'close', name: token.name, line: token.line };
}

class Scanner {
  private rest = '';
  private line = 1;
  private isStart = true;

  add(piece: string): void {
    this.rest += this.isStart ? piece.replace(/^\ufeff/, '') : piece;
    if (piece !== '') this.isStart = false;
  }

  /** The next token, `nothing` for what says nothing, null when more is to be read first. */
  next(): (XmlToken & { readonly isEmpty?: boolean }) | 'nothing' | null {
    if (this.rest === '') return null;
    if (this.rest[0] !== '<') return this.text();
    const section = SECTIONS.find(({ start }) => this.rest.startsWith(start));
    if (section) return this.section(section);
    // Until it is long enough to tell, it may still become one of them.
    if (SECTIONS.some(({ start }) => start.startsWith(this.rest))) return null;
    if (this.rest.startsWith('<!'))
      throw this.problem('A document type declaration is not read: it could change what the rest means.', 'Remove it.');
    const end = this.endOfTag();
    return end < 0 ? this.wait() : this.tag(this.take(end + 1));
  }

  /** Throws where the file ends within something. */
  finish(): void {
    if (this.rest.trim() !== '')
      throw this.problem('The file ends here in the middle of something.', 'Export it again.');
  }

  private text(): XmlToken | null {
    const end = this.rest.indexOf('<');
    // Text at the end of a piece may go on in the next one.
    if (end < 0) return this.wait();
    const line = this.line;
    return { kind: 'text', text: this.plain(this.take(end)), line };
  }

  private section({ start, end, isText }: (typeof SECTIONS)[number]): XmlToken | 'nothing' | null {
    const at = this.rest.indexOf(end, start.length);
    if (at < 0) return this.wait();
    const line = this.line;
    const inside = this.take(at + end.length).slice(start.length, -end.length);
    return isText ? { kind: 'text', text: inside, line } : 'nothing';
  }

  /** Where a tag ends: the first `>` outside of quotes. */
  private endOfTag(): number {
    let quote = '';
    for (let at = 1; at < this.rest.length; at++) {
      const sign = this.rest[at]!;
      if (quote !== '') quote = sign === quote ? '' : quote;
      else if (sign === '"' || sign === "'") quote = sign;
      else if (sign === '>') return at;
      else if (sign === '<') throw this.problem('A tag is not closed before the next one begins.', 'Export it again.');
    }
    return -1;
  }

  private tag(text: string): XmlToken & { readonly isEmpty?: boolean } {
    const line = this.line - newlinesIn(text);
    if (text.startsWith('</')) return { kind: 'close', name: this.name(text.slice(2, -1).trimEnd()), line };
    const isEmpty = text.endsWith('/>');
    const inside = text.slice(1, isEmpty ? -2 : -1);
    const name = /^[^\s]*/.exec(inside)![0];
    return {
      kind: 'open',
      name: this.name(name),
      attributes: this.attributes(inside.slice(name.length)),
      line,
      isEmpty,
    };
  }

  private attributes(text: string): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>();
    let rest = text;
    for (let found = ATTRIBUTE.exec(rest); found; found = ATTRIBUTE.exec(rest)) {
      const name = this.name(found[1]!);
      if (attributes.has(name)) throw this.problem('An attribute is given twice.', 'Export it again.');
      attributes.set(name, this.plain(found[2] ?? found[3] ?? ''));
      rest = rest.slice(found[0].length);
    }
    if (rest.trim() !== '') throw this.problem('The attributes of an element cannot be read.', 'Export it again.');
    return attributes;
  }

  private name(text: string): string {
    if (!NAME.test(text)) throw this.problem('This is not the name of an element or attribute.', 'Export it again.');
    return text;
  }

  private plain(text: string): string {
    if (!text.includes('&')) return text;
    return text.replace(/&([^;&]{0,12});?/g, (whole, name: string) => {
      const known = whole.endsWith(';') ? (ENTITIES[name] ?? numbered(name)) : undefined;
      if (known !== undefined) return known;
      throw this.problem(
        'An entity that is not one of XML itself is not read.',
        'Write the sign itself, or &amp; for &.',
      );
    });
  }

  private take(length: number): string {
    const taken = this.rest.slice(0, length);
    const wrong = taken.search(NO_SIGN);
    if (wrong >= 0) {
      this.line += newlinesIn(taken.slice(0, wrong));
      throw this.problem('A sign stands here that no XML has.', 'Export it again.');
    }
    this.rest = this.rest.slice(length);
    this.line += newlinesIn(taken);
    return taken;
  }

  private wait(): null {
    if (this.rest.length > LONGEST_TOKEN)
      throw this.problem('Something that begins here is longer than any message of this kind has.', 'Export it again.');
    return null;
  }

  private problem(message: string, mend: string): XmlProblem {
    return new XmlProblem(this.line, message, mend);
  }
}

function numbered(name: string): string | undefined {
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name) ?? [];
  const code = hexadecimal === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hexadecimal, 16);
  const isSign = code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff);
  return isSign && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}
