/** The shop's gateway: what a page can't send to another host itself, because a cookie carries its credential, the shop passes on. Not: what a mode sends on instead (modes/). */
import { field, type Fields } from '#http/message';
import { served, type Route } from './server';

/** @param url what the route stands for */
export const gateway =
  (url: string): Route =>
  async (request, context) => {
    const own = await context.mode.onward?.(request, context, new URL(url).origin);
    if (own && 'refused' in own) return served(context, own.refused);
    const passed: Fields = ['Authorization', 'Cookie'].flatMap((name) => {
      const value = field(request, name);
      return value === undefined ? [] : [[name, value] as const];
    });
    const fields: Fields = [['Host', new URL(url).host], ...(own?.fields ?? passed)];
    const response = await context.send({ method: 'GET', url, fields, content: '' });
    const perHop = new Set(['date', 'content-length']);
    const answer = {
      ...response,
      fields: response.fields.filter(([name]) => !perHop.has(name.toLowerCase())),
    };
    return served(context, answer, own?.changes);
  };
