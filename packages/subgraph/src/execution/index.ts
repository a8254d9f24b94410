export { compileDocuments, type RunDocument } from './compiled-documents.js';
