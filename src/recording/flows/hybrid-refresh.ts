/** A short-lived access token for script, and a refresh token that renews it. OpenID Connect’s hybrid flow is another thing. */
import type { FlowUnit } from '../flow-unit';
import { inCookie, ofKind, reachesScript, requestName } from '../way';

export default {
  order: 70,
  label: 'Access token with refresh token',
  marks: (flow) => {
    const access = ofKind(flow, 'access-token').find(reachesScript);
    const refresh = ofKind(flow, 'refresh-token')[0];
    const at = access && reachesScript(access);
    if (!at || !refresh) return undefined;
    return [
      `${requestName(flow, at.exchange)} hands an access token to script.`,
      inCookie(refresh) ? 'A cookie carries the refresh token.' : 'Script gets the refresh token too.',
    ];
  },
} satisfies FlowUnit;
