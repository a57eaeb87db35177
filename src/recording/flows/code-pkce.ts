/** Authorization code grant with PKCE (RFC 7636). */
import type { FlowUnit } from '../flow-unit';
import { ofKind, requestName } from '../way';

export default {
  order: 50,
  label: 'Authorization code with PKCE',
  marks: (flow) => {
    const request = flow.oauth.authorizations.find(({ params }) =>
      params.get('response_type')?.split(' ').includes('code'),
    );
    const verifier = ofKind(flow, 'pkce-verifier')[0];
    const challenge = request?.params.get('code_challenge');
    if (challenge === undefined && !verifier) return undefined;
    const shownAt = verifier?.way[0]?.exchange;
    return [
      ...(request ? ['The authorization request has response_type=code.'] : []),
      ...(challenge === undefined
        ? []
        : [`It has a code_challenge (${request?.params.get('code_challenge_method') ?? 'plain'}).`]),
      ...(shownAt === undefined ? [] : [`${requestName(flow, shownAt)} has the code_verifier.`]),
    ];
  },
} satisfies FlowUnit;
