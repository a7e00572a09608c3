/** `npm start`: builds the site, serves it and prints the address. */
await import('./build.ts');
if (!process.exitCode) await import('./serve.ts');
