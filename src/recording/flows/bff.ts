/** Backend for frontend: the app's server runs the authorization code flow and keeps the tokens; the browser has a session cookie. */
import type { FlowUnit } from '../flow-unit';
import { inCookie, issued, ofKind, requestName, shown } from '../way';

export default {
  order: 40,
  label: 'Backend for frontend',
  marks: (flow) => {
    const app = flow.actors.find(({ role }) => role === 'app')?.origin;
    const code = ofKind(flow, 'code')
      .flatMap(shown)
      .find(({ origin, as }) => origin === app && as !== 'json');
    const session = ofKind(flow, 'session').find(
      (each) =>
        inCookie(each) &&
        issued(each).some(({ origin, exchange }) => origin === app && code && exchange >= code.exchange),
    );
    const seen = ofKind(flow, 'access-token', 'refresh-token').some((each) =>
      issued(each).some(({ as }) => as !== 'cookie'),
    );
    if (!code || !session || seen) return undefined;
    return [
      `The app’s server gets the code: ${requestName(flow, code.exchange)}.`,
      'It sets a session cookie.',
      'No access token reaches the browser.',
    ];
  },
} satisfies FlowUnit;
