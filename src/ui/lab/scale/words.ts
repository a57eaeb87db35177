/** Figures in words, three digits each. */

const digits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

interface Unit {
  readonly name: string;
  /** How much one is. */
  readonly one: number;
  /** From how many on it is used; absent: from one. */
  readonly from?: number;
}

/** @param units the largest first */
const withUnit = (value: number, units: readonly Unit[]): string => {
  const unit = units.find(({ one, from = 1 }) => value >= from * one) ?? units.at(-1);
  return unit ? `${digits.format(value / unit.one)} ${unit.name}` : digits.format(value);
};

const SUPERSCRIPTS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
const SMALL = 1e-3;

/** `1,230,000`, `0.0125`, `1.2 × 10⁻⁵`. */
export const numberText = (value: number): string => {
  if (value <= 0 || value >= SMALL) return digits.format(value);
  const [factor, exponent = ''] = value.toExponential(1).split('e-');
  const power = `10⁻${Array.from(exponent, (digit) => SUPERSCRIPTS[Number(digit)]).join('')}`;
  return factor === '1.0' ? power : `${factor} × ${power}`;
};

/** `1.2 MB`, of 1000 kB. */
export const bytesText = (value: number): string =>
  withUnit(value, [
    { name: 'TB', one: 1e12 },
    { name: 'GB', one: 1e9 },
    { name: 'MB', one: 1e6 },
    { name: 'kB', one: 1e3 },
    { name: 'B', one: 1 },
  ]);

/** `12 µs`, `15 min`, `3 days`. */
export const timeText = (seconds: number): string =>
  withUnit(seconds, [
    { name: 'days', one: 86_400, from: 2 },
    { name: 'h', one: 3600 },
    { name: 'min', one: 60 },
    { name: 's', one: 1 },
    { name: 'ms', one: 1e-3 },
    { name: 'µs', one: 1e-6 },
  ]);

/** `99.7 %`; what is nearly all or nearly nothing does not become all or nothing. */
export const percentText = (part: number): string => {
  if (part > 0 && part < 0.0001) return 'under 0.01 %';
  if (part < 1 && part > 0.9999) return 'over 99.99 %';
  return `${digits.format(part * 100)} %`;
};
