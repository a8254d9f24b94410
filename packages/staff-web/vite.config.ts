import { defineConfig } from 'vite';

/** The page as files to serve: one script first, the rest by screen; nothing inline, so that the strictest policy fits. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  publicDir: false,
  build: {
    outDir: 'built',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2024',
    reportCompressedSize: false,
    rolldownOptions: {
      // Mantine marks its files for servers that render; there is none here.
      onLog: (level, log, handle) => void (log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log)),
    },
  },
});
