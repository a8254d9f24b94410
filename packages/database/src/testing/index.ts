export { findFreePort } from '../embedded/free-port.js';
export * from './copied-database.js';
