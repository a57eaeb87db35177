/** A session whose cookie has the name that the package gives it. Not: its flags (src-cookie-flags). */
import { document } from '#sources/sources';
import { follow, look } from '../code/follow';
import { nodesOf } from '../code/nodes';
import { calledAs } from '../code/uses';
import { defineRule } from '../rule';

/** By the package: the name that it gives. */
const NAMES: Readonly<Record<string, string>> = { 'express-session': 'connect.sid' };

export default defineRule({
  on: 'code',
  severity: 'info',
  says: 'The session cookie has its default name.',
  why: 'The name tells an attacker which package keeps the sessions, and which known faults to try.',
  fix: 'Give it a name of your own, with the prefix __Host- where the site is served over https.',
  sources: [document('owasp-session')],
  examples: {
    bad: ["import session from 'express-session';\napp.use(session({ secret, cookie: { secure: true } }));"],
    good: [
      "import session from 'express-session';\napp.use(session({ name: '__Host-till', secret }));",
      "import session from 'express-session';\napp.use(session(options));",
    ],
  },
  *check(code) {
    for (const node of nodesOf(code, 'call')) {
      const { origin, args } = calledAs(code, node);
      const name = origin?.path.length === 0 ? NAMES[origin.module] : undefined;
      const options = name !== undefined && args[0] && follow(code, args[0]);
      if (!options || options.type !== 'object') continue;
      if (['name', 'key'].some((key) => look(code, options, key).state !== 'absent')) continue;
      yield { at: node.callee.at, says: `The session cookie has its default name, ${name}.` };
    }
  },
});
