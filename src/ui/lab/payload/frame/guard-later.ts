/**
 * Guards what script writes into the page while it runs: markup, event handlers, script elements. Not: the review as it
 * was written (relay.ts).
 *
 * The browser asks a Trusted Types policy named `default` about each such text. Where it has none, that text runs
 * unguarded.
 */
import type { Guard } from './guard/guard';

/** The part of `TrustedTypePolicyFactory` that is used. */
interface Factory {
  createPolicy(
    name: 'default',
    rules: {
      readonly createHTML: (text: string) => string;
      readonly createScript: (text: string, type: string, sink: string) => string;
      readonly createScriptURL: (text: string) => string;
    },
  ): unknown;
}

/** Markup for any place: within a template, `<tr>` and the like stay what they are. */
const BEFORE = '<!doctype html><body><template>';

/** @param name of the function that is called */
export const guardLater = ({ guardMarkup, guardScript }: Guard, name: string): void => {
  const { trustedTypes } = window as { readonly trustedTypes?: Factory };
  trustedTypes?.createPolicy('default', {
    createHTML: (text) => guardMarkup(text, BEFORE, name),
    createScript: (text, _type, sink) =>
      guardScript(text, / on[a-z]+$/u.test(sink) ? 'handler' : 'script', name),
    createScriptURL: (text) => text,
  });
};
