/** What the modes with access tokens have in common: finding the token, checking it, refusing. */
import { bearerChallenge, unauthorized } from './challenge';
import type { Mode } from '../mode';
import type { Setup } from '../run/setup';
import { storeCalled } from '../stores';
import { verifyAccessToken } from './verify-token';

export const ACCESS_TOKEN = 'access_token';

/**
 * @param storeOf which store the mode keeps its access token in
 * @param expires whether tokens here must have `exp`
 */
export const tokenChecks = (
  storeOf: (setup: Setup) => string,
  expires: (setup: Setup) => boolean,
): Pick<Mode, 'credentialIn' | 'checkedBy' | 'check' | 'refusal'> => ({
  credentialIn: (request, setup) => storeCalled(storeOf(setup)).extract(ACCESS_TOKEN, request, setup),
  checkedBy: (setup) => (setup.verify === 'introspect' ? 'authorization server' : 'itself'),
  check: async (token, context) => {
    const result = await verifyAccessToken(token, context, expires(context.setup));
    if ('refused' in result) return result;
    const { claims } = result;
    if (context.setup.verify === 'introspect') {
      context.query('tokens', 'read');
      if (!context.state.tokens.some(({ jti }) => jti === claims.jti)) {
        const says = 'The access token was taken back';
        return { refused: unauthorized('ended-token', `${says}.`, bearerChallenge(says)) };
      }
    }
    return {
      user: claims.sub ?? '',
      role: typeof claims.role === 'string' ? claims.role : '',
    };
  },
  refusal: (says) =>
    says === undefined
      ? unauthorized('no-credential', 'The request carries no access token.', bearerChallenge())
      : unauthorized('invalid-token', says, bearerChallenge(says.replace(/\.$/u, ''))),
});
