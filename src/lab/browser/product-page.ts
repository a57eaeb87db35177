/** The shop's product page with what visitors wrote under it: the place where stored markup runs, or does not. Not: running it (page-script.ts). */
import { served, type Route } from '../shop/server';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in HTML (HTML standard section 13.1.2). */
const encoded = (text: string): string => text.replaceAll(/[&<>"']/gu, (each) => ENTITIES[each] ?? each);

/** GET /product */
export const productPage: Route = async (_request, context) => {
  const { outputEncoded, pagePolicy } = context.policy;
  const reviews = context.state.reviews.map(
    (review) => `<li>${outputEncoded ? encoded(review) : review}</li>`,
  );
  return served(context, {
    status: 200,
    fields: [
      ['Content-Type', 'text/html; charset=utf-8'],
      ...(pagePolicy === undefined ? [] : [['Content-Security-Policy', pagePolicy] as const]),
    ],
    content: `<!doctype html><title>Tea pot</title><h1>Tea pot</h1><ul>${reviews.join('')}</ul><script src="/shop.js"></script>`,
  });
};
