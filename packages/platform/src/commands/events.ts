import { switchEventLog } from '../events/switch-event-log.js';
import { withDatabases } from './with-databases.js';

/** `klantbeeld events switch`: has every service go on in the event log of the settings. */
export async function eventsSwitch(): Promise<void> {
  await withDatabases(async (open) => {
    const { log, after } = await switchEventLog(open);
    const told =
      after === null ? `Everybody follows ${log} already.` : `Everybody goes on in ${log}, after position ${after}.`;
    process.stdout.write(`${told}\n`);
  });
}
