export { importBrpPersons, type BrpPersonsImport } from './brp-persons/import-brp-persons.js';
export { importSuwiBenefits, type SuwiBenefitsImport } from './suwi-benefits/import-suwi-benefits.js';
export { importBenefitRules, type BenefitRulesImport } from './benefit-rules/import-benefit-rules.js';
export type { ImportCounts, ImportProblem, ImportReport, ImportSeverity } from './import-report.js';
