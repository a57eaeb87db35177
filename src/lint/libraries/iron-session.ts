/** The package iron-session. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['iron-session', '@hapi/iron', '@hapi/cookie', '@hapi/yar'],
  secrets: {
    getIronSession: ['1.password', '2.password'],
    ironSession: ['password'],
    withIronSessionApiRoute: ['password', '1.password'],
  },
  examples: {
    "import { getIronSession } from 'iron-session';\ngetIronSession(cookies(), { password: 'flour-water-salt' });":
      'secret',
  },
});
