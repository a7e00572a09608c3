import { defineMiddleware } from 'astro:middleware';
import { homeAddress } from '../../addresses.ts';
import { markQuotations } from './mark-quotations.ts';

/** Marks what is Chinese on pages of another language. */
export const onRequest = defineMiddleware(async (_, next) => {
  const answer = await next();
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return answer;
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  return new Response(markQuotations(await answer.text(), base, homeAddress()), answer);
});
