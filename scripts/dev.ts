import { dev } from 'astro';
import { PROJECT } from './site/folders.ts';

/** `npm run dev`: serves the site from source and follows every change of code and content. */
await dev({ root: PROJECT, server: { port: Number(process.env['PORT'] ?? 4321) } });
