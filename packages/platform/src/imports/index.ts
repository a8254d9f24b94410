export { importBrpPersons, type BrpPersonsImport } from './brp-persons/import-brp-persons.js';
export type { ImportCounts, ImportProblem, ImportReport, ImportSeverity } from './import-report.js';
