/** What goes over the network in the clear, and what an attacker there answers. Not: what is done with what was read (attacks/). */
import type { Fields, HttpRequest } from '#http/message';
import { bare, navigate } from '../browser/browser';
import { profileOf } from '../browser/profiles';
import { prepare, receive, upgraded } from '../browser/user-agent';
import { ORIGIN } from '../origins';
import type { Stage } from '../run/stage';

/** The http address that the victim opens; undefined: the browser asks by https alone, and says so. */
const inClear = (stage: Stage, path: string): string | undefined => {
  const url = new URL(path, ORIGIN).href.replace('https:', 'http:');
  if (upgraded(stage.world().userAgents.victim, url) !== url) {
    const says = 'The shop required https (HSTS), so the browser never falls back to http.';
    stage.add({ type: 'blocked', says });
    return undefined;
  }
  if (profileOf(stage.setup).triesHttpsFirst.value) {
    const says = 'The browser tries https first. The attacker blocks it, and the browser falls back to http.';
    stage.add({ type: 'attacker', says });
  }
  return url;
};

/** The victim opens the shop by http. @returns the request as it goes by; undefined: none goes in the clear */
export const openInClear = async (stage: Stage, path: string): Promise<HttpRequest | undefined> => {
  const url = inClear(stage, path);
  if (url === undefined) return undefined;
  await navigate(stage, { userAgent: 'victim', tab: 'second' }, url);
  const last = stage.steps.at(-1)?.event;
  return last?.type === 'exchange' ? last.request : undefined;
};

/** As `openInClear`, and the attacker answers in the shop's place, with these Set-Cookie fields. */
export const answerInClear = async (
  stage: Stage,
  path: string,
  setCookies: readonly string[],
): Promise<void> => {
  const url = inClear(stage, path);
  if (url === undefined) return;
  const { setup } = stage;
  const wanted = { ...bare('GET', url), topLevelNavigation: true };
  const { clock, userAgents } = stage.world();
  const fields: Fields = [
    ['Location', `${ORIGIN}${path}`],
    ...setCookies.map((text) => ['Set-Cookie', text] as const),
  ];
  await stage.exchange(prepare(userAgents.victim, wanted, clock, setup).request, {
    by: { type: 'page', userAgent: 'victim', tab: 'second' },
    initiator: 'navigation',
    answer: { status: 302, fields, content: '' },
    receive: (response) => {
      const { userAgent, storing } = receive(userAgents.victim, wanted, response, clock, setup);
      stage.setUserAgent('victim', userAgent);
      return { storing };
    },
  });
};
