/** Which exchanges of a recording log in, and which log out. Not: whether they do it well (lint). */
import { field } from '#http/message';
import type { RecordedCredential, Sighting } from './credential';
import type { OAuth } from './oauth';
import type { RecordedExchange } from './recording';

const LOG_OUT =
  /(?:^|[/_.-])(?:log|sign)[_-]?(?:out|off)(?:$|[/_.?-])|end[_-]?session|\/session\/end\b|\/revoke|revocation/iu;

/** Whether an exchange is a log-out that the server did not refuse. */
const isLogout = ({ initiator, request, response }: RecordedExchange): boolean =>
  initiator !== 'preflight' &&
  initiator !== 'resource' &&
  response !== undefined &&
  response.status < 400 &&
  LOG_OUT.test(new URL(request.url).pathname) &&
  // A page that asks whether one means it.
  !(request.method === 'GET' && response.status === 200 && /<form\b/iu.test(response.content));

/** Indices of the exchanges that log out; a redirect to another one of them counts with it. */
export const logoutsIn = (exchanges: readonly RecordedExchange[]): number[] =>
  exchanges.filter((each) => isLogout(each)).map(({ index }) => index);

const PASSWORD_INPUT = /<input\b[^>]{0,500}\btype\s*=\s*["']?password/iu;
const FAILED = /[?&](?:error|failed|failure|invalid)\b/iu;

/** Whether the answer to a password lets the user in: no refusal, no form again, no way back to it. */
const letsIn = ({ request, response }: RecordedExchange): boolean => {
  if (!response || response.status >= 400) return false;
  const location = field(response, 'Location');
  if (location === undefined) return !PASSWORD_INPUT.test(response.content);
  const to = URL.canParse(location, request.url) ? new URL(location, request.url) : undefined;
  return to !== undefined && to.href.split('#')[0] !== request.url.split('#')[0] && !FAILED.test(to.search);
};

const sent = (
  credentials: readonly RecordedCredential[],
  kind: RecordedCredential['kind'],
  isSo: (sighting: Sighting) => boolean = () => true,
): Set<number> =>
  new Set(
    credentials
      .filter((each) => each.kind === kind)
      .flatMap(({ way }) =>
        way.filter((each) => each.did === 'sent' && isSo(each)).map(({ exchange }) => exchange),
      ),
  );

/** Grants that begin a login; a refresh goes on with one. */
const isFirst = (grant: string): boolean => grant !== 'refresh_token';

/** Indices of the exchanges that log in: a password, a code or a grant was accepted there. */
export const loginsIn = (
  exchanges: readonly RecordedExchange[],
  credentials: readonly RecordedCredential[],
  { tokens }: OAuth,
): number[] => {
  const withPassword = sent(credentials, 'password');
  // At the app's own server, which exchanges it where the recording does not see it.
  const withCode = sent(credentials, 'code', ({ as }) => as === 'query' || as === 'form');
  const atTokenEndpoint = new Set(tokens.map(({ exchange }) => exchange));
  const granted = new Set(
    tokens.filter(({ grant, isGranted }) => isGranted && isFirst(grant)).map(({ exchange }) => exchange),
  );
  return exchanges
    .filter((each) => {
      const { index, response } = each;
      if (atTokenEndpoint.has(index)) return granted.has(index);
      if (withPassword.has(index)) return letsIn(each);
      return (
        withCode.has(index) &&
        response !== undefined &&
        response.fields.some(([name]) => /^set-cookie$/iu.test(name)) &&
        letsIn(each)
      );
    })
    .map(({ index }) => index);
};
