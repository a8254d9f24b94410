import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { openTown, type Town } from '../town/town.js';
import { LOGS } from '../world/test-world.js';
import { catchesUpWithBroker, comesBackByItself } from './promises/back-by-itself.js';
import { stopIsClean } from './promises/clean-stop.js';
import { noEventIsLost, noEventOfCaseloadIsLost } from './promises/no-event-lost.js';
import { controlLosesWrites, noWriteIsLost } from './promises/no-write-lost.js';
import { oneLawDown } from './promises/one-law-down.js';
import { oldAndNewTogether } from './promises/old-and-new.js';
import { restoreIsWhole } from './promises/restore.js';
import { rightsHold } from './promises/rights-hold.js';
import { SIZES } from './promises/sizes.js';
import { slowReaderHarmsNobody } from './promises/slow-reader.js';
import { twoCannotOverwrite } from './promises/two-writers.js';

const OPEN_MILLISECONDS = 120_000;
const describeWithProc = existsSync('/proc/self') ? describe : describe.skip;

describeWithProc.each(LOGS)('what is promised, with events in %s', (kindOfLog) => {
  let opened: Town;
  const town = (): Town => opened;
  beforeAll(async () => {
    opened = await openTown(kindOfLog);
  }, OPEN_MILLISECONDS);
  afterAll(() => opened?.stop(), OPEN_MILLISECONDS);

  comesBackByItself(town);
  if (kindOfLog === 'NATS') catchesUpWithBroker(town);
  else ofAnyLog(town);
  if (kindOfLog === 'PostgreSQL' || SIZES.isFull) ofEachLog(town);
  noEventIsLost(town);
  noWriteIsLost(town);
  // Last, because it breaks what it is shown with.
  if (kindOfLog === 'PostgreSQL') controlLosesWrites(town);
});

/** What has nothing to do with where the events are. */
function ofAnyLog(town: () => Town): void {
  twoCannotOverwrite(town);
  oneLawDown(town);
  stopIsClean();
  restoreIsWhole(town);
  oldAndNewTogether(town);
}

/** What goes through the log, and does not change with it while nothing is killed. */
function ofEachLog(town: () => Town): void {
  rightsHold(town);
  slowReaderHarmsNobody(town);
  noEventOfCaseloadIsLost(town);
}
