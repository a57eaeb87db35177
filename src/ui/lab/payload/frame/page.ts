/**
 * Script of the victim's page: the page's side of the simulation, then the shop's own script. Not: the payload, which
 * is in the markup and runs by itself.
 *
 * It runs before any of the markup is parsed, and what it keeps in its closure no other script can name: the port and
 * an access token in memory. What is redefined is what a page without an origin of its own lacks: `document.cookie`,
 * Web Storage, and everything that sends.
 */
import type { FromPage, PageView, ToPage } from '../protocol';
import { runApp } from './app';
import { simulateCookies } from './cookies';
import { simulateElements } from './elements';
import { simulateFetch } from './fetch';
import { withoutFrames } from './frames';
import { startClock } from './guard/clock';
import type { Guard } from './guard/guard';
import { guardLater } from './guard-later';
import { reportProblems } from './problems';
import { startSending } from './sending';
import { simulateStorage } from './storage';
import { watchPolicy } from './watch-policy';
import { simulateXhr } from './xhr';

/** Written before this script by page-document.ts. */
declare const start: { readonly view: PageView; readonly policy: string; readonly name: string };
/** The script before this one. */
declare const guard: Guard;

const { view, policy, name } = start;
document.currentScript?.remove();

const { port1, port2 } = new MessageChannel();
window.parent.postMessage('page', '*', [port2]);
// Bound at once: a payload that redefines them later learns nothing.
const post = port1.postMessage.bind(port1) as (message: FromPage) => void;
const dataOf = Function.prototype.call.bind(
  // oxlint-disable-next-line typescript/unbound-method
  Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')?.get ?? (() => undefined),
) as (event: MessageEvent) => ToPage;

// Script that finds it can only call it.
Object.defineProperty(window, name, {
  value: startClock(() => {
    post({ type: 'stopped' });
  }),
});
guardLater(guard, name);

const sending = startSending(post);
const policyWatch = watchPolicy(policy, post, sending.send);
const cookies = simulateCookies(view, post);
simulateStorage('localStorage', view.localStorage, post);
simulateStorage('sessionStorage', view.sessionStorage, post);
simulateXhr(simulateFetch(sending, policyWatch));
simulateElements(sending);
withoutFrames();
reportProblems(post);

port1.addEventListener('message', (event) => {
  const message = dataOf(event);
  if (message.type === 'ping') post({ type: 'pong' });
  else if (message.type === 'cookies') cookies.replace(message.cookies);
  else sending.answer(message);
});
port1.start();

runApp(view.bearer);
