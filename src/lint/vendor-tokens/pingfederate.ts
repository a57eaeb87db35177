/** Access tokens of PingFederate, which live two hours unless a server says otherwise. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'access token of PingFederate',
  source: {
    title: 'PingFederate, JSON token management',
    href: 'https://docs.pingidentity.com/pingfederate/latest/administrators_reference_guide/pf_configure_json_token_management.html',
  },
  told: { header: { 'pi.atm': true }, claims: { exp: true } },
  lacks: ['iss', 'sub'],
  lives: 7200,
  example: [
    { alg: 'RS256', 'pi.atm': '3' },
    { scope: 'openid', client_id: 'a', aud: 'b', iat: 1790000000, exp: 1790007200 },
  ],
} satisfies VendorToken;
