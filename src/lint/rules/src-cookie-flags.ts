/** Code that sets a login cookie without its flags. The cookie rules look at Set-Cookie fields. */
import { attributeOf } from '#cookies/set-cookie';
import { document } from '#sources/sources';
import { isBoolean } from '../code/ask';
import type { Code } from '../code/code';
import { loginFieldsIn } from '../code/cookie-field';
import { settingsOf } from '../code/cookie-setting';
import { follow, look } from '../code/follow';
import { kindOf } from '../code/login-cookie';
import { nodesOf } from '../code/nodes';
import type { Node } from '../code/syntax';
import { atWay } from '../code/way';
import { listed } from '../listed';
import { defineRule, type Replacement } from '../rule';

const FLAGS = ['httpOnly', 'secure', 'sameSite'];

const isMissing = (code: Code, options: Node | undefined, flag: string): boolean =>
  look(code, options, flag).state === 'absent' || isExplicitlyOff(code, options, flag);

export default defineRule({
  on: 'code',
  abbreviated: true,
  severity: 'warning',
  says: 'A login cookie is set without httpOnly, secure or sameSite.',
  why: 'Without httpOnly, injected script can read the login. Without secure, it travels in clear. Without sameSite, other sites can send requests with it.',
  fix: 'Set httpOnly: true, secure: true and sameSite: "lax" or "strict".',
  sources: [document('rfc6265bis', 'section 4.1.2'), document('asvs-5', 'V3.3'), document('owasp-session')],
  examples: {
    bad: [
      "res.cookie('session', id);",
      "res.cookie('_till_session', id);",
      "res.setHeader('Set-Cookie', `_till_session=${id}; Path=/`);",
      "res.cookie('sid', id, { httpOnly: true });",
      "const options = { httpOnly: true, secure: isProduction };\nresponse.cookie('access_token', token, { ...options });",
      'app.use(session({ secret: process.env.SESSION_SECRET, resave: false }));',
      "import { cookies } from 'next/headers';\n(await cookies()).set({ name: 'sid', value: id, httpOnly: true });",
      "res.setHeader('Set-Cookie', `session=${id}; Path=/`);",
      'const handler = async () => ({ statusCode: 200, cookies: [`session=${id}; Path=/`] });',
      "const options = (days) => ({ httpOnly: true, secure: true, maxAge: days * 864e5 });\nres.cookie('session', id, options(7));",
      "res.status(200).cookie('jid', token, { httpOnly: true });",
      "import { setCookie } from 'hono/cookie';\nsetCookie(c, 'session', id);",
    ],
    good: [
      "res.cookie(names.tokenExpiresAt, time, { secure: true, sameSite: 'lax' });",
      "res.cookie('session', id, { httpOnly: true, secure: true, sameSite: 'lax' });",
      "res.cookie('session', id, { httpOnly: true, expires: new Date(Date.now() - 42) });",
      "res.cookie('session', id, { path: '/', expires: new Date(0) });",
      "ctx.cookies.set('session');",
      "res.cookie('session', id, { httpOnly: true, secure: process.env.NODE_ENV === 'production', sameSite: 'strict' });",
      "res.cookie('theme', 'dark');",
      "res.cookie('session', '', { maxAge: 0 });",
      "res.cookie('session', id, cookieOptions);",
      "headers.append('Set-Cookie', `session=${id}; HttpOnly; Secure; SameSite=Lax`);",
      "app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true, sameSite: 'lax' } }));",
    ],
  },
  *check(code) {
    // Options that several cookies share are one fault.
    const told = new Set<Node>();
    for (const node of nodesOf(code, 'call', 'property')) {
      for (const { node: field, cookie } of loginFieldsIn(code, node)) {
        const missing = FIELD_FLAGS.filter((flag) => !attributeOf(cookie, flag));
        if (missing.length > 0)
          yield { at: field.at, says: `A login cookie is set without ${listed(missing)}.` };
      }
      if (node.type !== 'call') continue;
      for (const setting of settingsOf(code, node)) {
        const kind = kindOf(code, setting);
        if (!kind) continue;
        const missing = FLAGS.filter(
          (flag) => !setting.given.includes(flag) || isExplicitlyOff(code, setting.options, flag),
        ).filter((flag) => isMissing(code, setting.options, flag));
        const flags = setting.options && follow(code, setting.options);
        if (missing.length === 0 || (flags && told.has(flags))) continue;
        if (flags) told.add(flags);
        yield {
          at: setting.options?.at ?? node.callee.at,
          ...withFlags(code, setting.options, missing),
          ...(kind === 'login'
            ? { says: `A login cookie is set without ${listed(missing)}.` }
            : { severity: 'info', says: `Check the cookie: a login needs ${listed(missing)}.` }),
        };
      }
    }
  },
});

const FIELD_FLAGS = ['HttpOnly', 'Secure', 'SameSite'];

/** The flags, written into the literal that they are missing from; those that are there and off stay as they are. */
function withFlags(
  code: Code,
  options: Node | undefined,
  missing: readonly string[],
): { readonly replace?: Replacement } {
  const isLiteral = options?.type === 'object' && !options.members.some((each) => each.type === 'spread');
  if (!isLiteral || missing.some((flag) => look(code, options, flag).state !== 'absent')) return {};
  const last = options.members.at(-1);
  const at = last?.at.end ?? options.at.start + 1;
  const flags = missing.map((flag) => `${flag}: ${flag === 'sameSite' ? "'lax'" : 'true'}`).join(', ');
  return { replace: { at: { start: at, end: at }, with: last ? `, ${flags}` : ` ${flags} ` } };
}

/** A flag that the package would set, switched off. */
function isExplicitlyOff(code: Code, options: Node | undefined, flag: string): boolean {
  const value = atWay(code, options, flag);
  return value !== undefined && isBoolean(code, value, false);
}
