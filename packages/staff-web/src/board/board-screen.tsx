import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Made in the next step. */
export function BoardScreen(): ReactNode {
  return <Text>…</Text>;
}
