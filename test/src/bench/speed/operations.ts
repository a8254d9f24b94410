/** What is measured: one client over four laws, and a list of clients with something of a law that is not the list's. */
export const OPERATIONS = ['view', 'list'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** The purpose that everybody works for. */
export const PURPOSE = 'WWB_WORK';

/** Clients on a page. */
export const PAGE = 50;

/**
 * Fields that are stored as they are: what is computed from a birth date, or kept sealed, would be measured in one
 * contender and not in another.
 */
export const VIEW = `query View($id: ID!) {
  client(id: $id) {
    id
    sex
    name { givenNames prefix surname }
    contact { telephone email }
    address { street houseNumber postcode }
    locality
    intake { registeredOn question householdSize workLanguage limitations adaptations }
    participationLevel { level measuredOn }
    placements { stage jobTitle hoursPerWeek period { from until } employer { name } }
    benefits {
      ... on BenefitsDossier {
        allBenefits { householdType decidedOn period { from until } periods { norm { cents } period { from } } }
        sanctions { percentage category period { from until } amount { cents } }
      }
    }
    shelteredEmployment {
      ... on ShelteredEmploymentDossier { hasValidIndication indicationValidUntil }
    }
    support {
      ... on SupportDossier {
        arrangements { decisionNumber product { code } volume { amount unit } period { from until } }
      }
    }
  }
}`;

/** The fields of a client on a list. */
const LISTED = `id
        name { givenNames prefix surname }
        sex
        locality
        participationLevel { level measuredOn }
        placements { stage jobTitle period { from until } }
        benefits { ... on BenefitsDossier { allBenefits { householdType period { from until } } } }`;

export const LIST = `query List($first: Int!, $after: String) {
  caseload(first: $first, after: $after) {
    edges { node { ${LISTED} } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** The same where nobody signs in, so that the question says whose list it is. */
export const LIST_OF = `query List($staff: String!, $first: Int!) {
  caseload(staff: $staff, first: $first) {
    edges { node { ${LISTED} } }
    pageInfo { hasNextPage }
  }
}`;

/** One thing that is asked: whom by, and about whom. */
export interface Question {
  readonly operation: Operation;
  /** Who asks. */
  readonly staffId: string;
  readonly organisation: string;
  readonly token: string;
  /** For a view. */
  readonly clientId: string | null;
  /** For a list: how many. */
  readonly first: number;
}
