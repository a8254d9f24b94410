/** Name under which the browser carries a card that is dragged: the id of a placement, never of a person. */
export const DRAGGED = 'text/plain';

/** The same for somebody who has no placement yet: a key that only this tab understands. */
export const DRAGGED_CLIENT = 'application/x-klantbeeld-client';
