/** Set-up of every test file with a page: what only a developer's eye needs is left out. Not: what the page is (render.tsx). */
// Layers rank as the first stylesheet names them, and files share a page.
import '../../src/ui/theme/base.css';
import * as React from 'react';
import { page } from 'vitest/browser';
import { beforeAll } from 'vitest';

/**
 * React for development keeps a stack trace of where each element was made, for the warnings of its developer tools;
 * which is much of what rendering costs it. It keeps ten thousand a second and then no more: here it has had them.
 */
const internals: unknown = Reflect.get(
  React,
  '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE',
);
if (typeof internals === 'object' && internals !== null && 'recentlyCreatedOwnerStacks' in internals) {
  Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', {
    get: () => Infinity,
    set: () => {
      // React starts to count anew each second.
    },
  });
}

// Without it, React for development draws no performance tracks, for which it compares the properties of what it renders.
Reflect.deleteProperty(console, 'timeStamp');

// React's renderer looks for what was deleted above when it is loaded, so it is loaded after that.
const { configure } = await import('@testing-library/react');
// Chunks load on request, and a busy machine takes its time: what is waited for comes, or it is a failure.
configure({ asyncUtilTimeout: 120_000 });

/** Vitest's own default. */
const WIDTH = 414;
const HEIGHT = 896;

// Where files share a page, it keeps what a test made of it.
beforeAll(async () => {
  await page.viewport(WIDTH, HEIGHT);
  delete document.documentElement.dataset['theme'];
});
