import type { WithheldReason } from './decision.js';

/** Languages in which staff are told why something is withheld. */
export const LANGUAGES = ['NL', 'EN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What is told where something is withheld. */
export interface WithheldText {
  /** Why it is withheld. */
  readonly explanation: string;
  /** What the person who reads it can do. */
  readonly whatYouCanDo: string;
}

const NOT_TOLD: Readonly<Record<Language, string>> = {
  NL: 'Of er gegevens zijn, wordt niet getoond.',
  EN: 'Whether there is anything is not shown.',
};

const TEXTS: Readonly<Record<WithheldReason, Readonly<Record<Language, WithheldText>>>> = {
  PURPOSE_NOT_ALLOWED: {
    NL: {
      explanation: 'Dit hoort niet bij het doel waarvoor u nu kijkt.',
      whatYouCanDo:
        'Kies een ander doel als uw taak dat vraagt en uw rol het heeft, of leg uw vraag voor aan een collega die voor zo’n doel met deze cliënt werkt.',
    },
    EN: {
      explanation: 'This does not belong to the purpose for which you are looking.',
      whatYouCanDo:
        'Choose another purpose if your task asks for it and your role has it, or put your question to a colleague who works with this client for such a purpose.',
    },
  },
  NOT_IN_CASELOAD: {
    NL: {
      explanation: 'U bent voor dit doel niet aan deze cliënt toegewezen.',
      whatYouCanDo:
        'Vraag de verantwoordelijke consulent om u toe te wijzen. Kan het niet wachten, vraag dan met een reden tijdelijk toegang tot deze ene cliënt.',
    },
    EN: {
      explanation: 'You are not assigned to this client for this purpose.',
      whatYouCanDo:
        'Ask the responsible consultant to assign you. If it cannot wait, ask access to this one client for a short time, with a reason.',
    },
  },
  NO_LEGAL_BASIS: {
    NL: {
      explanation: 'De wet geeft geen grondslag om dit voor uw doel te tonen.',
      whatYouCanDo:
        'Toestemming van de cliënt helpt hier niet. Vraag de cliënt zelf alleen wat u voor uw taak nodig hebt.',
    },
    EN: {
      explanation: 'The law gives no basis to show this for your purpose.',
      whatYouCanDo: 'The client’s consent does not help here. Ask the client in person, and only what your task needs.',
    },
  },
  CONSENT_REQUIRED: {
    NL: {
      explanation: 'Dit mag alleen met toestemming van de cliënt.',
      whatYouCanDo:
        'Leg de cliënt uit waarvoor u het nodig hebt; nee zeggen mag en heeft geen gevolgen. Leg een ja vast als toestemming voor precies dit gegeven en dit doel.',
    },
    EN: {
      explanation: 'This may only be shown with the consent of the client.',
      whatYouCanDo:
        'Explain to the client what you need it for; saying no is allowed and has no consequences. Record a yes as consent for exactly this data and this purpose.',
    },
  },
  CONFIDENTIAL: {
    NL: {
      explanation: 'Dit is vertrouwelijk en wordt niet getoond.',
      whatYouCanDo: 'Werk zonder dit gegeven. Lukt dat niet, bespreek het dan met de verantwoordelijke consulent.',
    },
    EN: {
      explanation: 'This is confidential and is not shown.',
      whatYouCanDo: 'Work without it. If you cannot, discuss it with the responsible consultant.',
    },
  },
};

/** Why something is withheld, as a member of staff reads it; the same whether or not there is anything. */
export function explainWithheld(reason: WithheldReason, language: Language): string {
  return `${TEXTS[reason][language].explanation} ${NOT_TOLD[language]}`;
}

/** What a member of staff can do about it; the same whether or not there is anything. */
export function whatCanBeDone(reason: WithheldReason, language: Language): string {
  return TEXTS[reason][language].whatYouCanDo;
}
