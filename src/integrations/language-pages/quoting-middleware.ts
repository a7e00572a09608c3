import { defineMiddleware } from 'astro:middleware';
import { homeAddress } from '../../addresses.ts';
import { markQuotations } from './mark-quotations.ts';
import { spareMarkup } from './spare-markup.ts';

/** Marks what is Chinese on pages of another language, and leaves out what their bytes need not hold. */
export const onRequest = defineMiddleware(async (_, next) => {
  const answer = await next();
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return answer;
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  return new Response(spareMarkup(markQuotations(await answer.text(), base, homeAddress())), answer);
});
