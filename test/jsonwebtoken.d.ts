/** The functions of jsonwebtoken that tests call; the package brings no types. */
declare module 'jsonwebtoken' {
  const jsonwebtoken: {
    decode(token: string, options?: { complete?: boolean }): unknown;
    verify(token: string, key: string | Buffer, options?: { clockTimestamp?: number }): unknown;
  };
  export default jsonwebtoken;
}
