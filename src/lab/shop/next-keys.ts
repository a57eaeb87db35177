/** The keys that sign after a rotation, one for each algorithm: made for the lab, and read by everybody. Not: the first ones (signing-key.ts). */
import type { JWK } from 'jose';

/** Private, by algorithm. */
export const NEXT_KEYS: Readonly<Record<string, JWK & { readonly kid: string }>> = {
  RS256: {
    kty: 'RSA',
    kid: 'next-rs256',
    use: 'sig',
    alg: 'RS256',
    n: 'jLsDCImo35j5LA1-V3838mptV7gS7iQvCBBY62WGNqHkdtJBon7Hwd1ibRbeXAUlB5WEJs6ax498X-PwqJ6khr-R1g7mZ4pXAmHG-6dpUfWWWtYu7fW-SurDa_CxdEC-mRJIQ8q78kprJ3rIL5FwErIX_PJa_rDiIWRReuixfMW06DP9bYV8vqd9M9DpiQWYpmhQD7YaFuRiSua262KrWnX1D9Bo_BdG1JoaL3oYt_By-lo26zRxxzprfJ4J9E9ErwllSpRf_2F8GK29OIiY2Q29xRCyEtjxpfcdd7l0gI8ypRTnqCHzGnEileX4p1mzS8_1UcRmd6Uv0sGMZx7PSw',
    e: 'AQAB',
    d: 'AZIezQwYTfKbqWG3LMvXOIX2lXmRAIZ33eusymfWMSrqbWcYY3Nt0Fyjuhr8vWMzUBvbn0FEGgEgfsOBDqjCplxiCNUevj4djYHA4lMyij8m__mPCYnqJ1TqfHxxxp3oYrYBB3yuT1yESKsGq_1AFn1VZjXgTSJ1S7EedbQ-MunPxyaSq3mMEZOnz-1dNuoX3z8lTY645lM3ZRpOP9chBRSxVAoSmmE-PkQP4msfZsDV7gjpUd0oOwP_NLo7M5wg7XbXSRrWPOWVki9xq8-lqL5kMZE7GihVPchS3xXm-2TvGGG2jtsLvpgkxt3Hlg4uWD2I7BoTePpUSDWosfTofQ',
    p: 'xPdPdxQG9uSLyDy1qfNXv4jP8BToSYV4r25NC7UqzU-R3lv7Cw4hjCMbeyeRfk_RXHx-tKh81diAnAEjn2WeXrrip6ve4MSjuTm1sVB5cWGPKRBTge2q5E1bLjZ_cI8HSIb7mojG8ewxi5l4xcVYlA8E0ffH60QisvIVm4MaxFc',
    q: 'tujlSZ0i_djODacT2Xjfyv9972UCf-JlrBnGKoxaNoKuDP9JJ-Bdc3jeSMVpoOys71c95m3yMgHk9CZ1XdbX6AVhcpI-Cei8jC6UtNnGMlqaxmplz_GVJwc4I_TWmfmcCo3OFGdpfj6PmiHaZ5xEhoFBBQgYRwmVS4TThTxYlC0',
    dp: 'O0s8B9vmkNKSZfAovAW-h7FW765Lkz5z61PoK7sZLH9kqSzFcTmKzdYPws5RlVXP7-imeBo0omevp8cMA0MjHt9hthoeWUm5A9yknsFcHc7BuxnoGbgDdwD2jv3m9WqJRcMk4QuF4HQ7IgxMeDUFimTPDapq658yVu5bpNod57c',
    dq: 'mLWBGSC0YjNsdUGU9PBSB-2fewteNt8R-8nZBRUBDJm2LuvEbCKKYyn6i88mDVEMYRb5ezU4DEBAowao3pvMzs4POdSXLza8lF0fko5vRwMWTanvLtmHqXoBiSOVOCCKAtW5xJdCIECjLBAvhGmXXKT1X_oOKuD5YH-ZCZgEbFE',
    qi: 'xCAxYNSv_QQgrXNRS6rAS3kUyXPIGmS2YL2MXDmjaekkfI6d9izlNpQnC945f2HIo3DIIinqANsJMDodyCK0-ZoQvGiYAZvWosz2gTU94iw2qYXe0cTt54UOaeHd9R6pOCwM0MbpHKvOAOVGjWICie3xYfYV_7LeNLK_XC8lB8A',
  },
  EdDSA: {
    kty: 'OKP',
    kid: 'next-eddsa',
    use: 'sig',
    alg: 'EdDSA',
    crv: 'Ed25519',
    x: 'eluLKCHN0zzf6RQ0e-nznS1Zw7ZcRGWfZcP6UPoFK_A',
    d: '1oqfhjs-Cr8x75T71dZ5sBTFaQIVT4xldzigolxOV2E',
  },
  ES256: {
    kty: 'EC',
    kid: 'next-es256',
    use: 'sig',
    alg: 'ES256',
    crv: 'P-256',
    x: 'vNxhBnDQ3qvoQSlzBHuzGGYmB-rbH_tU5o0sBaErxso',
    y: 'zCL9_4u3daiwJlW54BR7dB2qciL_KbdiaM_avMJrBow',
    d: 'fqij9k9hLshZeK2Mvpz7CM2ZbHuWxjGDI3JCzTUgMQw',
  },
  HS256: { kty: 'oct', kid: 'hmac-2', alg: 'HS256', k: 'iMOQ9V0nmwaTgfuNg-sAmFLP7kM-FgldZ37T6-cCNJ4' },
};
