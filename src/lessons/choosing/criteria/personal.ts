/** What a request says of the person to anyone who sees it without a key. The user's identifier and role do not count: services need them. */
import { lastExchange, readableIn } from '../../read';
import type { CriterionUnit } from '../criterion';

/** Claims about the person rather than about the login (OpenID Connect Core section 5.1). */
const PERSONAL = new Set(['name', 'birthdate', 'email', 'phone_number']);
const ACTS = ['log-in', 'read-orders'];

export default {
  order: 130,
  title: 'Claims about the person that are read without a key',
  wish: 'requests that say nothing about the person',
  unit: 'claims',
  worse: 'more',
  matters: ({ data }) => data === 'yes',
  measure: async (bench) => {
    const { request } = lastExchange(await bench.run(ACTS), bench.mode).exchange;
    return { value: Object.keys(readableIn(request)).filter((name) => PERSONAL.has(name)).length };
  },
  judge: ({ value }) => (value === 0 ? 'for' : 'against'),
  says: ({ value }) =>
    value === 0
      ? 'A request reveals no name, birthday, address or phone number.'
      : `A request shows ${value} claims about the person to those who see it, without a key.`,
  line: () =>
    'Name, birthday, mail and telephone count as about the person; the user’s identifier and role do not.',
  lesson: 'base64-is-not-a-lock',
  acts: ACTS,
} satisfies CriterionUnit;
