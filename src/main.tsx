/** Starts the page. Not: what is on it (ui/app.tsx). */
// First, because it says in which order the cascade's layers are.
import './ui/theme/base.css';
import './ui/theme/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { pathNow } from './ui/address';
import { App } from './ui/app';
import { isOneFile } from './ui/beside';
import { fetchAhead, rehearseAhead } from './ui/inspect/ahead';
import { receiveFromAddress } from './ui/inspect/landing/receive';
import { receiveHandOver } from './ui/hand-over';
import { keepOffline } from './ui/keep-offline';
import { Boundary } from './ui/parts/boundary';
import { idle } from './ui/parts/idle';
import { noteLostStyles } from './ui/parts/lost-styles';
import { Queries } from './ui/query-context';
import { createPolicy } from './ui/trusted-types';

createPolicy();
noteLostStyles();
receiveFromAddress();
receiveHandOver();
if (import.meta.env.PROD && !isOneFile()) keepOffline(import.meta.url);

// Before the page is drawn, while the line is free: a first paste waits for it.
if (pathNow() === '/' || pathNow() === '/inspect') void fetchAhead().then(idle).then(rehearseAhead);

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id root.');
// What was caught is told in its place; its message can quote what was pasted, which is not logged.
createRoot(root, import.meta.env.PROD ? { onCaughtError: () => undefined } : {}).render(
  <StrictMode>
    <Queries>
      <Boundary what="The page" isPage>
        <App />
      </Boundary>
    </Queries>
  </StrictMode>,
);

// A browser prepares its locales at the first question about one, which takes as long as to draw a page. While the next
// files are on their way, nobody waits for it.
void idle().then(() => Intl.NumberFormat.supportedLocalesOf('en'));
