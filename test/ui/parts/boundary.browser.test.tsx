/** A part that throws, a rule that throws, a recogniser that throws: each in its place, the rest lives on. Not: files that are refused (test/built/failure.test.ts). */
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recognisers } from '#artifacts/recognise';
import { signJws } from '#jose/jws/sign';
import { rules } from '#lint/all-rules';
import { encodeUtf8 } from '#text/utf8';
import { Boundary } from '../../../src/ui/parts/boundary';
import { lazyPart } from '../../../src/ui/parts/load-once';
import { useRaise } from '../../../src/ui/parts/use-raise';
import { useChoices } from '../../../src/ui/choices';
import { tools } from '../../../src/ui/inspect/tools';
import { textOf } from '../../../src/ui/inspect/tool-source';
import { paste, verdictIs } from '../inspect/actions';
import { renderAt } from '../render';

const PASTED = 'only-in-the-paste';
const token = () =>
  signJws(
    { alg: 'HS256', typ: 'JWT' },
    JSON.stringify({ sub: PASTED, password: 'rye' }),
    encodeUtf8('x'.repeat(32)),
  );

const failures = () => [...document.querySelectorAll<HTMLElement>('[data-failed]')];
const ruleIds = () =>
  [...document.querySelectorAll<HTMLElement>('[data-rule]')].map(({ dataset }) => dataset['rule'] ?? '');

beforeEach(() => {
  // React tells the console of what a boundary caught; the page says it itself.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  useChoices.setState(useChoices.getInitialState());
});

test('a tool that throws fails in its own place, and its report holds nothing of the token', async () => {
  const bytes = tools.find(({ id }) => id === 'bytes');
  expect(bytes).toBeDefined();
  if (!bytes) return;
  const { Panel } = bytes;
  let isBroken = true;
  bytes.Panel = (props) => {
    if (isBroken) throw new SyntaxError(`Unexpected ${textOf(props.source)}`);
    return <Panel {...props} />;
  };
  renderAt('/inspect');
  const text = await token();
  await paste(text);
  await verdictIs('unverified');
  await userEvent.click(await screen.findByRole('tab', { name: 'Bytes' }));
  await waitFor(() => {
    expect(failures().length).toBe(1);
  });
  const [failed] = failures();
  expect(screen.getByRole('tabpanel').contains(failed ?? null)).toBe(true);
  expect(failed?.dataset['failed']).toBe('error');
  expect(failed?.textContent).toContain('This is a bug in Claimcheck');
  expect(failed?.textContent).toContain('SyntaxError');
  expect(failed?.textContent).not.toContain(text.slice(0, 10));
  await verdictIs('unverified');
  expect(document.querySelector('[data-part=payload]')?.textContent).toContain(PASTED);
  // The fault is mended: trying again draws the tool.
  isBroken = false;
  await userEvent.click(within(failed ?? document.body).getByRole('button', { name: 'Try again' }));
  await waitFor(() => {
    expect(failures()).toEqual([]);
  });
  expect(screen.getByRole('tabpanel').textContent).not.toBe('');
  bytes.Panel = Panel;
});

test('a rule that throws is a finding of its own, and the others say what they said', async () => {
  renderAt('/inspect');
  await paste(await token());
  await verdictIs('unverified');
  await waitFor(() => {
    expect(ruleIds()).toContain('secret-password');
  });
  const before = ruleIds().toSorted();
  cleanup();
  const rule = rules.find(({ id }) => id === 'alg-none');
  expect(rule).toBeDefined();
  if (rule) {
    vi.spyOn(rule, 'check').mockImplementation(() => {
      throw new Error(PASTED);
    });
  }
  renderAt('/inspect');
  await paste(await token());
  await verdictIs('unverified');
  await waitFor(() => {
    expect(ruleIds().toSorted()).toEqual([...before, 'alg-none'].toSorted());
  });
  const finding = document.querySelector<HTMLElement>('[data-rule="alg-none"]');
  expect(finding?.dataset['severity']).toBe('info');
  expect(finding?.textContent).toContain('This check failed: "alg-none"');
  expect(finding?.textContent).not.toContain(PASTED);
  expect(failures()).toEqual([]);
});

test('a recogniser that throws is told, and what the others find is shown', async () => {
  for (const each of recognisers) {
    if (/curl/u.test(each.says)) {
      vi.spyOn(each, 'recognise').mockImplementation(() => {
        throw new Error(PASTED);
      });
    }
  }
  renderAt('/inspect');
  await paste(`Set-Cookie: sid=${PASTED}\n\nBearer ${await token()}`);
  await verdictIs('unverified');
  const told = document.querySelector('[data-failed=recogniser]');
  expect(told?.textContent).toContain('curl');
  expect(told?.textContent).not.toContain(PASTED);
});

test('what fails is drawn again for another key, on request, and not before', async () => {
  let drawn = 0;
  let isBroken = true;
  const Part = () => {
    drawn += 1;
    if (isBroken) throw new Error('broken');
    return <p>whole</p>;
  };
  const shown = (resetKey: number) => (
    <>
      <Boundary what="The part" resetKey={resetKey}>
        <Part />
      </Boundary>
      <p>the rest</p>
    </>
  );
  const { rerender } = render(shown(1));
  expect(screen.getByRole('heading', { name: 'The part stopped with an error' })).toBeDefined();
  expect(screen.getByText('the rest')).toBeDefined();
  const before = drawn;
  rerender(shown(1));
  expect(drawn).toBe(before);
  isBroken = false;
  rerender(shown(2));
  expect(screen.getByText('whole')).toBeDefined();
  expect(failures()).toEqual([]);
});

test('a part that could not be loaded is asked for once, and once more on request', async () => {
  let asked = 0;
  const Lazy = lazyPart(async () => {
    asked += 1;
    if (asked === 1) throw new TypeError('Failed to fetch dynamically imported module');
    return () => <p>loaded</p>;
  });
  render(
    <Boundary what="The part">
      <Suspense fallback={<p>Loading …</p>}>
        <Lazy />
      </Suspense>
    </Boundary>,
  );
  await screen.findByRole('heading', { name: 'The part could not be loaded' });
  expect(asked).toBe(1);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('loaded');
  expect(asked).toBe(2);
});

test('what fails after a press reaches the boundary', async () => {
  const Press = () => {
    const raise = useRaise();
    return (
      <button
        type="button"
        onClick={() => {
          Promise.reject(new Error('later')).catch(raise);
        }}
      >
        Press
      </button>
    );
  };
  render(
    <Boundary what="The part">
      <Press />
    </Boundary>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Press' }));
  await screen.findByRole('heading', { name: 'The part stopped with an error' });
  expect(failures().length).toBe(1);
});
