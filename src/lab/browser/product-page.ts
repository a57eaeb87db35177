/** The shop's product page with what visitors wrote under it: the place where stored markup runs, or does not. Not: running it (attacker/hands.ts). */
import { defencesOn } from '../defences';
import { served, type Route } from '../shop/server';

/** GET /product */
export const productPage: Route = async (_request, context) => {
  const on = defencesOn(context.setup);
  const reviews = context.state.reviews.map(
    (review) => `<li>${on.reduce((text, defence) => defence.markup?.(text) ?? text, review)}</li>`,
  );
  return served(context, {
    status: 200,
    fields: [['Content-Type', 'text/html; charset=utf-8']],
    content: `<!doctype html><title>Tea pot</title><h1>Tea pot</h1><ul>${reviews.join('')}</ul><script src="/shop.js"></script>`,
  });
};
