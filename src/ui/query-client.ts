/** The options of the page's query client, also for the tests of its pages. */
import { QueryClient } from '@tanstack/react-query';

/**
 * Every query is a pure function of its key: the same key gives the same answer for as long as the page lives.
 * @returns a client with nothing in it yet
 */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        // To the boundary around it: a view that waits for ever looks like one that is still computing.
        throwOnError: true,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
