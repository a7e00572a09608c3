import { dev } from 'astro';
import { forgetAstroVariables } from './site/astro-variables.ts';
import { PROJECT } from './site/folders.ts';

/** `npm run dev`: serves the site from source and follows every change of code and content. */
forgetAstroVariables();
await dev({ root: PROJECT, server: { port: Number(process.env['PORT'] ?? 4321) } });
