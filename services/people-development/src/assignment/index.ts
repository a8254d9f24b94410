export { AssignmentResolver, ClientAssignmentResolver } from './assignment.resolver.js';
export { AssignClientSuccessResolver } from './assign-client.type.js';
export { EndAssignmentSuccessResolver } from './end-assignment.type.js';
export { TransferResponsibilitySuccessResolver } from './transfer-responsibility.type.js';
export { CASELOAD_EXCEPTION_TABLES, CASELOAD_SIZE } from './caseload-exception.tables.js';
export { ORGANISATION_OF_LINKS } from './organisation-of-links.tables.js';
