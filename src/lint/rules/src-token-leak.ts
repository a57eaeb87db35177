/** Code that writes a token where others can read it: a log, an address, the code itself. Not: a token in an address that was pasted (token-in-url). */
import { document } from '#sources/sources';
import { TOKEN } from '../example-token';
import { inAddress } from '../leaks/in-address';
import { inCode } from '../leaks/in-code';
import { inLog } from '../leaks/in-log';
import { defineRule } from '../rule';
import { nodesOf } from '../code/nodes';

export default defineRule({
  on: 'code',
  abbreviated: true,
  severity: 'warning',
  says: 'The code writes a token where others can read it.',
  why: 'Logs, addresses and code are copied, kept and read by many. Anyone who finds a token there can use it until it expires.',
  fix: 'Write down whose token it is, not the token: its subject or its jti. Send it in the Authorization field or a cookie.',
  sources: [document('cwe-532'), document('asvs-5', '14.2.1'), document('gitleaks')],
  examples: {
    now: 1_790_000_000,
    bad: [
      "console.log('auth', req.headers.authorization);",
      'logger.debug({ user: user.id, accessToken });',
      "logger.debug('cookies', req.cookies);",
      "axios.get('/orders', { params: { token } });",
      'const page = await fetch(`https://orders.bakery.example/list?access_token=${token}`);',
      `const token = '${TOKEN}';`,
    ],
    good: [
      'const auth = useSelector((state) => state.auth);\nconsole.log(auth);\nshow(auth?.user.name);',
      "console.log('signed in', user.id, token.length, typeof token, Boolean(token));",
      'console.log(`${tokenCount} tokens, ${token ? 1 : 0} of ours`);',
      'send(email, `https://bakery.example/reset?token=${resetToken}`);',
      "console.error('no token', error);",
      'const auth = await bcrypt.compare(password, user.hash);\nconsole.log(auth);',
      'const buildAccountLink = (path, token) => `${origin}${path}?token=${token}`;',
      'logger.info(`${SD_JWT_VC_TYP} is offered`);',
      'const page = `${origin}/confirmation?token=${token}&email=${encodeURIComponent(email)}`;',
      'const sendForgotPasswordMail = (url, token) => send(`${url}?token=${token}`);',
      'logger.error({ error }, TOKEN_MESSAGES.TOKEN_NOT_FOUND);',
      "console.log('made', authRepository, verifiedToken, deletedToken);",
      'for await (const token of stream) console.log(token);',
      "logger.debug('could not read it', OAuthProfile);",
    ],
  },
  *check(code, { now }) {
    for (const node of nodesOf(code, 'call', 'template', 'infix')) {
      yield* inLog(code, node);
      yield* inAddress(code, node);
    }
    yield* inCode(code, now);
  },
});
