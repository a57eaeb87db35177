/** The shop's gateway: what a page can't send to another host itself, because a cookie carries its credential, the shop passes on. Not: what a mode sends on instead (modes/). */
import { field, type Fields } from '#http/message';
import { vouches } from '../defences';
import { ownFieldsOf } from '../named-credential';
import { bearerFields } from './bearer';
import { vouchFor } from './gateway-identity';
import { identify } from './identify';
import { served, type Credentials, type Route } from './server';

/** The gateway looks the user up, and sends its own word on. */
export const vouchOnward: NonNullable<Credentials['onward']> = async (request, context, service) => {
  const known = await identify(request, context);
  if ('refused' in known) return known;
  const { token, random } = await vouchFor(known, service, { ...context, ...known.changes });
  return { fields: bearerFields(token), changes: { ...known.changes, random } };
};

/** @param url what the route stands for */
export const gateway =
  (url: string): Route =>
  async (request, context) => {
    const { origin } = new URL(url);
    const own = await (vouches(context.setup)
      ? vouchOnward(request, context, origin)
      : context.mode.onward?.(request, context, origin));
    if (own && 'refused' in own) return served(context, own.refused);
    const { mode, setup } = context;
    const passed: Fields = ['Authorization', 'Cookie', ...ownFieldsOf(mode, setup)].flatMap((name) => {
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
