import { CloseButton, Group, Title } from '@mantine/core';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useWords } from '../words/words.js';
import classes from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks something before all else goes on. The browser keeps the keyboard in it, and gives it back afterwards. */
export function Dialog({ title, onClose, children }: DialogProps): ReactNode {
  const { say } = useWords();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current!;
    shown.showModal();
    return () => shown.close();
  }, []);
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby={heading} onCancel={onClose}>
      <Group justify="space-between" align="flex-start" mb="sm" wrap="nowrap">
        <Title order={2} size="h4" id={heading}>
          {title}
        </Title>
        <CloseButton aria-label={say('page.close')} onClick={onClose} />
      </Group>
      {children}
    </dialog>
  );
}
