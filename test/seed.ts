/** Set-up of every test file: property tests have one seed, so that what failed once fails again. Not: how many cases (scale.ts). */
import { configureGlobal } from 'fast-check';
import { cases } from './scale';

/** fast-check's own default is 100 cases. */
configureGlobal({ seed: 20_251_129, ...cases(100) });
