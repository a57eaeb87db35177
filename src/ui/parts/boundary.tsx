/** Holds a failure in its place, so that the rest of the page lives on. Not: what is said of the failure (failed.tsx). */
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { Failed } from './failed';
import { forgetFailures } from './load-once';

interface Props {
  /** What is within, as a sentence begins with it: "The lab". */
  readonly what: string;
  /** When this is another than at the failure, what is within is tried again by itself: another page, another token. */
  readonly resetKey?: unknown;
  /** It is all of the page, so that nothing else shows what was pasted. */
  readonly isPage?: boolean;
  readonly children: ReactNode;
}

interface NetProps extends Props {
  readonly onReset: () => void;
}

interface State {
  /** In an object, since anything can be thrown, `undefined` too. */
  readonly failure?: { readonly error: unknown } | undefined;
}

/** React offers this only as a class. */
class Net extends Component<NetProps, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } };
  }

  override componentDidUpdate(before: NetProps) {
    if (this.state.failure && before.resetKey !== this.props.resetKey) this.reset();
  }

  override componentWillUnmount() {
    if (this.state.failure) this.props.onReset();
  }

  private readonly reset = () => {
    this.props.onReset();
    this.setState({ failure: undefined });
  };

  override render() {
    const { what, isPage, children } = this.props;
    const { failure } = this.state;
    return failure ? (
      <Failed what={what} error={failure.error} isPage={isPage} onRetry={this.reset} />
    ) : (
      children
    );
  }
}

/** Draws what is within, or says that it failed and offers to try again. */
export const Boundary = (props: Props) => {
  const { reset } = useQueryErrorResetBoundary();
  return (
    <Net
      {...props}
      onReset={() => {
        forgetFailures();
        reset();
      }}
    />
  );
};
