import { relationsOfSeveral, type Caller, type ClientRelation } from '@klantbeeld/access';
import { SubgraphRequest, type ServiceTools } from '../request/request.js';

/**
 * One request that is answered once for several callers, who ask the same with the same purpose, roles and organisation.
 * It is answered as the first of them; who is connected otherwise to a client that it comes upon differs, and so does
 * everybody when the answer came to depend on who the first one is.
 */
export class SharedRequest<Tools extends ServiceTools = ServiceTools> extends SubgraphRequest<Tools> {
  private readonly relations: Map<string, readonly ClientRelation[]>;
  private readonly watch: PersonalWatch;

  constructor(
    /** Everybody whom the answer may be for; the first is who it is made for. */
    readonly callers: readonly Caller[],
    tools: Tools,
    /** How each of them is connected to clients, as far as that was just read. */
    known: ReadonlyMap<string, readonly ClientRelation[]> = new Map(),
  ) {
    const watch: PersonalWatch = { isPersonal: false };
    // What belongs to one member of staff is out of reach for an answer to several.
    super(watched(callers[0]!, watch), tools, { municipalities: callers[0]!.municipalities, staffId: null });
    this.watch = watch;
    this.relations = new Map(known);
  }

  /** Which of the callers may not be given this answer, by place. */
  differing(): ReadonlySet<number> {
    const places = [...this.callers.keys()].slice(1);
    if (this.watch.isPersonal) return new Set(places);
    const decided = [...this.relations.values()];
    return new Set(places.filter((place) => decided.some((of) => !isSame(of[0]!, of[place]!))));
  }

  /** How a caller is connected to a client that was decided about; undefined for one that was not. */
  relationOf(place: number, clientId: string): ClientRelation | undefined {
    return this.relations.get(clientId)?.[place];
  }

  protected override async relationsTo(clientIds: readonly string[]): Promise<readonly ClientRelation[]> {
    const unknown = clientIds.filter((clientId) => !this.relations.has(clientId));
    if (unknown.length > 0) await this.readRelations(unknown);
    return clientIds.map((clientId) => this.relations.get(clientId)![0]!);
  }

  private async readRelations(clientIds: readonly string[]): Promise<void> {
    const several = { staffIds: this.callers.map(({ staffId }) => staffId), purpose: this.callers[0]!.purpose };
    const relations = await relationsOfSeveral(this.reader, several, clientIds, this.moment);
    for (const clientId of clientIds) {
      this.relations.set(
        clientId,
        this.callers.map(({ staffId }) => relations.of(staffId, clientId)),
      );
    }
  }
}

interface PersonalWatch {
  isPersonal: boolean;
}

/** What a member of staff is told by themselves: reading it makes an answer theirs alone. */
const PERSONAL = ['staffId', 'name', 'requestId', 'expiresAt'] as const satisfies readonly (keyof Caller)[];

/** A caller of whom is seen whether it was asked who it is. */
function watched(caller: Caller, watch: PersonalWatch): Caller {
  const seen = { ...caller };
  for (const key of PERSONAL) {
    const read = (): unknown => {
      watch.isPersonal = true;
      return caller[key];
    };
    Object.defineProperty(seen, key, { get: read, enumerable: true });
  }
  return seen;
}

/** Two who are connected in the same way are shown the same; what names the case is for the access log alone. */
function isSame(one: ClientRelation, other: ClientRelation): boolean {
  if (one.capacity !== other.capacity || one.consents.size !== other.consents.size) return false;
  return [...one.consents].every((dataClass) => other.consents.has(dataClass));
}
