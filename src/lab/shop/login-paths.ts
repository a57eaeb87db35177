/** Where a user gets a login: with the password, or with a code. Not: the routes themselves (login.ts). */
export const LOGIN_PATHS: readonly string[] = ['/login', '/token'];
