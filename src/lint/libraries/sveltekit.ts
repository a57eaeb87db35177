/** SvelteKit, Astro and Bun: the cookies of an event, a page and a request. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['@sveltejs/kit', 'astro', 'bun'],
  cookies: {
    // SvelteKit sets HttpOnly and Secure, and SameSite=Lax.
    'event.cookies.set': { name: 0, value: 1, options: 2, sets: ['httpOnly', 'secure', 'sameSite'] },
    'Astro.cookies.set': { name: 0, value: 1, options: 2, sets: [] },
    'request.cookies.set': { name: 0, value: 1, options: 2, isWhole: true, sets: ['sameSite'] },
  },
  examples: {
    "export const load = ({ cookies }) => cookies.set('session', id, { path: '/', httpOnly: false });":
      'cookie',
    "Astro.cookies.set('session', id);": 'cookie',
    "req.cookies.set('session', id);": 'cookie',
  },
});
