/** Only what shows a time is drawn again as time goes by. Not: what the texts say (jose/numeric-date). */
import { act, cleanup, render, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { relative } from '#jose/numeric-date';
import { useChoices } from '../../src/ui/choices';
import { AtTime, MINUTE, useFromNow, useNow } from '../../src/ui/now';

const START = 1_800_000_000;

beforeEach(() => {
  vi.useFakeTimers({ now: START * 1000, toFake: ['Date', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  useChoices.getState().pretend(undefined);
});

const pass = (seconds: number) => {
  act(() => {
    vi.advanceTimersByTime(seconds * 1000);
  });
};

/** How often each was drawn. */
const drawn: Record<string, number> = {};
const Counted = ({ name }: { name: string }) => {
  const Shown = { relative: Relative, minute: Minute, plain: Plain }[name] ?? Plain;
  return (
    <Profiler
      id={name}
      onRender={() => {
        drawn[name] = (drawn[name] ?? 0) + 1;
      }}
    >
      <Shown />
    </Profiler>
  );
};
const Relative = () => <p>{useFromNow((now) => relative(START - 7200 - now))}</p>;
const Minute = () => <output>{useNow(MINUTE)}</output>;
/** Plain data with the same content is the same object. */
const Plain = () => {
  const { state } = useFromNow((now) => ({ state: now < START + 30 ? 'before' : 'after' }));
  return <i>{state}</i>;
};

test('a component draws again when what it shows is another, and not every second', () => {
  for (const name of Object.keys(drawn)) delete drawn[name];
  render(['relative', 'minute', 'plain'].map((name) => <Counted key={name} name={name} />));
  expect(vi.getTimerCount()).toBe(1);
  pass(29);
  expect(drawn).toStrictEqual({ relative: 1, minute: 1, plain: 1 });
  pass(1);
  expect(drawn).toStrictEqual({ relative: 1, minute: 1, plain: 2 });
  pass(30);
  expect(drawn).toStrictEqual({ relative: 1, minute: 2, plain: 2 });
  pass(3600);
  expect(drawn).toMatchObject({ relative: 2, plain: 2 });
  expect(screen.getByText('3 hours ago').textContent).toBe('3 hours ago');
});

test('nobody who looks, no timer', () => {
  const { unmount } = render(<Minute />);
  expect(vi.getTimerCount()).toBe(1);
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});

test('a pretended time stands still, and the lab’s stands above it', () => {
  useChoices.getState().pretend(START - 3600);
  render(
    <>
      <Relative />
      <AtTime value={START - 7200}>
        <Relative />
      </AtTime>
    </>,
  );
  expect(vi.getTimerCount()).toBe(0);
  expect(screen.getAllByText(/ago|now/u).map(({ textContent }) => textContent)).toStrictEqual([
    '1 hour ago',
    'now',
  ]);
});
