/** Which cookies look like a login, and which delete one. */
import { expect, test } from 'vitest';
import { parseSetCookie } from '#cookies/set-cookie';
import { couldBeSession, isDeletion, isSessionLike } from '#cookies/session-like';

test.each([
  'sid=12',
  'connect.sid=s%3Aabc',
  'SSID=a',
  'JSESSIONID=a',
  'PHPSESSID=a',
  '__Host-session=a',
  'ASP.NET_SessionId=a',
  'auth=12',
  'Authorization=a',
  'access_token=a',
  'jwt=a',
  'b=eyJhbGciOiJIUzI1NiJ9.e30.c2ln',
  'CASTGC=TGT-1',
  'TGC=eyJhbGciOiJIUzUxMiJ9',
  'MYSAPSSO2=AjExMDAgAA5wb3J0YWw6QURB',
  'sap-contextid=SID%3aANON%3asap_BSP',
  'NSC_TMAA=b7e1c04d55a94f0e8d1ab7e1c04d55a9',
  'NSC_TMAS=b7e1c04d55a94f0e8d1ab7e1c04d55a9',
  'wordpress_logged_in_b7e1c04d55a94f0e8d1ab7e1c04d55a9=ada%7C1790000000',
  'wordpress_sec_b7e1c04d55a94f0e8d1ab7e1c04d55a9=ada%7C1790000000',
  'SESSb7e1c04d55a94f0e8d1ab7e1c04d55a9=a',
  'SSESSb7e1c04d55a94f0e8d1ab7e1c04d55a9=a',
  'ESTSAUTHPERSISTENT=1.AXkA',
  'auth0=b7e1c04d55a94f0e',
  'CFID=7c9e6679-7425-40de-944b-e07fc1f90ae7',
  'sesion=a',
  'till_refresh=b7e1c04d55a94f0e8d1a',
  '__Secure-next-auth.session-token=a',
  'remember-me=YWRhOjE3OTcwkZ3vQ8xT1mB7nR5yW2cJ9pL4sH6dF0gA',
  '_till_key=SFMyNTY.g3QAAAAB.kZ3vQ8xT1mB7nR5yW2cJ9pL4sH6dF0gA',
  'till=Fe26.2*1*b7e1c04d55a94f0e*kZ3vQ8xT1mB7nR5yW2cJ9pL4sH6dF0gA',
  'session={"id":"kZ3vQ8xT1mB7nR5yW2cJ9pL4sH6dF0gA"}',
  'CAKEPHP=b7e1c04d55a94f0e8d1ab7e1c04d55a9',
  'idx=eyJ6aXAiOiJERUYifQ..a.b.c',
  'lastly_sid=a',
  'till-credential=b7e1c04d55a94f0e',
  'REMEMBERME=QXBwkZ3vQ8xT1mB7nR5yW2cJ9pL4sH6dF0gA%3D%3D',
])('%s looks like a login', (text) => {
  expect(isSessionLike(parseSetCookie(text))).toBe(true);
});

test.each([
  'theme=dark',
  'NSC_wt_mc_qpsubm=ffffffff0970c5d945525d5f4f58455e445a4a423660',
  'wordpress_test_cookie=WP%20Cookie%20check',
  'wp-settings-1=libraryContent%3Dbrowse',
  'wp-settings-time-1=1790000000',
  'comment_author_email_b7e1c04d55a94f0e8d1ab7e1c04d55a9=a',
  'themeToken=a',
  'csrf_token=b7e1c04d55a94f0e',
  'XSRF-TOKEN=a',
  'author=ada',
  'possession=goods',
  'auto_refresh=30',
  'a0_users:sess=b7e1c04d55a94f0e',
  'ESTSAUTHLIGHT=+7c9e6679-7425-40de-944b-e07fc1f90ae7',
  'esctx-9Xb2=PAQABBwEAAAD',
  'auth0-mf=b7e1c04d55a94f0e',
  'inside=a',
  'president=a',
  '_ga=GA1.2.1033501218.1368477899',
  '_hjid=7c9e6679-7425-40de-944b-e07fc1f90ae7',
  'visitor_id=7c9e6679-7425-40de-944b-e07fc1f90ae7',
  'mage-cache-sessid=true',
  'till_session=1',
  'sessionTimeoutWarning=600',
  'nonsession=b7e1c04d55a94f0e',
  'trac_form_token=b7e1c04d55a94f0e',
  'oktaStateToken=b7e1c04d55a94f0e',
  'LastMRH_Session=55a94f0e',
  'isSession=1',
  'session_start_time=1790000000',
  'session_depth=3',
  'userAuthenticated=1',
  'captcha_token=b7e1c04d55a94f0e',
  'fcm_token=b7e1c04d55a94f0e',
  's_sess=%20s_cc%3Dtrue%3B',
  'ABTastySession=mrasn=&lp=https%253A%252F%252Fbakery.example',
  'oauth-session={"responseType":"code"}',
  'session=%7B%22page%22%3A%22rye%22%7D',
  '__next_preview_data=eyJhbGciOiJIUzI1NiJ9.e30.c2ln',
  'remember_me=1',
  '_pin_unauth=dWlkPQkZ3vQ8xT1mB7nR5yW2cJ9pL4sH6dF0gA',
  'didomi_token=eyJ1c2VyX2lkIjoikZ3vQ8xT1mB7nR5yW2cJ9p',
  'sFrontToken=eyJ1aWQiOiIxkZ3vQ8xT1mB7nR5yW2cJ9pL4sH6',
  'session.sig=kZ3vQ8xT1mB7nR5yW2cJ9pL4sH6',
  'seen=2026-11-23T00:00:00Z',
  'order=1790000000000000',
  'page=some-Long-readable-slug-2026',
  '=',
  '',
])('%s does not', (text) => {
  expect(isSessionLike(parseSetCookie(text))).toBe(false);
});

test.each(['b=b7e1c04d55a94f0e', 'b=7c9e6679-7425-40de-944b-e07fc1f90ae7', 'b=k3Jd9-xQ2mZ7pL0vB5sN8tR4wY'])(
  '%s could be one',
  (text) => {
    expect(isSessionLike(parseSetCookie(text))).toBe(false);
    expect(couldBeSession(parseSetCookie(text))).toBe(true);
  },
);

test.each([
  'AWSALB=k3Jd9-xQ2mZ7pL0vB5sN8tR4wY',
  'ct0=b7e1c04d55a94f0e',
  'is_authenticated=true',
  'authuser=0',
])('%s is known to be none', (text) => {
  expect(isSessionLike(parseSetCookie(text)) || couldBeSession(parseSetCookie(text))).toBe(false);
});

test.each([
  ['sid=', true],
  ['sid=""', true],
  ['sid=a; Max-Age=0', true],
  ['sid=a; max-age=-1', true],
  ['sid=a; Expires=Thu, 01 Jan 1970 00:00:00 GMT', true],
  ['sid=a; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=60', false],
  ['sid=a; Expires=Fri, 01 Jan 2100 00:00:00 GMT', false],
  ['sid=a; Expires=soon', false],
  ['sid=a; Expires=0', false],
  ['sid=a; Max-Age=soon', false],
  ['sid=a', false],
])('%s deletes: %s', (text, deletes) => {
  expect(isDeletion(parseSetCookie(text), 1_790_000_000)).toBe(deletes);
});
