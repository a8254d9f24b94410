/** How `clientId` of a subscription is described. */
export const OF_CLIENT = { nullable: true, description: 'Only this client; all of one’s own when left out.' } as const;

/** How `after` of a subscription is described. */
export const AFTER = {
  nullable: true,
  description: 'Cursor of the last update received; from now on when left out.',
} as const;

/** How `cursor` of an update is described. */
export const CURSOR = 'Give it as `after` to go on from here after a break; only you can use it.';

/** What RESYNC means in every update. */
export const RESYNC = { description: 'Events before this one are no longer kept: read everything again.' } as const;
