/** One act in one column while it goes on: each thing done becomes a step with the world after it. Not: kept after the act. */
import { scriptView, store } from '#cookies/cookie-jar';
import { cookieValue } from '#cookies/cookie-field';
import type { Respond, Transport } from '#http/message';
import type { Mode, Page } from './mode';
import { serve } from './server';
import type { Setup } from './setup';
import { ORIGIN } from './shop';
import type { Event, ScriptAccess, Step } from './trace';
import { prepare, receive } from './user-agent';
import type { UserAgent, World } from './world';

/** The page's own address, whose cookies script sees. */
const PAGE_URL = `${ORIGIN}/`;

export interface Recorder {
  readonly page: Page;
  readonly steps: readonly Step[];
  /** @param seconds by which the clock goes on */
  wait(seconds: number): void;
  notApplicable(says: string): void;
}

/**
 * Starts an act.
 * @param act its number in the setup
 */
export const record = (
  mode: Mode,
  setup: Setup,
  start: World,
  act: number,
  transport: Transport,
): Recorder => {
  let world = start;
  const steps: Step[] = [];
  const add = (event: Event) => {
    steps.push({ act, at: world.clock, event, after: world });
  };
  const setUserAgent = (changes: Partial<UserAgent>) => {
    world = { ...world, userAgent: { ...world.userAgent, ...changes } };
  };

  const origin: Respond = async (request) => {
    const { server: state, clock: now, random } = world;
    const result = await serve(mode.routes, request, { setup, now, state, random });
    world = { ...world, server: result.state, random: result.random };
    return result.response;
  };
  const respond = transport(origin);

  const written = (area: ScriptAccess['area'], name: string, value: string): string | undefined => {
    if (area !== 'document.cookie') {
      setUserAgent({ [area]: { ...world.userAgent[area], [name]: value } });
      return undefined;
    }
    const context = { url: PAGE_URL, now: world.clock, fromScript: true };
    const { jar, storing } = store(world.userAgent.jar, `${name}=${value}`, context);
    setUserAgent({ jar });
    return storing.outcome === 'refused' ? storing.because : undefined;
  };

  const page: Page = {
    setup,
    send: async (method, path, fields = [], content) => {
      const wanted = {
        method,
        path,
        fields,
        content: content === undefined ? undefined : JSON.stringify(content),
      };
      const { request, retrieval } = prepare(world.userAgent, wanted, world.clock);
      const response = await respond(request);
      const { userAgent, storing } = receive(world.userAgent, request.url, response, world.clock);
      world = { ...world, userAgent };
      add({ type: 'exchange', request, response, retrieval, storing });
      return response;
    },
    read: (area, name, says) => {
      const { userAgent, clock } = world;
      const value =
        area === 'document.cookie'
          ? cookieValue(scriptView(userAgent.jar, PAGE_URL, clock), name)
          : userAgent[area][name];
      add({ type: 'script', area, did: 'read', name, says, ...(value === undefined ? {} : { value }) });
      return value;
    },
    write: (area, name, value, says) => {
      const refused = written(area, name, value);
      add({ type: 'script', area, did: 'write', name, value, says: refused ?? says });
    },
    remove: (area, name, says) => {
      const { [name]: _removed, ...rest } = world.userAgent[area];
      setUserAgent({ [area]: rest });
      add({ type: 'script', area, did: 'remove', name, says });
    },
  };

  return {
    page,
    steps,
    wait: (seconds) => {
      world = { ...world, clock: world.clock + seconds };
      add({ type: 'time-passed', seconds });
    },
    notApplicable: (says) => {
      add({ type: 'not-applicable', says });
    },
  };
};
