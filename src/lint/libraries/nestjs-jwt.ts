/** The package @nestjs/jwt: the module, and the service that is injected. */
import { defineLibrary } from '../code/library';

const VERIFY = {
  does: 'verify',
  token: 0,
  options: 1,
  key: 'secret',
  algorithms: 'algorithms',
  decidedBy: 'kind of key',
} as const;

export default defineLibrary({
  packages: ['@nestjs/jwt'],
  tokens: {
    'JwtModule.register': { does: 'sign', options: 0, key: 'secret', expires: 'elsewhere' },
    'JwtModule.registerAsync': {
      does: 'sign',
      options: 0,
      key: 'secret',
      expires: 'elsewhere',
    },
    'JwtService.sign': { does: 'sign', payload: 0, options: 1, key: 'secret', expires: 'elsewhere' },
    'JwtService.signAsync': { does: 'sign', payload: 0, options: 1, key: 'secret', expires: 'elsewhere' },
    'JwtService.verify': VERIFY,
    'JwtService.verifyAsync': VERIFY,
    'JwtService.decode': { does: 'decode', token: 0 },
  },
  examples: {
    "import { JwtModule } from '@nestjs/jwt';\nJwtModule.register({ secret, signOptions: { expiresIn: '5m' } });":
      'sign',
    "import { JwtService } from '@nestjs/jwt';\nclass A { constructor(private readonly jwt: JwtService) {} b(t) { return this.jwt.verify(t, { algorithms: ['ES256'] }); } }":
      'verify',
  },
});
