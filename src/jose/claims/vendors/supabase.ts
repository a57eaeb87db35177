/** What Supabase means by names in its own tokens. Not: applied to anybody else's (vendors.ts). */
import { told, type Vendor } from '../vendor';

export default {
  vendor: 'Supabase',
  source: 'supabase-jwt',
  fits: told(/^(?:supabase|https:\/\/[a-z\d]+\.supabase\.co\/auth\/v1)$/u, 'aal', 'session_id', 'role'),
  claims: [
    [
      'role',
      'Database role',
      'string',
      'The PostgreSQL role that requests run as: anon, authenticated or service_role, which passes every row rule.',
    ],
    [
      'aal',
      'Assurance level',
      'string',
      'How strong the proof of identity was: aal1, or aal2 with a second factor.',
    ],
    ['session_id', 'Session ID', 'string', 'Names the session that the token belongs to.'],
    [
      'app_metadata',
      'Application metadata',
      'object',
      'Facts about the person that only the server can change.',
    ],
    [
      'user_metadata',
      'User metadata',
      'object',
      'Facts about the person that they can change themselves, so that nothing must depend on them.',
    ],
    ['is_anonymous', 'Anonymous', 'boolean', 'Whether the person signed in without an account.'],
    ['phone', 'Telephone number', 'string', "The person's telephone number."],
    ['ref', 'Project', 'string', 'The project that an API key is for.'],
  ],
  example: { claims: { iss: 'https://abc.supabase.co/auth/v1', role: 'anon', aal: 'aal1', ref: 'abc' } },
} satisfies Vendor;
