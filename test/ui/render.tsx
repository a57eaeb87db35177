/** Renders a page of the app as main.tsx does, at an address. Not: the built page (test/built). */
import '../../src/ui/theme/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { App } from '../../src/ui/app';
import { useChoices } from '../../src/ui/choices';
import { createQueryClient } from '../../src/ui/query-client';

/** @param hash the address after `#` */
export const renderAt = (hash: string) => {
  window.history.replaceState(null, '', `#${hash}`);
  useChoices.setState(useChoices.getInitialState());
  return render(
    <QueryClientProvider client={createQueryClient()}>
      <App />
    </QueryClientProvider>,
  );
};
