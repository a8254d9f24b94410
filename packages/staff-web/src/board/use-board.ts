import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useAsker } from '../graph/asker.js';
import {
  BoardPageDocument,
  MovePlacementDocument,
  type BoardPageQuery,
  type CardFragment,
  type MovePlacementMutation,
  type PlacementStage,
} from '../graph/generated/graphql.js';
import { problemsOf, type Problem } from '../graph/problems.js';
import type { LiveState } from '../live/follow.js';
import { today } from '../shown/today.js';
import { useWords, type Words } from '../words/words.js';
import { followPlacements, type PlacementUpdate } from './follow-placements.js';

/** A placement on the board, with whose it is. */
export interface BoardCard extends CardFragment {
  readonly clientId: string;
  readonly clientName: string;
}

/** A client who is on the list but not on the board. */
export interface Unplaced {
  readonly id: string;
  readonly name: string;
}

/** Where a card is asked to go. The key stays the same however often it is tried. */
export interface Move {
  readonly card: BoardCard;
  readonly stage: PlacementStage;
  readonly workTypeId: string | null;
  /** Of the new stage; null where the one that there is stays. */
  readonly employerId: string | null;
  readonly idempotencyKey: string;
}

/** What the board shows and can do. */
export interface Board {
  /** By id of the placement; null until they were read. */
  readonly cards: ReadonlyMap<string, BoardCard> | null;
  /** Who works nowhere, by name. */
  readonly unplaced: readonly Unplaced[];
  readonly isTruncated: boolean;
  readonly isWithheld: boolean;
  readonly live: LiveState;
  /** The last thing that happened, to be read aloud. */
  readonly told: string;
  readonly problem: Problem | null;
  /** The move that did not get through, to be tried again as it is. */
  readonly failed: Move | null;
  move(move: Move): Promise<void>;
}

const PAGE = 50;
const MOST_PAGES = 6;

/** How many clients the board reads at most. */
export const MOST_CLIENTS = PAGE * MOST_PAGES;

interface ReadBoard {
  readonly cards: ReadonlyMap<string, BoardCard>;
  /** Clients whose placements may be seen and who are alive, placed or not. */
  readonly clients: readonly Unplaced[];
  readonly isTruncated: boolean;
  readonly isWithheld: boolean;
}

const NOTHING_READ: ReadBoard = { cards: new Map(), clients: [], isTruncated: false, isWithheld: false };

/** The placements of one's own clients, kept up to date while the screen is open. */
export function useBoard(): Board {
  const graph = useApolloClient();
  const asker = useAsker();
  const words = useWords();
  const says = useRef(words);
  says.current = words;
  const [state, setState] = useState<ReadBoard | null>(null);
  const [live, setLive] = useState<LiveState>('away');
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [failed, setFailed] = useState<Move | null>(null);
  const known = useRef<ReadonlyMap<string, BoardCard>>(new Map());
  const put = (cards: ReadonlyMap<string, BoardCard>): void => {
    known.current = cards;
    setState((before) => ({ ...(before ?? NOTHING_READ), cards }));
  };
  const read = async (): Promise<void> => {
    try {
      const board = await readBoard(graph, says.current);
      setState(board);
      known.current = board.cards;
      setProblem(null);
    } catch (error) {
      setProblem(problemsOf(error)[0] ?? null);
      throw error;
    }
  };
  const show = (update: PlacementUpdate): void => {
    const before = update.placement && known.current.get(update.placement.id);
    const cards = withUpdate(known.current, update, says.current);
    if (cards === known.current) return;
    setTold(tellingOf(update, before ?? null, says.current));
    put(cards);
  };
  useEffect(() => {
    const stop = new AbortController();
    void followPlacements(asker, { read, show, onState: (next) => !stop.signal.aborted && setLive(next) }, stop.signal);
    return () => stop.abort();
    // The board is followed once for as long as it is open: what it reads and shows with is kept in references.
  }, [asker, graph]);
  const move = async (wanted: Move): Promise<void> => {
    setFailed(null);
    setProblem(null);
    try {
      const answer = await askToMove(graph, wanted);
      if (answer.__typename !== 'ChangePlacementSuccess')
        return setTold(words.say('board.refused', { message: whyNot(answer, words) }));
      if (answer.placement) put(new Map(known.current).set(wanted.card.id, { ...wanted.card, ...answer.placement }));
      const stage = words.sayValue('stage', wanted.stage);
      setTold(words.say('board.moved', { name: wanted.card.clientName, stage }));
    } catch (error) {
      const [first] = problemsOf(error);
      if (first?.code === 'CONFLICT') {
        setTold(words.say('board.conflict', { name: wanted.card.clientName }));
        return read().catch(() => undefined);
      }
      setProblem(first ?? null);
      setFailed(wanted);
    }
  };
  const { isTruncated, isWithheld } = state ?? NOTHING_READ;
  const cards = state?.cards ?? null;
  return {
    cards,
    unplaced: unplacedOf(state ?? NOTHING_READ),
    isTruncated,
    isWithheld,
    live,
    told,
    problem,
    failed,
    move,
  };
}

