/** Names of the subgraphs, in the order of the services; apart from those, so that who needs a name loads no service. */
export const SUBGRAPHS: readonly string[] = ['people-development', 'benefits', 'sheltered-employment', 'support'];
