/** Tokens of the victim's that an attack needs besides those of her logins. Not: forged ones (forged-token.ts). */
import { issueAccessToken, type Issued, type Special } from '../shop/access-token';
import { ORIGIN } from '../origins';
import type { Stage } from '../run/stage';
import { json } from '../shop/response';
import { USERNAME } from '../shop/shop';

/** A token of the victim's, signed with the shop's key. */
export const issueToken = (stage: Stage, special: Special): Promise<Issued> => {
  const { setup, mode } = stage;
  const { server, clock, random } = stage.world();
  const user = server.users.find(({ name }) => name === USERNAME) ?? { name: USERNAME, role: '' };
  return issueAccessToken(
    user,
    { method: 'POST', url: ORIGIN, fields: [], content: '' },
    {
      setup,
      mode,
      origin: ORIGIN,
      now: clock,
      state: server,
      random,
      cache: {},
      keep: () => undefined,
      query: () => undefined,
      send: async () => json({}),
    },
    15 * 60,
    special,
  );
};
