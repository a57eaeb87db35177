/** A view gets the answer to what it asks now, and to nothing else. Not: what is asked (test/ui/inspect). */
import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useAnswer } from '../../../src/ui/parts/use-answer';

/** A question whose answers come when the test says so, in the order in which it was asked. */
const asking = () => {
  const asked: {
    readonly signal: AbortSignal;
    readonly resolve: (answer: string) => void;
    readonly reject: (error: Error) => void;
  }[] = [];
  const ask = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      asked.push({ signal, resolve, reject });
    });
  return { asked, ask };
};

test('the answer to the question before ends, and is not shown for the next', async () => {
  const { asked, ask } = asking();
  const { result, rerender, unmount } = renderHook(({ key }) => useAnswer([key], ask), {
    initialProps: { key: 1 },
  });
  await act(async () => {
    asked[0]?.resolve('one');
    await Promise.resolve();
  });
  expect(result.current.data).toBe('one');
  rerender({ key: 2 });
  expect(result.current.data).toBeUndefined();
  rerender({ key: 3 });
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
  await act(async () => {
    asked[1]?.resolve('two, late');
    await Promise.resolve();
  });
  expect(result.current.data).toBeUndefined();
  unmount();
  expect(asked[2]?.signal.aborted).toBe(true);
});

test('a failure is told until it is asked again', async () => {
  const { asked, ask } = asking();
  const { result } = renderHook(() => useAnswer([1], ask));
  asked[0]?.reject(new Error('no line'));
  await waitFor(() => {
    expect(result.current.failure).toEqual({ error: new Error('no line') });
  });
  act(() => {
    result.current.again();
  });
  expect(result.current.failure).toBeUndefined();
  asked[1]?.resolve('there');
  await waitFor(() => {
    expect(result.current.data).toBe('there');
  });
});

test('nothing is asked where there is nothing to ask', () => {
  const { result } = renderHook(() => useAnswer<string>([1], undefined));
  expect(result.current).toMatchObject({ data: undefined, failure: undefined });
});
