import { Button, Group, Text } from '@mantine/core';
import { Suspense, useRef, useState, type ReactNode } from 'react';
import { Waiting } from '../shell/states.js';

interface OpenerProps {
  /** What stands on the button that opens the form. */
  readonly button: string;
  /** What a screen reader hears instead, where the button alone does not say of what. */
  readonly label?: string;
  /** Whether the act is offered; a form that is open stays, also when it no longer is. */
  readonly isOffered: boolean;
  /** What is said when it was done. */
  readonly done: string;
  readonly isSmall?: boolean;
  /** The form; it is fetched when it is asked for. */
  readonly form: (close: () => void, finish: () => void) => ReactNode;
}

/** A button that opens the form of an act, and says that it was done. The keyboard comes back to where it was. */
export function Opener({ button, label, isOffered, done, isSmall = false, form }: OpenerProps): ReactNode {
  const [state, setState] = useState<'CLOSED' | 'OPEN' | 'DONE'>('CLOSED');
  const place = useRef<HTMLDivElement>(null);
  const close = (next: 'CLOSED' | 'DONE'): void => {
    setState(next);
    place.current?.focus();
  };
  if (state === 'CLOSED' && !isOffered) return null;
  return (
    <div ref={place} tabIndex={-1}>
      {state === 'OPEN' ? (
        <Suspense fallback={<Waiting />}>
          {form(
            () => close('CLOSED'),
            () => close('DONE'),
          )}
        </Suspense>
      ) : (
        <Group gap="xs">
          {isOffered && (
            <Button
              size={isSmall ? 'compact-xs' : 'xs'}
              variant={isSmall ? 'default' : 'outline'}
              {...(label && { 'aria-label': label })}
              onClick={() => setState('OPEN')}
            >
              {button}
            </Button>
          )}
        </Group>
      )}
      <Text size="sm" role="status">
        {state === 'DONE' ? done : ''}
      </Text>
    </div>
  );
}
