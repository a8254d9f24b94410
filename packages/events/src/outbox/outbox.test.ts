import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startDispatcher } from '../dispatcher/dispatcher.js';
import { LOGS, newEvent, openEventRoom, type EventRoom } from '../testing/event-room.js';
import { appendToOutbox } from './outbox.js';

describe.each(LOGS)('on %s', (kind) => {
  let room: EventRoom;
  beforeEach(async () => {
    room = await openEventRoom(kind);
  });
  afterEach(() => room.close());

  test('a change that is rolled back leaves no event behind', async () => {
    const undone = room.database.transaction(async (transaction) => {
      await appendToOutbox(transaction, [newEvent('undone')]);
      throw new Error('the change could not be made');
    });
    await expect(undone).rejects.toThrow('the change could not be made');
    await room.happen('done');
    const dispatcher = startDispatcher({ outbox: room.database, log: room.log, source: 'lamps' });
    await dispatcher.drained();
    await dispatcher.stop();
    expect(await room.logged()).toEqual(['done']);
  });

  test('events of one change keep the order in which they were written, with all that they say', async () => {
    const clientId = 'c0ffee00-0000-4000-8000-000000000001';
    await room.database.transaction((transaction) =>
      appendToOutbox(transaction, [
        { kind: 'LAMP_LIT', clientId, subjectId: 'first', version: 3, payload: { colour: 'AMBER' } },
        newEvent('second'),
      ]),
    );
    const dispatcher = startDispatcher({ outbox: room.database, log: room.log, source: 'lamps' });
    await dispatcher.drained();
    await dispatcher.stop();
    const [first, second] = await room.log.readAfter(0, 10);
    expect(first).toEqual({
      position: 1,
      eventId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      source: 'lamps',
      kind: 'LAMP_LIT',
      clientId,
      subjectId: 'first',
      version: 3,
      payload: { colour: 'AMBER' },
      occurredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
    expect(second).toMatchObject({ position: 2, clientId: null, subjectId: 'second', payload: {} });
  });

  test('an id that a caller wrote in capitals is the same id to whoever follows', async () => {
    const subjectId = 'c0ffee00-0000-4000-8000-00000000000a';
    await room.happen(subjectId.toUpperCase());
    await room.happen('GM0141-2006-WORK');
    const dispatcher = startDispatcher({ outbox: room.database, log: room.log, source: 'lamps' });
    await dispatcher.drained();
    await dispatcher.stop();
    expect(await room.logged()).toEqual([subjectId, 'GM0141-2006-WORK']);
  });

  test('writing no event sends no statement', async () => {
    const before = room.statements.length;
    await appendToOutbox(room.database, []);
    expect(room.statements).toHaveLength(before);
  });
});
