export * from './staff.js';
export * from './client-sign-ins.js';
export * from './employers.js';
export type { DemoPerson } from './person.js';
export * from './people.js';
export * from './databases.js';
export * from './seed-demo.js';
export * from './seed-volume.js';
export * from './volume/volume-staff.js';
