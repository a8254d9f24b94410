import { stat } from 'node:fs/promises';
import { ImportFailure } from '../import-failure.js';
import type { DeliveredRecord, ImportFile } from '../run-import.js';
import { elementsOf, type XmlElement } from '../xml/xml-elements.js';
import { openTextFile, XmlProblem, type TextFile } from '../xml/xml-text.js';
import { readClient, readNotice, type SuwiAnswer } from './suwi-client.js';

const RESPONSE = 'BijstandsregelingenInfoResponse';
const NAMESPACE = /^http:\/\/bkwi\.nl\/SuwiML\/Diensten\/Bijstandsregelingen\/v(\d{4})$/;
const ANSWERS: ReadonlySet<string> = new Set(['ClientSuwi', 'FWI', 'NietsGevonden']);

/**
 * Opens a file with an answer of Suwinet. What is no such answer, or no XML, is put aside with its line, so that the files
 * after it are still read. Throws ImportFailure when there is no file.
 */
export async function openSuwiFile(file: string): Promise<ImportFile<SuwiAnswer>> {
  const size = await sizeOf(file);
  let source: TextFile | undefined;
  return {
    size: Math.max(1, size),
    bytesRead: () => source?.bytesRead() ?? 0,
    close: async () => source?.close(),
    async *records() {
      try {
        source = await openTextFile(file);
        yield* answersIn(file, source);
      } catch (error) {
        if (!(error instanceof XmlProblem)) throw error;
        yield putAside(file, error.line, '/', error.message, error.mend);
      }
    },
  };
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new ImportFailure(
      error.code === 'ENOENT'
        ? `${file}: there is no such file. Check the name and the folder.`
        : `${file}: cannot be read (${error.code ?? error.message}).`,
    );
  });
  if (found.isDirectory()) throw new ImportFailure(`${file}: is a folder. Name the file in it.`);
  return found.size;
}

async function* answersIn(file: string, source: TextFile): AsyncGenerator<DeliveredRecord<SuwiAnswer>, void, void> {
  let root: { readonly names: readonly string[]; readonly namespace: string } | undefined;
  const isWanted = (names: readonly string[], namespace: string): boolean => {
    if (root === undefined && names.at(-1) === RESPONSE) root = { names: [...names], namespace };
    if (names.at(-1) === 'Fault' && names.at(-2) === 'Body') return true;
    return root !== undefined && names.length === root.names.length + 1 && ANSWERS.has(names.at(-1)!);
  };
  let count = 0;
  for await (const element of elementsOf(source, { isWanted })) {
    count += 1;
    yield element.name === 'ClientSuwi'
      ? withRemarks(readClient(file, element), file, element, root!)
      : readNotice(file, element);
  }
  if (count > 0) return;
  const mend = `Deliver the answer of Suwinet: an element ${RESPONSE} with a ClientSuwi.`;
  const problem = root
    ? 'There is no client and no other answer in this message.'
    : `There is no ${RESPONSE} in this file.`;
  yield putAside(file, 1, root ? `/${root.names.join('/')}` : '/', problem, mend);
}

/** Notes what is unusual about the message itself, once for each client in it. */
function withRemarks(
  delivered: DeliveredRecord<SuwiAnswer>,
  file: string,
  { line, path }: XmlElement,
  { names, namespace }: { readonly names: readonly string[]; readonly namespace: string },
): DeliveredRecord<SuwiAnswer> {
  if (delivered.record === null) return delivered;
  const unusual = [
    ...(names.length > 1 ? ['The message stands in an envelope; the standard has it bare.'] : []),
    ...(NAMESPACE.exec(namespace)?.[1] === '0500' ? [] : ['The message is of another version than v0500.']),
  ];
  const remarks = unusual.map((problem) => {
    const column = path.slice(0, path.lastIndexOf('/'));
    return { severity: 'REMARK' as const, file, line, column, problem, mend: 'Nothing has to be done.' };
  });
  return { ...delivered, problems: [...remarks, ...delivered.problems] };
}

function putAside(
  file: string,
  line: number,
  column: string,
  problem: string,
  mend: string,
): DeliveredRecord<SuwiAnswer> {
  const quarantined = { severity: 'RECORD_QUARANTINED' as const, file, line, column, problem, mend };
  return { record: null, rows: 1, problems: [quarantined], content: `${file} ${line} ${problem}` };
}
