/** The one function of jsonwebtoken that the benchmark calls; the package brings no types. */
declare module 'jsonwebtoken' {
  const jsonwebtoken: { decode(token: string, options?: { complete?: boolean }): unknown };
  export default jsonwebtoken;
}
