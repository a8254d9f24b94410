export * from './access-log-parts.js';
export { accessReport } from './access-report.part.js';
export { checkedPeriod } from './log-period.js';
export { ownOverview } from './own-overview.part.js';
