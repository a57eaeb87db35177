/** Device authorization grant (RFC 8628): a device without a keyboard asks until the user has agreed elsewhere. */
import type { FlowUnit } from '../flow-unit';
import { ofKind, requestName } from '../way';

export default {
  order: 10,
  label: 'Device code',
  marks: (flow) => {
    const [code] = ofKind(flow, 'device-code');
    const first = code?.way[0];
    if (!first) return undefined;
    const asked = flow.oauth.tokens.filter(({ grant }) => grant.endsWith(':device_code')).length;
    return [
      `${requestName(flow, first.exchange)} has a device_code.`,
      ...(asked > 0 ? [`It is shown in ${asked} token ${asked === 1 ? 'request' : 'requests'}.`] : []),
    ];
  },
} satisfies FlowUnit;
