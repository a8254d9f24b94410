import { registerHooks } from 'node:module';

const GLOBALS = new URL('./jest-globals.mjs', import.meta.url).href;

// The package itself refuses to be loaded outside of Jest's own sandbox.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: GLOBALS, format: 'module', shortCircuit: true } : next(specifier, context),
});

// A worker whose run has ended goes, also when a test left something open.
process.once('disconnect', () => process.exit());
