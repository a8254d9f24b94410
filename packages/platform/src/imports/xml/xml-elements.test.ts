import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { elementsOf, type XmlElement } from './xml-elements.js';
import { openTextFile, XmlProblem } from './xml-text.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xml-elements-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Bytes of heap that are still in use after a collection; without one the garbage of other tests counts as well. */
function kept(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

let files = 0;

/** The elements named `item` right below the root. */
async function read(content: string | Buffer): Promise<XmlElement[]> {
  const path = join(folder, `${(files += 1)}.xml`);
  await writeFile(path, content);
  const file = await openTextFile(path);
  try {
    const found: XmlElement[] = [];
    const isWanted = (names: readonly string[]): boolean => names.length === 2 && names[1] === 'item';
    for await (const element of elementsOf(file, { isWanted })) found.push(element);
    return found;
  } finally {
    file.close();
  }
}

/** Line and message of what is wrong. */
async function wrongIn(content: string | Buffer): Promise<readonly [line: number, message: string]> {
  const problem = await read(content).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(XmlProblem);
  const { line, message } = problem as XmlProblem;
  return [line, message];
}

describe('elements of a file', () => {
  test('have their line, their path, their namespace and their text', async () => {
    const [first, second] = await read(
      `\ufeff<?xml version="1.0"?>\n<!-- about -->\n<a:list xmlns:a="urn:a">\n<item/>\n<a:item x='1'>\n <b> 1 &lt; 2 &#x26; </b>\n <b><![CDATA[<&]]></b><c/></a:item></a:list>`,
    );
    expect(first).toMatchObject({ name: 'item', namespace: '', path: '/list/item[1]', line: 4, children: [] });
    expect(second).toMatchObject({ name: 'item', namespace: 'urn:a', path: '/list/item[2]', line: 5 });
    expect(second!.children.map(({ path, text, line }) => [path, text, line])).toEqual([
      ['/list/item[2]/b[1]', '1 < 2 &', 6],
      ['/list/item[2]/b[2]', '<&', 7],
      ['/list/item[2]/c', '', 7],
    ]);
  });

  test('are read in the encoding that the declaration or the first bytes say', async () => {
    const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><r><item>é</item></r>', 'latin1');
    const wide = Buffer.from('\ufeff<r><item>é</item></r>', 'utf16le');
    for (const content of [latin, wide, '<r><item>é</item></r>']) expect((await read(content))[0]!.text).toBe('é');
    expect(await wrongIn(Buffer.from('<r>\n<item>\xe9</item></r>', 'latin1'))).toEqual([
      1,
      'From about this line on the file is not in its own encoding.',
    ]);
  });
});

describe('a hostile file', () => {
  test('with entities that grow without end is refused at its document type', async () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]>\n<r><item>&b;</item></r>`;
    expect(await wrongIn(`<?xml version="1.0"?>\n${bomb}`)).toEqual([
      2,
      'A document type declaration is not read: it could change what the rest means.',
    ]);
    expect((await wrongIn('<r>\n<item>&b;</item></r>'))[0]).toBe(2);
    expect((await wrongIn('<r><item>&#0;</item></r>'))[1]).toMatch(/entity/);
  });

  test('that nests without end, or holds one thing without end, is refused before it fills the memory', async () => {
    expect((await wrongIn('<a>'.repeat(1_000_000)))[1]).toMatch(/deeper/);
    expect((await wrongIn(`<r><item>${'<b/>'.repeat(1_000_000)}</item></r>`))[1]).toMatch(/larger/);
    expect((await wrongIn(`<r><item>${'x'.repeat(5_000_000)}</item></r>`))[1]).toMatch(/longer/);
    const pieces = `<![CDATA[${'x'.repeat(100_000)}]]><!-- -->`;
    expect((await wrongIn(`<r><item>${pieces.repeat(50)}</item></r>`))[1]).toMatch(/larger/);
    expect((await wrongIn(`<r ${'x="1" '.repeat(1_000_000)}`))[1]).toMatch(/longer/);
    expect((await wrongIn(`<r><!-- ${'x'.repeat(5_000_000)}`))[1]).toMatch(/longer/);
  });

  test('with a sign that no XML has is refused at its line, before a database refuses all of it', async () => {
    for (const sign of ['\0', '\u0001', '\u001f', '\uffff']) {
      expect(await wrongIn(`<r>\n<item>\na${sign}b\n</item></r>`)).toEqual([3, 'A sign stands here that no XML has.']);
    }
    expect((await wrongIn('<r><item><![CDATA[\0]]></item></r>'))[1]).toMatch(/no XML/);
  });

  test('that is cut off, closes another element or repeats an attribute is refused with its line', async () => {
    expect((await wrongIn('<r>\n<item>\n'))[0]).toBe(2);
    expect(await wrongIn('<r>\n<item></r>')).toEqual([2, 'Another element is closed here than was opened last.']);
    expect((await wrongIn('<r>\n\n<item x="1" x="2"/></r>'))[0]).toBe(3);
    expect((await wrongIn('<r><item <b/></r>'))[1]).toMatch(/not closed/);
    expect((await wrongIn('<r/><r/>'))[1]).toMatch(/second element/);
    expect((await wrongIn('<r:r/>'))[1]).toMatch(/prefix/);
    for (const nothing of ['', '  \n ', 'text', '%PDF-1.4']) await wrongIn(nothing);
  });

  test('of any bytes is either read or refused, and nothing else happens', async () => {
    const pieces = [
      '<',
      '>',
      '/',
      '&',
      ';',
      '"',
      "'",
      '=',
      '!',
      '--',
      '[CDATA[',
      ']]>',
      '?',
      'item',
      ' ',
      '\n',
      'r:',
      'é',
    ];
    // The same draws each time, so that what fails can be looked at again.
    let state = 20_061_101;
    const draw = (most: number): number => (state = (state * 48_271) % 2_147_483_647) % most;
    for (let run = 0; run < 400; run++) {
      const made = Array.from({ length: draw(60) }, () => pieces[draw(pieces.length)]).join('');
      const bytes = Buffer.from(Array.from({ length: draw(400) }, () => draw(256)));
      const told = await read(run % 2 === 0 ? `<r>${made}</r>` : bytes).catch((error: unknown) => error);
      expect(Array.isArray(told) || told instanceof XmlProblem).toBe(true);
    }
  });

  test('of a great length is read piece by piece', async () => {
    const path = join(folder, 'long.xml');
    const item = `<item>${'<value>123</value>'.repeat(500)}</item>\n`;
    await writeFile(path, `<r>${item.repeat(400)}</r>`);
    const { size } = await stat(path);
    const file = await openTextFile(path);
    const before = kept();
    let count = 0;
    let most = 0;
    for await (const element of elementsOf(file, { isWanted: (names) => names.at(-1) === 'item' })) {
      if (count === 0) expect(file.bytesRead()).toBeLessThan(size / 4);
      count += element.children.length;
      if (count % 20_000 === 0) most = Math.max(most, kept() - before);
    }
    expect(count).toBe(200_000);
    expect(most).toBeLessThan(10_000_000);
  });
});
