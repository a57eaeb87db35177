/** API keys: the app calls an API with a key that is the app's or the user's, and nobody logs in. */
import { quote } from '#text/quote';
import type { FlowUnit } from '../flow-unit';
import { ofKind, requestName, shown } from '../way';

export default {
  order: 95,
  label: 'API key',
  marks: (flow) => {
    const [first] = ofKind(flow, 'api-key').flatMap(shown);
    if (!first || flow.logins.length > 0) return undefined;
    return [
      `${requestName(flow, first.exchange)} carries an API key in ${quote(first.name)}.`,
      'Nobody logs in.',
    ];
  },
} satisfies FlowUnit;
