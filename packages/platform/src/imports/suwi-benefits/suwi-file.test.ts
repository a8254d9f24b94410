import { expect, test } from '@jest/globals';
import { demoBsns } from '@klantbeeld/domain';
import { writeTemporary } from '../testing/brp-file.js';
import type { DeliveredRecord } from '../run-import.js';
import type { SuwiAnswer, SuwiClient } from './suwi-client.js';
import { openSuwiFile } from './suwi-file.js';

/** An application of one day, with the code of its decision. */
function application(decision: string): string {
  return `<AanvraagUitkering><DatAanvraagUitkering>20220110</DatAanvraagUitkering><BeslissingOpAanvraagUitkering>
    <CdBeslissingOpAanvraagUitkering>${decision}</CdBeslissingOpAanvraagUitkering></BeslissingOpAanvraagUitkering></AanvraagUitkering>`;
}

function message(...parts: readonly string[]): string {
  return `<b:BijstandsregelingenInfoResponse xmlns:b="http://bkwi.nl/SuwiML/Diensten/Bijstandsregelingen/v0500"><ClientSuwi>
    <Burgerservicenr>${demoBsns().next().value!}</Burgerservicenr>${parts.join('\n')}</ClientSuwi></b:BijstandsregelingenInfoResponse>`;
}

test('of applications of one day that differ each is taken in once, whichever of them stands there twice', async () => {
  const [granted, refused] = [application('01'), application('04')];
  const file = await openSuwiFile(await writeTemporary(message(granted, refused, refused, granted), 'answer.xml'));
  const answers: DeliveredRecord<SuwiAnswer>[] = [];
  for await (const answer of file.records()) answers.push(answer);
  await file.close();
  const [{ record, problems }] = answers as [DeliveredRecord<SuwiAnswer>];
  const { parts } = record as SuwiClient;
  const outcomes = parts.flatMap(({ kind, facts }) => (kind === 'APPLICATION' ? [facts.outcome] : []));
  expect(outcomes).toEqual(['GRANTED', 'REFUSED']);
  expect(problems.map(({ severity, column }) => [severity, column.match(/AanvraagUitkering.*/)?.[0]])).toEqual([
    ['REMARK', 'AanvraagUitkering[3]'],
    ['REMARK', 'AanvraagUitkering[4]'],
  ]);
});
