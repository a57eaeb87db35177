/** A shop that remembers logins by express-session, with passport-local's form login or with a login of its own. */
import { randomBytes } from 'node:crypto';
import express from 'express';
import session from 'express-session';
import passport from 'passport';
import { Strategy } from 'passport-local';

const page = (...body) => `<!doctype html><title>Shop</title>${body.join('\n')}`;
const form = (action, csrf, inner) =>
  `<form method="post" action="${action}"><input type="hidden" name="csrf_token" value="${csrf}">${inner}</form>`;
const FIELDS =
  '<input name="username" placeholder="Name"><input name="password" type="password" placeholder="Password"><button>Sign in</button>';

/**
 * @param options `careful`: passport, which renews the identifier at login, and a logout that destroys the session. Else a
 *   login that keeps the visitor's identifier, a cookie as express-session sets it unasked, and a logout that only leads away.
 *   `sameSite`: of a careful one's cookie. `more`: origins with their handlers, and what Alice does once she is signed in
 */
export const sessionShop = ({ careful, origin = 'https://shop.example', sameSite = 'lax', more }) => {
  const app = express();
  app.use(express.urlencoded({ extended: false }));
  app.use(
    session({
      name: careful && origin.startsWith('https:') ? '__Host-sid' : 'connect.sid',
      secret: 'for-recordings-only',
      resave: false,
      saveUninitialized: !careful,
      cookie: careful ? { secure: origin.startsWith('https:'), sameSite, path: '/' } : { httpOnly: false },
    }),
  );
  const users = new passport.Passport();
  users.use(new Strategy((name, _password, done) => done(null, { name })));
  users.serializeUser((user, done) => done(null, user.name));
  users.deserializeUser((name, done) => done(null, { name }));
  app.use(users.session());
  const checked = (req, res, next) => {
    if (!careful || req.body.csrf_token === req.session.csrf) next();
    else res.status(403).send('csrf');
  };
  app.get('/', (_req, res) => res.send(page('Bread')));
  app.get('/login', (req, res) => {
    req.session.csrf ??= randomBytes(24).toString('base64url');
    res.send(page(form('/login', req.session.csrf, FIELDS)));
  });
  app.post(
    '/login',
    checked,
    careful
      ? users.authenticate('local')
      : (req, _res, next) => {
          req.session.passport = { user: req.body.username };
          next();
        },
    (_req, res) => res.redirect('/account'),
  );
  app.get('/account', (req, res) => {
    if (!req.user) return res.redirect('/login');
    req.session.csrf ??= randomBytes(24).toString('base64url');
    return res.send(
      page(`Hello ${req.user.name}`, form('/logout', req.session.csrf, '<button>Sign out</button>')),
    );
  });
  // A change that asks for no CSRF token.
  app.post('/orders', (req, res) => {
    if (!req.user) return res.redirect('/login');
    return res.redirect('/account');
  });
  app.post('/logout', checked, (req, res, next) => {
    if (!careful) return res.redirect('/');
    return req.logout((error) => {
      if (error) return next(error);
      return req.session.destroy(() => res.redirect('/'));
    });
  });
  return {
    origins: { [origin]: app, ...more?.origins },
    play: async (tab) => {
      await tab.goto(`${origin}/account`);
      await tab.getByPlaceholder('Name').fill('alice');
      await tab.getByPlaceholder('Password').fill('correct horse battery');
      await tab.getByRole('button', { name: 'Sign in' }).click();
      await tab.getByText('Hello alice').waitFor();
      if (more) return more.play(tab);
      await tab.reload();
      await tab.getByRole('button', { name: 'Sign out' }).click();
      await tab.waitForURL(`${origin}/`);
      return tab.goto(`${origin}/account`);
    },
  };
};
