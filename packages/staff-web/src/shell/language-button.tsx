import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguageChoice, useWords } from '../words/words.js';

/** Changes between Dutch and English; says so in the language that one would change to. */
export function LanguageButton(): ReactNode {
  const { say } = useWords();
  const { language, choose } = useLanguageChoice();
  const other = language === 'NL' ? 'EN' : 'NL';
  return (
    <Button variant="subtle" size="compact-sm" lang={other.toLowerCase()} onClick={() => choose(other)}>
      {say('page.language')}
    </Button>
  );
}
