/** Authorization code grant (RFC 6749 section 4.1) without PKCE. */
import type { FlowUnit } from '../flow-unit';
import { requestName } from '../way';

export default {
  order: 60,
  label: 'Authorization code without PKCE',
  marks: (flow) => {
    const { authorizations, tokens } = flow.oauth;
    const request = authorizations.find(({ params }) =>
      params.get('response_type')?.split(' ').includes('code'),
    );
    const exchanged = tokens.find(({ grant }) => grant === 'authorization_code');
    if (!request && !exchanged) return undefined;
    return [
      ...(request ? ['The authorization request has response_type=code and no code_challenge.'] : []),
      ...(exchanged ? [`${requestName(flow, exchanged.exchange)} has no code_verifier.`] : []),
    ];
  },
} satisfies FlowUnit;
