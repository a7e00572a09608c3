import type { APIRoute } from 'astro';
import { releases } from '../../queries/releases.ts';

/** Every version of the data set with what it changed, the newest first. */
export const GET: APIRoute = async () => Response.json({ releases: await releases() });
