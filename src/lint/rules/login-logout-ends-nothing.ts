/** A credential that is accepted after the logout as it was before. Public pages answer anyone, so they do not count. */
import { acceptedAfterLogout } from '#recording/after-logout';
import { document } from '#sources/sources';
import { found, get, message, messages, OK, post, REFUSED, SHOP, SID } from '../example-messages';
import { kindName, reportAt } from '../recorded-report';
import { defineRule } from '../rule';

const SIGNED_IN = get(`${SHOP}/account`, `Cookie: ${SID}`);
/** What the browser has kept is good still. */
const UNCHANGED = message(['HTTP/1.1 304 Not Modified']);
const LOG_OUT = messages(post(`${SHOP}/logout`, 'x=1', `Cookie: ${SID}`), found('/'));

export default defineRule({
  on: 'recording',
  severity: 'error',
  says: 'The same credential is accepted after the logout.',
  why: 'A thief with a copy stays logged in, and so does the next user of a shared machine.',
  fix: 'Delete the session at the server, or revoke the token and let services ask. Deleting the cookie alone ends nothing.',
  sources: [document('asvs-5', '7.4.1'), document('owasp-session')],
  examples: {
    bad: [
      messages(get(`${SHOP}/account`), found('/login'), SIGNED_IN, OK, LOG_OUT, SIGNED_IN, OK),
      messages(get(`${SHOP}/account`), found('/login'), SIGNED_IN, OK, LOG_OUT, SIGNED_IN, UNCHANGED),
    ],
    good: [
      messages(get(`${SHOP}/account`), found('/login'), SIGNED_IN, OK, LOG_OUT, SIGNED_IN, REFUSED),
      messages(
        get(`${SHOP}/`, `Cookie: ${SID}`),
        OK,
        LOG_OUT,
        get(`${SHOP}/`, `Cookie: ${SID}`),
        message(['HTTP/1.1 200 OK']),
      ),
    ],
  },
  *check(flow) {
    const [first] = acceptedAfterLogout(flow);
    if (first)
      yield reportAt(flow, first.at.place, {
        says: `${kindName(first.credential.kind)} is accepted after the logout.`,
      });
  },
});
