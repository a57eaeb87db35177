import { chromium } from 'playwright';
import fs from 'node:fs';
import * as jose from 'jose';
const W=Number(process.env.W||1440),H=Number(process.env.H||900);
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const now=Math.floor(Date.now()/1000);
const hs=await new jose.SignJWT({sub:'1234567890',name:'John Doe',iat:1516239022,admin:true}).setProtectedHeader({alg:'HS256',typ:'JWT'}).sign(new TextEncoder().encode('your-256-bit-secret-your-256-bit-secret'));
const {privateKey}=await jose.generateKeyPair('RS256');
const rs=await new jose.SignJWT({iss:'https://login.example.com',sub:'auth0|5f7c8ec7c33c6c004bbafe82',aud:['https://api.example.com','https://example.eu.auth0.com/userinfo'],azp:'my_client',scope:'openid profile email read:orders',iat:now-3000,exp:now+86400-3000}).setProtectedHeader({alg:'RS256',typ:'JWT',kid:'NjVBRjY5MDlCMUIwNzU4RTA2QzZFMDQ4QzQ2MDAyQjVDNjk1RTM2Qg'}).sign(privateKey);
const S={hs,rs,cookie:'Set-Cookie: connect.sid=s%3AbX3Kq9v5yJ8Gg0pQfYz1w2R4t6u8.0pAq1Zl8M4cB6nR7sT9uV0wX2yZ4aB6cD8eF0gH2iJ4; Path=/; Expires=Wed, 30 Dec 2026 08:00:00 GMT',
curl:`curl 'https://api.example.com/v1/orders?access_token=${rs}' -H 'Accept: application/json' -H 'Authorization: Bearer ${hs}' -H 'Cookie: sid=9f8a7b6c5d4e3f2a1b0c'`,
code:`import jwt from 'jsonwebtoken';\nconst SECRET = 'secret';\napp.post('/login', (req, res) => {\n  const token = jwt.sign({ id: user.id, password: user.password }, SECRET, { expiresIn: '30d' });\n  localStorage.setItem('token', token);\n  res.json({ token });\n});\napp.get('/me', (req, res) => {\n  const payload = jwt.decode(req.query.token);\n  res.json(payload);\n});\n`,
broken: rs.slice(0,300),
junk:'hello world this is not a token'};
for(const k of process.argv.slice(2)){
 const c=await b.newContext({viewport:{width:W,height:H},colorScheme:process.env.DARK?'dark':'light',reducedMotion:'reduce'});
 const p=await c.newPage();
 p.on('console',m=>console.log('console',m.text().slice(0,200)));
 await p.goto('http://localhost:5700/');
 await p.locator('textarea').first().fill(S[k]); await p.waitForTimeout(5000);
 const n=`/tmp/lead/pa-${k}-${W}${process.env.DARK?'-dark':''}.png`; await p.screenshot({path:n,fullPage:!!process.env.FULL}); console.log(n); await c.close();
}
await b.close();
