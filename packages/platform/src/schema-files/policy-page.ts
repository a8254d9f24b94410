import {
  CAPACITIES,
  DATA_CLASSES,
  POLICY_TABLE,
  PURPOSE_REGISTER,
  PURPOSES,
  PURPOSES_OF_ROLE,
  ROLES,
  type Capacity,
  type Cell,
  type DataClass,
  type Purpose,
} from '@klantbeeld/access';
import { describeLegalBasis } from '@klantbeeld/domain';

interface PolicyColumn {
  readonly purpose: Purpose;
  readonly capacity: Capacity;
}

const WORDS: Readonly<Record<Cell, string>> = {
  yes: 'yes',
  consent: 'with consent',
  'no-basis': 'no legal basis',
  confidential: 'confidential',
};

/** A purpose in one capacity is a column of its own; what has no column sees no single client. */
const COLUMNS: readonly PolicyColumn[] = PURPOSES.flatMap((purpose) =>
  CAPACITIES.filter((capacity) => POLICY_TABLE[purpose]?.[capacity]).map((capacity) => ({ purpose, capacity })),
);

const INTRODUCTION = `# Who may see what

This page answers: for which purpose may which data be seen? It is printed from the policy table in
\`packages/access/src/policy/policy-table.ts\`; change it there and run \`npx pnpm schema\`.

A request has one purpose, and the caller must be connected to the client for that purpose today. Then each class of
data is shown or withheld:

| In the table   | What happens                                                                                                    |
| -------------- | --------------------------------------------------------------------------------------------------------------- |
| yes            | shown                                                                                                           |
| with consent   | shown while the client's consent for exactly this class and purpose is valid; else withheld, \`CONSENT_REQUIRED\` |
| no legal basis | withheld, \`NO_LEGAL_BASIS\`                                                                                      |
| confidential   | withheld, \`CONFIDENTIAL\`                                                                                        |
| –              | withheld, \`PURPOSE_NOT_ALLOWED\`                                                                                 |

Who is not connected to the client does not find the client at all.

Somebody is connected by an assignment of their own, or by being in a team that is assigned, for those of its purposes
that their role has. Who leaves the team, or whose team is let go, is connected no more.

A consent names the law that keeps the data and opens nothing that another law keeps. A column "as override" is for who
looks at one client outside the caseload, for at most half an hour and with a reason: it never holds more than guidance
for the same purpose, no consent widens it, and no act rests on it. Never open to it: the number in full, what touches
health, the household, sanctions. Why stands beside each column in the policy table.
`;

/** The policy as a page in Markdown: data classes by purpose and capacity, the purposes, and the roles that use them. */
export function renderPolicyPage(): string {
  return [
    INTRODUCTION,
    '## Classes of data, by purpose\n',
    table(['Data class', 'What it is', ...COLUMNS.map(columnTitle)], dataClassRows()),
    '## Purposes\n',
    table(['Purpose', 'Doel', 'What it is for', 'Rests on', 'Sees single clients'], purposeRows()),
    '## Roles\n',
    table(['Role', 'Purposes it may use'], roleRows()),
  ].join('\n');
}

function columnTitle({ purpose, capacity }: PolicyColumn): string {
  return capacity === 'GUIDANCE'
    ? `\`${purpose}\``
    : `\`${purpose}\` as ${capacity.toLowerCase().replaceAll('_', ' ')}`;
}

function dataClassRows(): string[][] {
  return (Object.keys(DATA_CLASSES) as DataClass[]).map((dataClass) => [
    `\`${dataClass}\``,
    DATA_CLASSES[dataClass],
    ...COLUMNS.map(({ purpose, capacity }) => cellText(POLICY_TABLE[purpose]?.[capacity]?.[dataClass])),
  ]);
}

function cellText(cell: Cell | undefined): string {
  return cell === undefined ? '–' : WORDS[cell];
}

function purposeRows(): string[][] {
  return PURPOSE_REGISTER.map(({ code, dutchName, description, legalBases }) => [
    `\`${code}\``,
    dutchName,
    description,
    legalBases.map(describeLegalBasis).join('; '),
    POLICY_TABLE[code]?.GUIDANCE === undefined ? 'no' : 'yes',
  ]);
}

function roleRows(): string[][] {
  return ROLES.map((role) => {
    const purposes = PURPOSES_OF_ROLE[role].map((purpose) => `\`${purpose}\``);
    return [`\`${role}\``, purposes.length > 0 ? purposes.join(', ') : 'none: the systems, not the people in them'];
  });
}

/** A table of Markdown with its columns under each other, as the formatter leaves it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, place) => Math.max(3, ...[head, ...rows].map((cells) => cells[place]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, place) => cell.padEnd(widths[place]!)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return `${[head, rule, ...rows].map(line).join('\n')}\n`;
}
