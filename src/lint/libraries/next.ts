/** Next.js: cookies of requests and answers. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['next', 'next/headers'],
  customary: { cookies: ['cookies'], NextResponse: ['NextResponse'] },
  cookies: {
    'cookies.().set': { name: 0, value: 1, options: 2, isWhole: true, sets: [] },
    'response.cookies.set': { name: 0, value: 1, options: 2, isWhole: true, sets: [] },
    'NextResponse.json.().cookies.set': { name: 0, value: 1, options: 2, isWhole: true, sets: [] },
    'NextResponse.next.().cookies.set': { name: 0, value: 1, options: 2, isWhole: true, sets: [] },
    'NextResponse.redirect.().cookies.set': { name: 0, value: 1, options: 2, isWhole: true, sets: [] },
    'NextResponse.().cookies.set': { name: 0, value: 1, options: 2, isWhole: true, sets: [] },
  },
  examples: {
    "import { cookies } from 'next/headers';\n(await cookies()).set('session', id);": 'cookie',
    "const answer = NextResponse.json({});\nanswer.cookies.set('session', id);": 'cookie',
  },
});
