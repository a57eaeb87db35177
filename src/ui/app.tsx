/** The frame around every page: its header and the routes. */
import { Suspense, useEffect, type ReactNode } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { withWebCrypto } from './abilities/with-web-crypto';
import { hrefOf, useHashPath, useHashQuery } from './address';
import styles from './app.module.css';
import { iconHref } from './beside';
import { useChoices, type Theme } from './choices';
import { FramedNotice, isFramedByAnother } from './framed';
import { InspectPage } from './inspect/inspect-page';
import { Boundary } from './parts/boundary';
import { lazyPart } from './parts/load-once';
import { NotFoundPage } from './not-found-page';
import { viewIn } from './learn/view';
import { Select } from './parts/select';
import { RequestCounter } from './request-counter';
import { titleOf } from './title';

const LabPage = withWebCrypto(lazyPart(async () => (await import('./lab/opening')).Lab));
const ScalePage = withWebCrypto(lazyPart(async () => (await import('./lab/scale/scale-page')).ScalePage));

const PayloadPage = withWebCrypto(
  lazyPart(async () => (await import('./lab/payload/payload-page')).PayloadPage),
);

/** Where wouter finds and puts the address: in the fragment. */
const ADDRESS = { hook: useHashPath, searchHook: useHashQuery };

const ComparisonPage = lazyPart(async () => (await import('./recording/comparison-page')).ComparisonPage);
const LossesPage = lazyPart(async () => (await import('./recording/losses-page')).LossesPage);
const RecordingPage = lazyPart(async () => (await import('./recording/recording-page')).RecordingPage);

const RulesPage = lazyPart(async () => (await import('./reference/rules-page')).RulesPage);
const RulePage = lazyPart(async () => (await import('./reference/rule-page')).RulePage);

const LearnPage = lazyPart(async () => (await import('./learn/learn-page')).LearnPage);
const ChoosingPage = withWebCrypto(
  lazyPart(async () => (await import('./learn/choosing/choosing-page')).ChoosingPage),
);
const LessonPage = withWebCrypto(lazyPart(async () => (await import('./learn/lesson-page')).LessonPage));

const EditorPage = withWebCrypto(lazyPart(async () => (await import('./learn/own/editor-page')).EditorPage));

const AbilitiesPage = lazyPart(async () => (await import('./abilities/abilities-page')).AbilitiesPage);

const AttacksPage = withWebCrypto(lazyPart(async () => (await import('./attacks/attacks-page')).AttacksPage));
const AttackPage = withWebCrypto(lazyPart(async () => (await import('./attacks/attack-page')).AttackPage));

/** How the page's looks are made, for who works on it; the built page leaves it out. */
const DesignPage = import.meta.env.DEV
  ? lazyPart(async () => (await import('./theme/design-page')).DesignPage)
  : undefined;

const SECTIONS = [
  { path: '/inspect', label: 'Inspect' },
  { path: '/lab', label: 'Lab' },
  { path: '/learn', label: 'Learn' },
  { path: '/attacks', label: 'Attacks' },
  { path: '/rules', label: 'Rules' },
];

const THEMES: readonly { readonly id: Theme; readonly label: string }[] = [
  { id: 'system', label: 'Auto' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
];

const ThemeChoice = () => {
  const theme = useChoices((choices) => choices.theme);
  const setTheme = useChoices((choices) => choices.setTheme);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <Select
      label="Colors"
      labelHidden
      className={styles.theme}
      value={theme}
      options={THEMES}
      onChoose={setTheme}
    />
  );
};

const Header = () => {
  const [path] = useHashPath();
  const current = path === '/' ? '/inspect' : path;
  return (
    <header className={styles.header}>
      <a className={styles.name} href={hrefOf('/inspect')}>
        <img src={iconHref()} width="20" height="20" alt="" />
        Claimcheck
      </a>
      <nav aria-label="Sections">
        <ul className={styles.sections}>
          {SECTIONS.map((section) => (
            <li key={section.path}>
              <a
                href={hrefOf(section.path)}
                aria-current={current.startsWith(section.path) ? 'page' : undefined}
              >
                {section.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className={styles.promise}>Nothing you paste leaves this page.</p>
      <ThemeChoice />
    </header>
  );
};

/** What is on a projector, a lesson's notes, or a lesson within another page has the window for itself. */
const useBare = (): boolean => {
  const [path] = useHashPath();
  const query = useHashQuery();
  const view = viewIn(query);
  return path === '/lab' ? view === 'present' : path.startsWith('/learn/') && view !== 'page';
};

/** What is above and below every page. */
const Frame = ({ children }: { readonly children: ReactNode }) => (
  <>
    <a
      className={styles.skip}
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
    >
      Skip to the content
    </a>
    <Header />
    {children}
    <RequestCounter />
  </>
);

const Page = () => {
  const [path] = useHashPath();
  useEffect(() => {
    document.title = titleOf(path);
  }, [path]);
  return (
    <main id="main" tabIndex={-1} className={styles.main}>
      <Boundary what="This page" resetKey={path} isPage>
        <Suspense fallback={<p className={styles.loading}>Loading …</p>}>
          <Switch>
            <Route path="/" component={InspectPage} />
            <Route path="/inspect" component={InspectPage} />
            <Route path="/inspect/recording" component={RecordingPage} />
            <Route path="/inspect/recording/compare" component={ComparisonPage} />
            <Route path="/inspect/recording/losses" component={LossesPage} />
            <Route path="/lab" component={LabPage} />
            <Route path="/lab/scale" component={ScalePage} />
            <Route path="/lab/payload" component={PayloadPage} />
            <Route path="/learn" component={LearnPage} />
            <Route path="/learn/editor" component={EditorPage} />
            <Route path="/learn/choosing" component={ChoosingPage} />
            <Route path="/learn/:id">{({ id }) => <LessonPage id={id} />}</Route>
            <Route path="/attacks" component={AttacksPage} />
            <Route path="/attacks/payload">
              <Redirect to="/lab/payload" replace />
            </Route>
            <Route path="/attacks/:id">{({ id }) => <AttackPage id={id} />}</Route>
            <Route path="/browser" component={AbilitiesPage} />
            <Route path="/rules" component={RulesPage} />
            <Route path="/rules/:id">{({ id }) => <RulePage id={id} />}</Route>
            {DesignPage ? <Route path="/design" component={DesignPage} /> : null}
            <Route>
              <NotFoundPage />
            </Route>
          </Switch>
        </Suspense>
      </Boundary>
    </main>
  );
};

/** The whole page. */
export const App = () => {
  const bare = useBare();
  const query = useHashQuery();
  if (isFramedByAnother() && !(bare && viewIn(query) === 'embed')) return <FramedNotice />;
  return (
    <Router {...ADDRESS}>
      {bare ? (
        <Page />
      ) : (
        <Frame>
          <Page />
        </Frame>
      )}
      {/* Where an open panel is; empty, nobody hears of it. */}
      <section id="panels" aria-label="Panel" className={styles.panels} />
    </Router>
  );
};
