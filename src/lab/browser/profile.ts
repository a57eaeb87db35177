/** What a browser profile is: where browsers differ in what the lab plays, each value with how it is known. Not: the profiles (profiles/). */
import type { SiteContext } from '#cookies/site-context';
import type { Indexing } from '#http/hpack/encode';
import type { Fields } from '#http/message';

/** A value, and how it is known. */
export interface Known<T> {
  readonly value: T;
  /** `assumed`: neither seen nor read, and `where` says why this value was chosen. */
  readonly how: 'measured' | 'read' | 'assumed';
  /** A whole sentence: the version that was measured, or what was read. */
  readonly where: string;
}

const known =
  (how: Known<unknown>['how']) =>
  <const T>(value: T, where: string): Known<T> => ({ value, how, where });

export const measured = known('measured');
export const read = known('read');
export const assumed = known('assumed');

export interface Profile {
  /** The name of its file. */
  readonly id: string;
  readonly order: number;
  readonly label: string;
  /** What a cookie without SameSite counts as. */
  readonly defaultSameSite: Known<NonNullable<SiteContext['defaultSameSite']>>;
  /** It refuses a cookie with SameSite=None and without Secure. */
  readonly noneNeedsSecure: Known<boolean>;
  /** Cookies of sites other than the one in the address bar. */
  readonly thirdPartyCookies: Known<NonNullable<SiteContext['thirdPartyCookies']>>;
  /** It keeps a cookie with the attribute Partitioned under the top-level site (CHIPS), and does not block it. */
  readonly partitionsOnRequest: Known<boolean>;
  /** A typed or followed http address is tried over https first; http follows only where that fails. */
  readonly triesHttpsFirst: Known<boolean>;
  /** It binds sessions to a key in the machine's hardware (Device Bound Session Credentials). */
  readonly bindsDevices: Known<boolean>;
  /** What it says of itself in each request. */
  readonly names: Known<{
    readonly userAgent: string;
    /** Client hints: Sec-CH-UA and its kin. */
    readonly hints: Fields;
    readonly language: string;
    readonly encodings: string;
    /** Accept of pages and of images. */
    readonly accepts: Readonly<Record<'document' | 'image', string>>;
    /** Priority (RFC 9218), by what a request is for. */
    readonly priorities: Readonly<Partial<Record<'empty' | 'document' | 'image', string>>>;
  }>;
  /** Which fields its HTTP/2 connections keep in the table. */
  readonly indexing: Known<Indexing>;
}

/** What a file in profiles/ exports. */
export type ProfileUnit = Omit<Profile, 'id'>;
