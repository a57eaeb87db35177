/** What is written in place of a secret in examples, settings and `.env` files. Not: published in one known place (published-secrets.ts). */
import type { Candidate } from './search';

const PLACEHOLDER = 'a placeholder in examples and settings';
const MISSING = 'a missing setting, turned into text';

/** Words for a secret, and what people write before and after them. */
const NAMES = 'secret,secret key,jwt secret,jwt secret key,jwt key,signing key,private key'.split(',');
const BEFORE =
  ',my,your,our,the,a,super,my super,your super,top,very,test,dev,default,example,sample,demo,app,auth,api,access token,refresh token,session,fallback,hmac'.split(
    ',',
  );
const AFTER =
  ',here,change me,change this,change in production,change this in production,for development,123'.split(',');
const OTHERS =
  'change me,change it,change this,replace me,token,key,jwt,test,testing,default,example,dev,development,s3cr3t,shhh,insecure,not a secret,placeholder,todo'.split(
    ',',
  );

/** Of an environment variable that nobody set: the empty text, and how languages spell nothing. */
const NOTHING = ',undefined,null,None,nil,NaN,false,[object Object]'.split(',');

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `my secret`, `my-secret`, `my_secret`, `MY_SECRET`, `mysecret`, `mySecret`, `MySecret` */
const spellings = (phrase: string): string[] => {
  const words = phrase.split(' ');
  const [first = '', ...rest] = words;
  const camel = first + rest.map(capitalised).join('');
  const snake = words.join('_');
  return [phrase, words.join('-'), snake, snake.toUpperCase(), words.join(''), camel, capitalised(camel)];
};

/** Every phrase in every spelling, each once. */
export const placeholderSecrets = (): Candidate[] => {
  const phrases = NAMES.flatMap((name) =>
    BEFORE.flatMap((before) => AFTER.map((after) => [before, name, after].filter(Boolean).join(' '))),
  );
  const texts = new Set([...OTHERS, ...phrases].flatMap(spellings));
  return [
    ...NOTHING.map((text) => ({ text, source: MISSING })),
    ...Array.from(texts, (text) => ({ text, source: PLACEHOLDER })),
  ];
};
