import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { ChoicePart } from '../acts/parts.js';
import type { Form } from '../acts/use-form.js';
import { BoardWorkTypesDocument, EmployersToPlaceWithDocument } from '../graph/generated/graphql.js';
import { useWords } from '../words/words.js';

const MOST_EMPLOYERS = 100;

/** The employers to choose from. */
export function useEmployerChoices(): readonly { readonly value: string; readonly label: string }[] {
  const { data } = useQuery(EmployersToPlaceWithDocument, { variables: { first: MOST_EMPLOYERS } });
  const employers = data?.employers.edges.map(({ node }) => node) ?? [];
  return employers.map(({ id, name, locality }) => ({ value: id, label: [name, locality].filter(Boolean).join(', ') }));
}

/** An employer to place somebody with. */
export function EmployerPart<Values extends { readonly employerId: string }>({
  form,
}: {
  readonly form: Form<Values>;
}): ReactNode {
  const { say } = useWords();
  const choices = useEmployerChoices();
  return (
    <ChoicePart
      form={form as unknown as Form<{ readonly employerId: string }>}
      name="employerId"
      label={say('placement.employer')}
      choices={[{ value: '', label: say('placement.chooseEmployer') }, ...choices]}
    />
  );
}

/** A kind of work inside the company, with the places that are free today; the one that somebody has stays choosable. */
export function WorkTypePart<Values extends { readonly workTypeId: string }>({
  form,
  own,
}: {
  readonly form: Form<Values>;
  readonly own: string | null;
}): ReactNode {
  const { say } = useWords();
  const { data } = useQuery(BoardWorkTypesDocument, { fetchPolicy: 'cache-and-network' });
  const choices = data?.workTypes.map(({ workType, freePlaces }) => ({
    value: workType.id,
    label: say('placement.workTypeOf', { workType: workType.name, free: freePlaces }),
    disabled: freePlaces === 0 && workType.id !== own,
  }));
  return (
    <ChoicePart
      form={form as unknown as Form<{ readonly workTypeId: string }>}
      name="workTypeId"
      label={say('placement.workType')}
      choices={[{ value: '', label: say('placement.noWorkType') }, ...(choices ?? [])]}
    />
  );
}
