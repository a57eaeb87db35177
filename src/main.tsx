/** Starts the page. Not: what is on it (ui/app.tsx). */
// First, because it says in which order the cascade's layers stand.
import './ui/theme/base.css';
import './ui/theme/print.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './ui/app';
import { receiveSharedTokens } from './ui/inspect/share/receive';
import { createPolicy } from './ui/trusted-types';

createPolicy();
receiveSharedTokens();

/** Every query is a pure function of its key: the same key gives the same answer for as long as the page lives. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id root.');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
