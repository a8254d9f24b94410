import { XmlProblem, type TextFile } from './xml-text.js';
import { xmlTokens, type XmlToken } from './xml-tokens.js';

/** An element with what is in it. */
export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  readonly namespace: string;
  /** Where it stands, such as `/Response/Client[2]/Name`; a number where there is more than one of the name. */
  readonly path: string;
  readonly line: number;
  readonly children: readonly XmlElement[];
  /** The text directly in it, without white space around it. */
  readonly text: string;
}

/** An element that is being read. */
interface Growing {
  readonly name: string;
  readonly written: string;
  readonly namespace: string;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly line: number;
  readonly children: Growing[];
  text: string;
  path: string;
}

const DEEPEST = 40;
const MOST_ELEMENTS = 20_000;
const MOST_SIGNS = 4 * 1024 * 1024;

/** Reads the elements of one level of a file, each whole, and forgets it before the next. */
export interface ElementReader {
  /** Whether the element with these names, from the root down, is read whole and given. */
  readonly isWanted: (names: readonly string[], namespace: string) => boolean;
}

/**
 * The wanted elements of a file in order. One of them is in memory at a time; deeper than forty levels and larger than
 * twenty thousand elements or four million signs none of them is. Throws XmlProblem on what is not well-formed.
 */
export async function* elementsOf(file: TextFile, { isWanted }: ElementReader): AsyncGenerator<XmlElement, void, void> {
  const open: Growing[] = [];
  const counts = new Map<string, number>();
  let wantedDepth = -1;
  let size = 0;
  let signs = 0;
  let isBegun = false;
  for await (const token of xmlTokens(file)) {
    if (token.kind === 'open') {
      if (open.length === 0 && isBegun) throw problem(token, 'A second element begins after the first one ended.');
      isBegun = true;
      const element = begin(token, open.at(-1));
      const isInside = wantedDepth >= 0;
      open.push(element);
      if (open.length > DEEPEST) throw problem(token, 'Elements lie deeper in each other here than in any message.');
      if (isInside && (size += 1) > MOST_ELEMENTS)
        throw problem(token, 'This is larger than any message of this kind.');
      if (isInside) open.at(-2)!.children.push(element);
      else if (
        isWanted(
          open.map(({ name }) => name),
          element.namespace,
        )
      ) {
        wantedDepth = open.length;
        size = 1;
        signs = 0;
      }
    } else if (token.kind === 'text') {
      const within = open.at(-1);
      if (within && wantedDepth >= 0) {
        within.text += token.text;
        if ((signs += token.text.length) > MOST_SIGNS)
          throw problem(token, 'This is larger than any message of this kind.');
      } else if (!within && token.text.trim() !== '')
        throw problem(token, 'There is text outside of the first element.');
    } else {
      const element = open.at(-1);
      if (element?.written !== token.name) throw problem(token, 'Another element is closed here than was opened last.');
      if (open.length === wantedDepth) {
        yield whole(element, pathOf(open, counts));
        wantedDepth = -1;
      }
      open.pop();
    }
  }
  if (open.length > 0) throw new XmlProblem(open.at(-1)!.line, 'An element that begins here is never closed.', MEND);
  if (!isBegun) throw new XmlProblem(1, 'There is nothing in the file.', MEND);
}

const MEND = 'Export the file again.';

function problem({ line }: XmlToken, message: string): XmlProblem {
  return new XmlProblem(line, message, MEND);
}

function begin(token: Extract<XmlToken, { kind: 'open' }>, parent: Growing | undefined): Growing {
  const prefixes = new Map(parent?.prefixes ?? []);
  for (const [name, value] of token.attributes) {
    if (name === 'xmlns') prefixes.set('', value);
    else if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), value);
  }
  const [prefix, local] = token.name.includes(':') ? token.name.split(':', 2) : ['', token.name];
  const namespace = prefixes.get(prefix!);
  if (namespace === undefined && prefix !== '') throw problem(token, 'A name has a prefix that was not explained.');
  const { line, name: written } = token;
  return { name: local!, written, namespace: namespace ?? '', prefixes, line, children: [], text: '', path: '' };
}

/** The path of an element that is given, counted among those of its name that were given before. */
function pathOf(open: readonly Growing[], counts: Map<string, number>): string {
  const path = open.map(({ name }) => `/${name}`).join('');
  const count = (counts.get(path) ?? 0) + 1;
  counts.set(path, count);
  return `${path}[${count}]`;
}

function whole({ name, namespace, line, children, text }: Growing, path: string): XmlElement {
  const sizes = new Map<string, number>();
  for (const child of children) sizes.set(child.name, (sizes.get(child.name) ?? 0) + 1);
  const places = new Map<string, number>();
  const inside = children.map((child) => {
    const place = (places.get(child.name) ?? 0) + 1;
    places.set(child.name, place);
    return whole(child, `${path}/${child.name}${sizes.get(child.name) === 1 ? '' : `[${place}]`}`);
  });
  return { name, namespace, path, line, children: inside, text: text.trim() };
}
