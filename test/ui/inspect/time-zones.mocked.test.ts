/**
 * In every time zone, and on the days when its clocks change, the same text is read the same, and the reader's own time is
 * the right one. Not: other languages (test/built/elsewhere.test.ts).
 */
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';

const own = process.env['TZ'];
afterAll(() => {
  if (own === undefined) delete process.env['TZ'];
  else process.env['TZ'] = own;
});

const seconds = (iso: string): number => Date.parse(iso) / 1000;

/** Instants around a change of the clocks, and how the page writes them there. */
const ZONES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  UTC: { '2026-03-08T06:59:59Z': '8 Mar 2026, 06:59:59 GMT' },
  'America/New_York': {
    '2026-03-08T06:59:59Z': '8 Mar 2026, 01:59:59 GMT-5',
    '2026-03-08T07:00:00Z': '8 Mar 2026, 03:00:00 GMT-4',
    '2026-11-01T05:30:00Z': '1 Nov 2026, 01:30:00 GMT-4',
    '2026-11-01T06:30:00Z': '1 Nov 2026, 01:30:00 GMT-5',
    '2027-01-01T04:59:59Z': '31 Dec 2026, 23:59:59 GMT-5',
  },
  'Asia/Kathmandu': { '2026-03-08T18:15:00Z': '9 Mar 2026, 00:00:00 GMT+5:45' },
  // 30 December 2011 is missing there.
  'Pacific/Apia': {
    '2011-12-30T09:59:59Z': '29 Dec 2011, 23:59:59 GMT-10',
    '2011-12-30T10:00:00Z': '31 Dec 2011, 00:00:00 GMT+14',
  },
  // Summer time stops for Ramadan.
  'Africa/Casablanca': {
    '2026-02-15T01:59:59Z': '15 Feb 2026, 02:59:59 GMT+1',
    '2026-02-15T02:00:00Z': '15 Feb 2026, 02:00:00 GMT',
  },
  // Half an hour.
  'Australia/Lord_Howe': {
    '2026-04-04T14:45:00Z': '5 Apr 2026, 01:45:00 GMT+11',
    '2026-04-04T15:15:00Z': '5 Apr 2026, 01:45:00 GMT+10:30',
  },
};

/** Half hours of the days around a change. */
const around = (iso: string): number[] =>
  Array.from({ length: 96 }, (_, half) => seconds(iso) + (half - 48) * 1800);

describe.each(Object.entries(ZONES))('%s', (zone, instants) => {
  beforeEach(() => {
    process.env['TZ'] = zone;
    vi.resetModules();
  });

  test('the reader’s own time is told with its offset', async () => {
    const { inLocalTime, shortLocalTime } = await import('../../../src/ui/inspect/time/local-time');
    for (const [iso, text] of Object.entries(instants)) {
      // An engine may write its zone by an older name, and GMT with its zero.
      expect(inLocalTime(seconds(iso)).replace(/GMT\+0\b/u, 'GMT')).toContain(
        `${text} ${zone.split('/')[0] ?? ''}`,
      );
      const [day = '', clock = ''] = text.split(', ');
      expect(shortLocalTime(seconds(iso), seconds(iso))).toBe(clock.slice(0, 5));
      expect(shortLocalTime(seconds(iso), seconds(iso) + 43_200)).toBe(`${day}, ${clock.slice(0, 5)}`);
    }
  });

  test('a time that is put into the field and taken out again is the same, an hour that comes twice included', async () => {
    const { fromField, toField } = await import('../../../src/ui/inspect/time/local-time');
    for (const iso of Object.keys(instants))
      for (const at of around(iso)) {
        expect([at, fromField(toField(at), at)]).toEqual([at, at]);
        // Another minute of the same hour, as one would type it.
        const typed = toField(at).replace(/:\d\d:\d\d$/u, ':07:00');
        expect(Math.abs(fromField(typed, at) - at)).toBeLessThan(5400);
      }
  });

  test('what a token, a cookie and a recording say of a time is the same everywhere', async () => {
    const { inUtc, relative } = await import('#jose/numeric-date');
    const { parseCookieDate } = await import('#cookies/cookie-date');
    const { writtenDate } = await import('../../../src/cookies/written-date');
    const { dateText, timeText } = await import('../../../src/ui/parts/clock-text');
    for (const iso of Object.keys(instants)) {
      const at = seconds(iso);
      expect(inUtc(at)).toBe(iso.replace('T', ' ').replace('Z', ' UTC'));
      expect(`${dateText(at)}T${timeText(at)}Z`).toBe(iso);
      expect(relative(at + 840 - at)).toBe('in 14 minutes');
      expect(parseCookieDate(new Date(at * 1000).toUTCString())).toBe(at);
      // The zone of a cookie's date is not read: it is GMT (RFC 6265bis section 5.1.1).
      expect(parseCookieDate(new Date(at * 1000).toUTCString().replace('GMT', 'EST'))).toBe(at);
      for (const written of [
        iso,
        iso.slice(0, -1),
        iso.replace('Z', '.000+00:00'),
        iso.replace('Z', '+0000'),
      ])
        expect([written, writtenDate(written)]).toEqual([written, at * 1000]);
    }
    expect(writtenDate('2026-11-01T01:30:00.000-04:00')).toBe(Date.UTC(2026, 10, 1, 5, 30));
    expect(writtenDate('2026-11-01')).toBe(Date.UTC(2026, 10, 1));
    expect(writtenDate('Sun, 01 Nov 2026 01:30:00')).toBe(Date.UTC(2026, 10, 1, 1, 30));
    expect([writtenDate(''), writtenDate('Session'), writtenDate('2026-13-01T00:00:00Z')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('a recording without offsets has the same times', async () => {
    const { readRecording } = await import('#recording/read');
    const entry = {
      startedDateTime: '2026-11-01T01:30:00',
      request: { method: 'GET', url: 'https://shop.bakery.example/', headers: [], cookies: [] },
      response: {
        status: 200,
        headers: [],
        cookies: [{ name: 'sid', value: 'after', expires: '2026-11-01T06:30:00' }],
        content: { size: 0, text: '' },
      },
    };
    const [exchange] = readRecording(JSON.stringify({ log: { entries: [entry] } }))?.exchanges ?? [];
    expect(exchange?.at).toBe(Date.UTC(2026, 10, 1, 1, 30));
    expect(exchange?.response?.fields).toEqual([
      ['Set-Cookie', 'sid=after; Expires=Sun, 01 Nov 2026 06:30:00 GMT'],
    ]);
  });
});
