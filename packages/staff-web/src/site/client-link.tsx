import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { keyOf } from './opened-clients.js';

/** A link that opens a client. */
export function ClientLink({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  return (
    <Link to="/client/$key" params={{ key: keyOf(id) }}>
      {name}
    </Link>
  );
}
