export * from './copied-database.js';
