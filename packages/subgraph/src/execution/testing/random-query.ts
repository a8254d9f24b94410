import {
  getNamedType,
  isCompositeType,
  isObjectType,
  isUnionType,
  NoUnusedVariablesRule,
  parse,
  specifiedRules,
  validate,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { drawsFrom, type Draws } from './draws.js';

/** A query with values for its variables. */
export interface RandomQuery {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Every variable is declared, whether it is used or not. */
const RULES = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule);
const DEEPEST = 4;
const VARIABLES = '$yes: Boolean!, $no: Boolean = false, $count: Int, $range: Range, $colour: Colour = BLUE';
const DIRECTIVES = [
  '',
  '',
  '',
  '@skip(if: $no)',
  '@include(if: $yes)',
  '@include(if: $no)',
  '@skip(if: $yes) @include(if: $yes)',
  '@include(if: true)',
];
const ARGUMENTS = [
  '',
  '(count: 4)',
  '(count: $count)',
  '(range: {from: 1, colours: [RED]}, colour: RED)',
  '(range: $range, colour: $colour)',
  '(range: {from: $count})',
];

/** As many valid queries as are asked for, the same ones each time. */
export function* randomQueries(schema: GraphQLSchema, count: number): Generator<RandomQuery> {
  let made = 0;
  for (let seed = 1; made < count; seed += 1) {
    const query = randomQuery(schema, drawsFrom(seed));
    if (validate(schema, parse(query.query), RULES).length > 0) continue;
    made += 1;
    yield query;
  }
}

/** Asks some fields of a schema, in some manner. */
function randomQuery(schema: GraphQLSchema, draws: Draws): RandomQuery {
  const fragments = new Map<string, string>();
  const query = `query Some(${VARIABLES}) ${selection(schema.getQueryType()!, 0, { schema, draws, fragments })}`;
  const variables = {
    yes: draws.chance(0.7),
    ...(draws.chance(0.5) && { no: draws.chance(0.3) }),
    ...(draws.chance(0.7) && { count: draws.below(5) }),
    ...(draws.chance(0.5) && { range: { from: draws.below(3), colours: draws.one([null, ['BLUE']]) } }),
    ...(draws.chance(0.3) && { colour: draws.one([null, 'RED']) }),
  };
  return { query: [query, ...fragments.values()].join('\n'), variables };
}

interface Asking {
  readonly schema: GraphQLSchema;
  readonly draws: Draws;
  readonly fragments: Map<string, string>;
}

function selection(type: GraphQLNamedType, depth: number, asking: Asking): string {
  const { draws } = asking;
  const count = 1 + draws.below(5 - Math.min(depth, 3));
  const parts = Array.from({ length: count }, () => part(type, depth, asking));
  return `{ __typename ${parts.join(' ')} }`;
}

function part(type: GraphQLNamedType, depth: number, asking: Asking): string {
  const { schema, draws, fragments } = asking;
  const concrete = isObjectType(type) ? [type] : schema.getPossibleTypes(type as never);
  if (isUnionType(type) || draws.chance(0.25)) {
    const about = draws.one(concrete);
    const body = () => selection(about, depth + 1, asking);
    if (draws.chance(0.5)) return `... on ${about.name} ${draws.one(DIRECTIVES)} ${body()}`;
    const name = `F${fragments.size}${about.name}`;
    fragments.set(name, '');
    fragments.set(name, `fragment ${name} on ${about.name} ${body()}`);
    return `...${name} ${draws.one(DIRECTIVES)}`;
  }
  return field(draws.one(Object.values((type as (typeof concrete)[number]).getFields())), depth, asking);
}

function field(asked: GraphQLField<unknown, unknown>, depth: number, asking: Asking): string {
  const { draws } = asking;
  const type = getNamedType(asked.type);
  if (isCompositeType(type) && depth >= DEEPEST) return '__typename';
  // An alias stands for one way of asking, so that two of the same name can be merged.
  const given = asked.args.length > 0 ? draws.below(ARGUMENTS.length) : 0;
  const alias = given > 0 ? `${asked.name}${given}: ` : draws.one(['', `also_${asked.name}: `]);
  const inside = isCompositeType(type) ? selection(type, depth + 1, asking) : '';
  return `${alias}${asked.name}${ARGUMENTS[given]} ${draws.one(DIRECTIVES)} ${inside}`;
}
