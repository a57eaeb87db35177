// The page's one inline script (ahead.js): asks for the files that a visit wants before the first of them has run. A
// browser gives the fragment to scripts only. The names of the files are beside it, so that its hash stays the same.
(() => {
  const files = JSON.parse(document.getElementById('files').textContent);
  const fetchFor = (page) => {
    for (const href of files[page] ?? []) {
      const link = document.createElement('link');
      const isStyle = href.endsWith('.css');
      link.rel = isStyle ? 'preload' : 'modulepreload';
      if (isStyle) link.as = 'style';
      // As the code that needs the file asks for it; asked for otherwise, it is fetched twice.
      link.crossOrigin = '';
      link.href = href;
      // The code may have asked already.
      if (![...document.querySelectorAll('link')].some((other) => other.href === link.href))
        document.head.append(link);
    }
  };
  const path = location.hash.slice(1);
  // What another site hands over begins with no slash; the inspector takes it.
  const page =
    Object.keys(files).find((each) => path.startsWith(each)) ?? (/^\/./u.test(path) ? '' : '/inspect');
  // The inspector's box is in the file that starts the page: on a slow line, what a paste takes would hold that up. On a
  // fast one that file asks before.
  if (page === '/inspect') setTimeout(fetchFor, 500, page);
  else fetchFor(page);
  addEventListener('ahead', ({ detail }) => fetchFor(detail));
})();
