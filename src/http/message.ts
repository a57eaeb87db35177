/** HTTP messages as plain data (RFC 9110 section 6). `Request` and `Response` would drop cookie fields. */

/** Field lines in the order they are sent; a name may occur several times. */
export type Fields = readonly (readonly [name: string, value: string])[];

export interface HttpRequest {
  readonly method: string;
  /** Absolute: `https://shop.example/orders`. */
  readonly url: string;
  readonly fields: Fields;
  readonly content: string;
}

export interface HttpResponse {
  readonly status: number;
  readonly fields: Fields;
  readonly content: string;
}

/** An origin server. */
export type Respond = (request: HttpRequest) => Promise<HttpResponse>;

/** What carries messages to an origin server and back: a direct call, or MSW. */
export type Transport = (origin: Respond) => Respond;

/** The direct call. */
export const direct: Transport = (origin) => origin;

/** The first value of a field, by its case-insensitive name (RFC 9110 section 5.1). */
export const field = (message: { readonly fields: Fields }, name: string): string | undefined =>
  message.fields.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];

/** Every value of a field, in order. */
export const fieldValues = (message: { readonly fields: Fields }, name: string): string[] =>
  message.fields.filter(([each]) => each.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
