import { Overtaken, type Shown } from '../acts/overtaken.js';
import type { Act } from '../acts/use-act.js';
import { useStanding, type Standing } from '../acts/use-standing.js';
import type { PlacementFragment } from '../graph/generated/graphql.js';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import { typedPlacement, type TypedPlacement } from './typed-placement.js';

interface StandingPlacement {
  readonly base: Standing<TypedPlacement>;
  /** Goes on with the version of now; what was typed, where it was touched, stays. */
  goOn(typed: TypedPlacement): TypedPlacement;
  /** Tells what somebody else changed meanwhile. */
  overtaken(onGoOn: () => void): ReactNode;
}

/** A placement that a form was opened on, while others may change it. */
export function useStandingPlacement<Data, Input>(
  placement: PlacementFragment,
  { outcome }: Act<Data, Input>,
): StandingPlacement {
  const { say, sayValue } = useWords();
  const { base, overtaking, goOn } = useStanding({ version: placement.version, typed: typedPlacement(placement) });
  const shown = (typed: TypedPlacement): Shown => [
    [say('placement.stage'), sayValue('stage', typed.stage)],
    [say('placement.jobTitle'), typed.jobTitle],
    [say('placement.hours'), typed.hoursPerWeek],
    [say('placement.until'), typed.until],
  ];
  return {
    base,
    goOn,
    overtaken: (onGoOn) => (
      <Overtaken conflict={outcome.conflict} overtaking={overtaking} shown={shown} onGoOn={onGoOn} />
    ),
  };
}
