/** Client credentials grant (RFC 6749 section 4.4): a program logs in as itself; there is no user. */
import type { FlowUnit } from '../flow-unit';
import { requestName } from '../way';

export default {
  order: 20,
  label: 'Client credentials',
  marks: (flow) => {
    const { authorizations, tokens } = flow.oauth;
    const [first] = tokens.filter(({ grant }) => grant === 'client_credentials');
    if (!first || authorizations.length > 0) return undefined;
    return [`${requestName(flow, first.exchange)} has grant_type=client_credentials.`, 'No user takes part.'];
  },
} satisfies FlowUnit;
