/** What another site's frame shows instead of the page: only an embedded lesson may be there. Not: the fields that a server adds (scripts/policy.js), which some hosts can't. */

/** Whether a page of another origin has this one in a frame: it could lay something over it and have it clicked. */
export const isFramedByAnother = (): boolean => {
  try {
    return window.top !== null && window.top.location.origin !== window.location.origin;
  } catch {
    return true;
  }
};

export const FramedNotice = () => (
  <main>
    <h1>Claimcheck opens in a window of its own</h1>
    <p>
      Another site’s page may show only an embedded lesson.{' '}
      <a href={`./${window.location.hash}`} target="_blank" rel="noopener">
        Open this page
      </a>
    </p>
  </main>
);
