/** Code in another language is told from JavaScript, and no JavaScript or settings are told as that. */
import { describe, expect, test } from 'vitest';
import { explainNothing } from '#artifacts/explain';
import { otherLanguage } from '#artifacts/forms/other-language';
import { recognise } from '#artifacts/recognise';

describe('a language by its own signs', () => {
  test.each([
    ['Go', 'token, err := jwt.Parse(raw, func(t *jwt.Token) (interface{}, error) { return key, nil })'],
    ['Go', 'package main\n\nimport "github.com/golang-jwt/jwt/v5"\n'],
    ['Python', 'from jose import jwt\nclaims = jwt.decode(token, KEY)\n'],
    ['Python', 'def check(token):\n    return jwt.decode(token, KEY)\n'],
    ['PHP', '<?php\n$claims = JWT::decode($jwt, new Key($key, "HS256"));'],
    ['PHP', '$claims = $this->jwt->decode($token);'],
    ['Java', 'Claims claims = Jwts.parserBuilder().build().parseClaimsJws(token).getBody();'],
    ['Java', 'import io.jsonwebtoken.Jwts;\npublic class TokenService {'],
    ['C#', 'using Microsoft.IdentityModel.Tokens;\n'],
    ['Ruby', 'def current_user\n  JWT.decode(token, nil, false)\nend\n'],
    ['Rust', 'fn verify(token: &str) -> Result<Claims> {\n    decode(token)\n}'],
    ['Kotlin', 'val claims = JWT.require(algorithm).build().verify(token)'],
    ['Swift', 'guard let token = header.bearer else { return }'],
  ])('%s: %s', (language, code) => {
    expect(otherLanguage(code)).toBe(language);
  });

  test('where nothing is found, it is said', () => {
    const python = 'def check(token):\n    return verify(token)\n';
    expect(recognise(python)).toEqual([]);
    expect(explainNothing(python).says).toMatch(
      /^This looks like Python, .*read JavaScript and TypeScript\.$/u,
    );
  });
});

test.each([
  'const t = jwt.sign({ id }, key, { expiresIn: "15m" });',
  'class A { private async login(user: User): Promise<void> { return this.http.post("/login", user); } }',
  'export class Guard implements CanActivate {\n  public static of(x: string) {\n    return x;\n  }\n}',
  'if (ok) {\n  go();\n} else {\n  stop();\n}\n',
  'switch (kind) {\n  case "a":\n    break;\n  default:\n    stop();\n}\n',
  'jobs:\n  test:\n    steps:\n      - uses: actions/setup-node@v4\n        with:\n          node-version: 20\n',
  '!function(a){function b(){}}(1)',
  'TOKEN := abc\n',
  'JWT_SECRET=abc\nPORT=1\n',
  'I logged in, and then it said: try again.',
])('no other language: %s', (text) => {
  expect(otherLanguage(text)).toBeUndefined();
});
