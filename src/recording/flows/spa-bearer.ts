/** A single-page app whose script gets a token at login and sends it as a bearer token. */
import type { FlowUnit } from '../flow-unit';
import { ofKind, reachesScript, requestName } from '../way';

export default {
  order: 80,
  label: 'Single-page app with bearer token',
  marks: (flow) => {
    for (const token of ofKind(flow, 'access-token', 'id-token')) {
      const at = reachesScript(token);
      const bearer = token.way.find(({ as, did }) => as === 'bearer' && did === 'sent');
      if (!at || !bearer) continue;
      return [
        `${requestName(flow, at.exchange)} hands ${token.parts ? 'a JWT' : 'an opaque token'} to script.`,
        `${requestName(flow, bearer.exchange)} carries it as a bearer token.`,
      ];
    }
    return undefined;
  },
} satisfies FlowUnit;
