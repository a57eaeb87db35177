/** What a recorded login shows of where a login keeps its credentials, for the rules on flows: each fact has its place in the recording. */
import { pastedAt } from '#recording/pasted-at';
import type { Place } from '#recording/recording';
import type { RecordedFlow } from '#recording/recorded-flow';
import { issued, ofKind, shown } from '#recording/way';
import type { Json, JsonMember } from '#text/json';
import { jsonOf, type Plain } from '#text/json-of';
import type { Span } from '#text/span';
import type { Flow } from './flow';

interface Fact {
  readonly member: string;
  readonly value: Plain;
  readonly place: Place;
}

/** Where a parameter of the authorization request is; the whole URL where there is none of that name. */
const paramAt = (
  { credentials, recording }: RecordedFlow,
  exchange: number,
  kind: 'pkce-challenge',
): Place => {
  const found = credentials
    .filter((each) => each.kind === kind)
    .flatMap(({ way }) => way)
    .find((each) => each.exchange === exchange);
  const length = recording.exchanges[exchange]?.request.url.length ?? 0;
  return found?.place ?? { exchange, message: 'request', part: 'url', span: { start: 0, end: length } };
};

/** Of the client: a public one shows no secret, at the token endpoint, where it can be seen. */
const clientFacts = (flow: RecordedFlow): Fact[] => {
  const { authorizations, tokens } = flow.oauth;
  const [asked] = authorizations;
  const exchanged = tokens.find(({ grant }) => grant === 'authorization_code');
  const password = tokens.find(({ grant }) => grant === 'password');
  const type = asked?.params.get('response_type')?.split(' ') ?? [];
  const whole = asked ? paramAt(flow, asked.exchange, 'pkce-challenge') : undefined;
  // The token in the answer is what the grant comes to.
  const token = ofKind(flow, 'access-token', 'id-token')
    .flatMap(issued)
    .find(({ as }) => as === 'fragment')?.place;
  const facts: Fact[] = [];
  const add = (member: string, value: Plain, place: Place | undefined) => {
    if (place) facts.push({ member, value, place });
  };
  const content = (exchange: number): Place => ({
    exchange,
    message: 'request',
    part: 'content',
    span: { start: 0, end: flow.recording.exchanges[exchange]?.request.content.length ?? 0 },
  });
  if (password) add('grant', 'password', content(password.exchange));
  else if (type.includes('code')) add('grant', 'authorization_code', whole);
  else if (type.length > 0 && !type.includes('none')) add('grant', 'implicit', token ?? whole);
  if (type.includes('token')) add('responseType', type.join(' '), token ?? whole);
  const anyToken = exchanged ?? tokens[0];
  if (anyToken) add('type', anyToken.isConfidential ? 'confidential' : 'public', content(anyToken.exchange));
  if (asked && type.includes('code') && !asked.params.has('request_uri') && !asked.params.has('request')) {
    const challenge = asked.params.get('code_challenge');
    add(
      'pkce',
      challenge === undefined ? null : (asked.params.get('code_challenge_method') ?? 'plain'),
      whole,
    );
  }
  return facts;
};

/** Of refresh tokens: whether one that was used comes back, or is used again. */
const refreshFacts = (flow: RecordedFlow): Fact[] => {
  for (const { exchange, grant, isGranted, isBound } of flow.oauth.tokens) {
    if (grant !== 'refresh_token' || !isGranted) continue;
    const used = ofKind(flow, 'refresh-token').find((each) =>
      shown(each).some((at) => at.exchange === exchange),
    );
    const place = used?.way.find((at) => at.exchange === exchange)?.place;
    if (!used || !place) continue;
    const isRotated = used.replacedBy !== undefined;
    return [
      { member: 'rotation', value: isRotated, place },
      ...(isBound ? [{ member: 'senderConstrained', value: true, place }] : []),
    ];
  }
  return [];
};

const placed = (value: Plain, span: Span): Json => ({ ...jsonOf(value), span });

const object = (facts: readonly (Fact & { readonly span: Span })[]): Json => ({
  type: 'object',
  span: { start: 0, end: 0 },
  members: facts.map(({ member, value, span }): JsonMember => ({
    name: member,
    nameSpan: span,
    value: placed(value, span),
    span,
    duplicate: false,
  })),
});

const group = (name: string, value: Json): JsonMember => ({
  name,
  nameSpan: value.span,
  value,
  span: value.span,
  duplicate: false,
});

/**
 * The facts, and the message that each of their places is in.
 * @returns `placeOf` says it of a place that a rule on flows points at
 */
export const recordedFacts = (flow: RecordedFlow) => {
  const withSpan = (facts: readonly Fact[]) =>
    facts.map((each) => ({ ...each, span: pastedAt(flow.recording, each.place) }));
  const client = withSpan(clientFacts(flow));
  const refresh = withSpan(refreshFacts(flow));
  const facts: Flow = {
    facts: {
      type: 'object',
      span: { start: 0, end: 0 },
      members: [group('client', object(client)), group('refreshToken', object(refresh))],
    },
  };
  return {
    facts,
    placeOf: ({ start, end }: Span): Place | undefined =>
      [...client, ...refresh].find(({ span }) => span.start === start && span.end === end)?.place,
  };
};
