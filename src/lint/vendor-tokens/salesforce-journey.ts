/** Calls of a journey in Salesforce Marketing Cloud, read at once. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'call of Salesforce Marketing Cloud',
  source: {
    title: 'Salesforce, custom activity configuration',
    href: 'https://developer.salesforce.com/docs/marketing/marketing-cloud/guide/custom-activity-config.html',
  },
  told: { claims: { inArguments: true, activityId: true, journeyId: true } },
  lacks: ['aud', 'exp', 'iss', 'sub'],
  example: [{ alg: 'HS256' }, { inArguments: [], journeyId: 'a', activityId: 'b' }],
} satisfies VendorToken;
