/** Every query of the page asks through here: with it comes the client that keeps the answers. Not: its options (query-client.ts). */
import { createQueryClient } from './query-client';
import { provideClient } from './query-context';

// The one place that others take it from.
/* oxlint-disable no-restricted-imports */
export {
  keepPreviousData,
  queryOptions,
  skipToken,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';

const client = createQueryClient();
client.mount();
provideClient(client);
