import type { ReactNode } from 'react';
import classes from './charts.module.css';

interface StandingBarsProps {
  /** One value for each bar, from left to right; null for one that is not told. */
  readonly values: readonly (number | null)[];
  /** The value that takes the whole height. */
  readonly most: number;
}

const STEP = 10;
const GAP = 2;
const HEIGHT = 40;

/** Bars that stand beside each other. For the eye alone: what they show stands in a table beside them. */
export function StandingBars({ values, most }: StandingBarsProps): ReactNode {
  return (
    <svg
      className={classes.bars}
      viewBox={`0 0 ${values.length * STEP} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden
      focusable="false"
    >
      {values.map((value, place) => (
        <StandingBar key={place} place={place} share={value === null ? null : value / Math.max(most, 1)} />
      ))}
      <line className={classes.ground} x1={0} x2={values.length * STEP} y1={HEIGHT} y2={HEIGHT} />
    </svg>
  );
}

function StandingBar({ place, share }: { readonly place: number; readonly share: number | null }): ReactNode {
  const height = share === null ? HEIGHT / 8 : share * HEIGHT;
  const size = { x: place * STEP + GAP / 2, y: HEIGHT - height, width: STEP - GAP, height };
  return <rect className={share === null ? classes.hidden : classes.bar} {...size} />;
}

/** A bar that lies, as long as its share of the most. For the eye alone, as the others. */
export function LyingBar({ value, most }: { readonly value: number; readonly most: number }): ReactNode {
  return (
    <svg className={classes.lying} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden focusable="false">
      <rect className={classes.bar} x={0} y={1} width={(100 * value) / Math.max(most, 1)} height={8} />
      <line className={classes.ground} x1={0} x2={0} y1={0} y2={10} />
    </svg>
  );
}
