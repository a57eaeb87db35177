/** A credential that is accepted after the logout as it was before. Not: public pages, which answer whoever asks. */
import type { RecordedCredential, Sighting } from '#recording/credential';
import type { RecordedFlow } from '#recording/recorded-flow';
import { ofKind } from '#recording/way';
import { document } from '#sources/sources';
import { found, get, message, messages, OK, post, REFUSED, SHOP, SID } from '../example-messages';
import { kindName, reportAt } from '../recorded-report';
import { defineRule } from '../rule';

const SIGNED_IN = get(`${SHOP}/account`, `Cookie: ${SID}`);
const LOG_OUT = messages(post(`${SHOP}/logout`, 'x=1', `Cookie: ${SID}`), found('/'));

const pathOf = ({ recording }: RecordedFlow, exchange: number): string => {
  const { origin, pathname } = new URL(recording.exchanges[exchange]?.request.url ?? 'about:blank');
  return `${origin}${pathname}`;
};
const statusOf = ({ recording }: RecordedFlow, exchange: number): number =>
  recording.exchanges[exchange]?.response?.status ?? 0;

/** Whether the answer depends on who asks: a bearer token was sent, or somebody else was turned away there. */
const isProtected = (
  flow: RecordedFlow,
  { as, exchange }: Sighting,
  turnedAway: ReadonlySet<string>,
): boolean => as === 'bearer' || turnedAway.has(pathOf(flow, exchange));

/** Where it was accepted before the logout and again after. */
const stillAccepted = (
  flow: RecordedFlow,
  { way }: RecordedCredential,
  logout: number,
  turnedAway: ReadonlySet<string>,
): Sighting | undefined => {
  const sent = way.filter(
    ({ did, as }) => did === 'sent' && (as === 'cookie' || as === 'bearer' || as === 'field'),
  );
  const isGood = ({ exchange }: Sighting) =>
    statusOf(flow, exchange) >= 200 && statusOf(flow, exchange) < 300;
  const before = new Set(
    sent
      .filter((each) => each.exchange < logout && isGood(each))
      .map(({ exchange }) => pathOf(flow, exchange)),
  );
  return sent.find(
    (each) =>
      each.exchange > logout &&
      isGood(each) &&
      before.has(pathOf(flow, each.exchange)) &&
      isProtected(flow, each, turnedAway),
  );
};

export default defineRule({
  on: 'recording',
  severity: 'error',
  says: 'The same credential is accepted after the logout.',
  why: 'A thief with a copy stays logged in, and so does the next user of a shared machine.',
  fix: 'Delete the session at the server, or revoke the token and let services ask. Deleting the cookie alone ends nothing.',
  sources: [document('asvs-5', 'V7.4.1'), document('owasp-session')],
  examples: {
    bad: [messages(get(`${SHOP}/account`), found('/login'), SIGNED_IN, OK, LOG_OUT, SIGNED_IN, OK)],
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
    const turnedAway = new Set(
      flow.recording.exchanges
        .filter(
          ({ response }) =>
            response && response.status >= 300 && response.status < 404 && response.status !== 304,
        )
        .map(({ index }) => pathOf(flow, index)),
    );
    for (const logout of flow.logouts) {
      // Another login in between may have made it good again.
      const next = flow.logins.find((login) => login > logout) ?? Number.POSITIVE_INFINITY;
      for (const credential of ofKind(flow, 'session', 'access-token')) {
        const found = stillAccepted(flow, credential, logout, turnedAway);
        if (!found || found.exchange > next) continue;
        yield reportAt(flow, found.place, {
          says: `${kindName(credential.kind)} is accepted after the logout.`,
        });
        return;
      }
    }
  },
});
