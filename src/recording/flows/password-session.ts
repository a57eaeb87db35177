/** A password in a form or a script's request, and a cookie that carries the session from then on. */
import type { FlowUnit } from '../flow-unit';
import { inCookie, ofKind, requestName } from '../way';

export default {
  order: 90,
  label: 'Password with session cookie',
  marks: (flow) => {
    const login = flow.logins.find((index) =>
      ofKind(flow, 'password').some(({ way }) => way.some(({ exchange }) => exchange === index)),
    );
    const session = ofKind(flow, 'session', 'access-token').find(inCookie);
    const name = session?.way.find(({ as }) => as === 'cookie')?.name;
    if (login === undefined || name === undefined) return undefined;
    return [`${requestName(flow, login)} has a password.`, `The cookie ${name} carries the login.`];
  },
} satisfies FlowUnit;
