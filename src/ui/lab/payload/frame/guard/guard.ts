/** Script of `victim.html` that both frames use: it is bundled once (scripts/victim-page.js). Not: the clock, which runs in the page (clock.ts). */
import { guardMarkup } from './guard-markup';
import { guardScript } from './guard-script';

const guard = { guardMarkup, guardScript };
export type Guard = typeof guard;
export default guard;
