/** Implicit grant (RFC 6749 section 4.2): the authorization response carries the tokens. OAuth advises against it. */
import type { FlowUnit } from '../flow-unit';

export default {
  order: 30,
  label: 'Implicit',
  marks: ({ oauth }) => {
    const types = oauth.authorizations.map(({ params }) => params.get('response_type') ?? '');
    const type = types.find((each) => each !== '' && !each.split(' ').includes('code') && each !== 'none');
    return type === undefined
      ? undefined
      : [`The authorization request has response_type=${type}.`, 'No code is exchanged for the tokens.'];
  },
} satisfies FlowUnit;