type Refusal = Exclude<MovePlacementMutation['changePlacement'], { readonly __typename: 'ChangePlacementSuccess' }>;

/** Why it could not be moved; in the words of the graph where this page has none. */
function whyNot(refusal: Refusal, { say, day, hasWord, sayValue }: Words): string {
  if (refusal.__typename === 'NoPlaceFreeError') return say('board.full', { day: day(refusal.fullOn) });
  if (refusal.__typename === 'PlacementEndedError') return say('board.over', { day: day(refusal.endedOn) });
  return hasWord('boardRefusal', refusal.__typename) ? sayValue('boardRefusal', refusal.__typename) : refusal.message;
}

async function askToMove(graph: ApolloClient, { card, ...asked }: Move) {
  const input = { placementId: card.id, expectedVersion: card.version, ...asked };
  const { data } = await graph.mutate({ mutation: MovePlacementDocument, variables: { input } });
  return data!.changePlacement;
}

/** Reads page after page, up to a number that still fits on a board. Throws what the graph answers. */
async function readBoard(graph: ApolloClient, words: Words): Promise<ReadBoard> {
  const cards = new Map<string, BoardCard>();
  const clients: Unplaced[] = [];
  let after: string | null = null;
  let isWithheld = false;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { edges, pageInfo } = await readPage(graph, after);
    for (const { node } of edges) {
      isWithheld ||= node.withheld.some(({ path }) => path === 'placements');
      if (node.placements && !node.diedOn) clients.push({ id: node.id, name: nameOfClient(node, words) });
      for (const placement of node.placements ?? []) {
        if (isOnBoard(placement)) cards.set(placement.id, cardOf(placement, node, words));
      }
    }
    if (!pageInfo.hasNextPage) return { cards, clients, isTruncated: false, isWithheld };
    after = pageInfo.endCursor;
  }
  return { cards, clients, isTruncated: true, isWithheld };
}

async function readPage(graph: ApolloClient, after: string | null): Promise<BoardPageQuery['caseload']> {
  const { data } = await graph.query({
    query: BoardPageDocument,
    variables: { first: PAGE, after },
    fetchPolicy: 'no-cache',
  });
  return data!.caseload;
}

interface Whose {
  readonly id: string;
  readonly name: { readonly full: string } | null;
}

function cardOf(placement: CardFragment, client: Whose, words: Words): BoardCard {
  return { ...placement, clientId: client.id, clientName: nameOfClient(client, words) };
}

function nameOfClient({ name }: Whose, words: Words): string {
  return name?.full ?? words.say('client.unknown');
}

function unplacedOf({ cards, clients }: ReadBoard): readonly Unplaced[] {
  const placed = new Set([...cards.values()].map(({ clientId }) => clientId));
  return clients.filter(({ id }) => !placed.has(id));
}

/** What has ended is not on the board; what begins later is. */
function isOnBoard({ period: { until } }: CardFragment): boolean {
  return until === null || until > today();
}

/** The board after an update; the same board when it was known already. */
function withUpdate(
  cards: ReadonlyMap<string, BoardCard>,
  { placement }: PlacementUpdate,
  words: Words,
): ReadonlyMap<string, BoardCard> {
  if (!placement?.client) return cards;
  const before = cards.get(placement.id);
  const isNews = before ? before.version < placement.version : isOnBoard(placement);
  if (!isNews) return cards;
  const after = new Map(cards);
  if (isOnBoard(placement)) after.set(placement.id, cardOf(placement, placement.client, words));
  else after.delete(placement.id);
  return after;
}

function tellingOf({ placement }: PlacementUpdate, before: BoardCard | null, words: Words): string {
  const name = placement?.client?.name?.full ?? words.say('client.unknown');
  const stage = words.sayValue('stage', placement?.stage ?? '');
  if (placement && !isOnBoard(placement)) return words.say('board.ended', { name });
  if (!before) return words.say('board.started', { name, stage });
  return before.stage === placement?.stage
    ? words.say('board.changed', { name })
    : words.say('board.moved', { name, stage });
}
