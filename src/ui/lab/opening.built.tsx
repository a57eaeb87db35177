/** The lab as it opens without a setup in its address: the page itself, with the run of the first story, drawn while the page is built. Not: showing it (opening.tsx). */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';
import { direct } from '#http/message';
import { run } from '#lab/run/run';
import { treeOf } from '../parts/tree';
import { LabPage } from './lab-page';
import { OPENING_STYLES } from './opening-styles';
import { placeIn } from './place';
import { runKey } from './run-query';

const { setup } = placeIn('');
const client = new QueryClient();
client.setQueryData(runKey(setup), await run(setup, direct));

/** Drawn for a window in which columns fit side by side, or not. */
const drawn = (matches: boolean) => {
  const { matchMedia } = globalThis;
  Object.assign(globalThis, { matchMedia: () => ({ matches }) });
  const markup = renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <Router hook={() => ['/lab', () => undefined]} searchHook={() => ''}>
        <LabPage opening={null} />
      </Router>
    </QueryClientProvider>,
  );
  Object.assign(globalThis, { matchMedia });
  return treeOf(markup, OPENING_STYLES);
};

const opening = { wide: drawn(true), narrow: drawn(false) };
export default opening;
