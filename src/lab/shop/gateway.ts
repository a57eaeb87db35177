/** The shop's gateway: what a page can't send to another host itself, because a cookie carries its credential, the shop passes on. Not: looking at the credential. */
import { field, type Fields } from '#http/message';
import { served, type Route } from './server';

/** @param url what the route stands for */
export const gateway =
  (url: string): Route =>
  async (request, context) => {
    const passed: Fields = ['Authorization', 'Cookie'].flatMap((name) => {
      const value = field(request, name);
      return value === undefined ? [] : [[name, value] as const];
    });
    const fields: Fields = [['Host', new URL(url).host], ...passed];
    const response = await context.send({ method: 'GET', url, fields, content: '' });
    const own = new Set(['date', 'content-length']);
    return served(context, {
      ...response,
      fields: response.fields.filter(([name]) => !own.has(name.toLowerCase())),
    });
  };
